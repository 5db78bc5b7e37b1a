import { expect, test } from "vitest";
import { parseRetryAfter } from "./retry-after";

const now = Date.parse("2026-01-01T00:00:00Z");

test.each([
  [null, undefined],
  ["7", 7],
  ["0", 1],
  ["100000", 120],
  ["Thu, 01 Jan 2026 00:00:30 GMT", 30],
  ["Thu, 01 Jan 2020 00:00:30 GMT", 1],
  ["soon", undefined],
  ["", undefined],
])("%j means %j", (value, seconds) => {
  expect(parseRetryAfter(value, now)).toBe(seconds);
});
