import { format as formats } from "@cfworker/json-schema";
import { expect, test } from "vitest";
import { hasFormat } from "./has-format";

test.each([
  ["https://example.com/a?b=c#d", true],
  ["http://localhost:3000", true],
  ["ftp://192.168.0.1/x", true],
  ["example.com", false],
  ["mailto:ada@example.com", false],
  ["https://exa mple.com", false],
])("%s as a web address: %s", (text, isOne) => {
  expect(hasFormat(text, "url")).toBe(isOne);
});

const letters = (count: number) => "a".repeat(count);
const hostile = [
  `http://${letters(1900)} `,
  letters(2000),
  `${letters(1000)}!`,
  "a.".repeat(1000),
  `a@${"a.".repeat(900)}!`,
  "1".repeat(2000),
  "1:".repeat(1000),
  "{".repeat(2000),
  "%a".repeat(1000),
  `${"a-".repeat(900)}!`,
  "/~".repeat(900),
  `P${"1".repeat(1900)}`,
];

test.each([...Object.keys(formats), "data-url", "a-format-of-the-author"])(
  "no text stops the page at the format %s",
  (name) => {
    const start = performance.now();
    for (const text of hostile) hasFormat(text, name);
    expect(performance.now() - start).toBeLessThan(1000);
  },
);
