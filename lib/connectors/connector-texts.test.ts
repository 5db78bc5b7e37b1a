import { expect, test } from "vitest";
import { agoText } from "./ago-text";
import { rateLimitText, usesText } from "./connector-texts";
import { perSecond } from "./per-second";

const now = Date.parse("2026-06-30T12:00:00Z");

test.each([
  ["2026-06-30T11:59:40Z", "just now"],
  ["2026-06-30T11:15:00Z", "45 min. ago"],
  ["2026-06-27T12:00:00Z", "3 days ago"],
  ["2025-01-01T00:00:00Z", "1 yr. ago"],
  ["yesterday", ""],
])("%s was %j", (iso, text) => {
  expect(agoText(iso, now)).toBe(text);
});

test("uses are counted in words, and nothing is no words", () => {
  expect(usesText({ playsCount: 2, toolsCount: 1, modelsCount: 0 })).toBe("2 plays, 1 tool");
  expect(usesText({ playsCount: 0, toolsCount: 0, modelsCount: 0 })).toBe("");
});

test("a rate limit is read and compared whatever its unit", () => {
  expect(rateLimitText({ unit: "minute", max: 1200, strategy: "spread" })).toBe(
    "1,200 / min, spread",
  );
  expect(rateLimitText({ unit: "fortnight", max: 3 })).toBe("3 / fortnight");
  expect(perSecond({ unit: "minute", max: 120 })).toBeGreaterThan(
    perSecond({ unit: "day", max: 9000 }),
  );
});
