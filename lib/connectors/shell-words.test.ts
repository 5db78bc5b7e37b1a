import fc from "fast-check";
import { expect, test } from "vitest";
import { quoteShell, splitShell } from "./shell-words";

test("whatever is quoted is read back as it was", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" })), (words) => {
      expect(splitShell(words.map(quoteShell).join(" "))).toEqual(words);
    }),
  );
});

test.each([
  ["a  b\tc", ["a", "b", "c"]],
  ["a \\\n  b", ["a", "b"]],
  [`--name "Sales \\"EU\\""`, ["--name", 'Sales "EU"']],
  [`'it'\\''s'`, ["it's"]],
  [`""`, [""]],
  ["", []],
])("%j splits into its words", (line, words) => {
  expect(splitShell(line)).toEqual(words);
});

test("an open quote is not guessed at", () => {
  expect(splitShell("a 'b")).toBeUndefined();
});
