import { expect, test } from "vitest";
import { durationText, joinDuration, splitDuration } from "./duration";

test.each([
  [0, "0 seconds"],
  [250, "250 ms"],
  [1_000, "1 second"],
  [90_000, "1 minute 30 seconds"],
  [5_400_000, "1 hour 30 minutes"],
  [86_400_000, "1 day"],
  [172_800_000, "2 days"],
  [Number.NaN, "unknown"],
  [-1, "unknown"],
])("%d ms reads %j", (ms, text) => {
  expect(durationText(ms)).toBe(text);
});

test.each([
  [1_800_000, 30, "minute"],
  [86_400_000, 1, "day"],
  [90_000, 90, "second"],
  [1_500, 1.5, "second"],
] as const)("%d ms is edited as %d %s, and comes back the same", (ms, count, unit) => {
  expect(splitDuration(ms)).toEqual({ count, unit });
  expect(joinDuration(count, unit)).toBe(ms);
});
