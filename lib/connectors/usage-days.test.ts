import { expect, test } from "vitest";
import { niceCeiling, usageDays, usageSpan } from "./usage-days";

const today = new Date("2026-03-02T15:00:00Z");

test("every day is there, whatever Cargo leaves out, and groups of a day are added up", () => {
  const metrics = [
    { date: "2026-02-28T00:00:00.000Z", items: [{ count: 2 }, { count: 3 }] },
    { date: "2026-03-02", items: [{ count: 1 }] },
    { date: "2025-01-01", items: [{ count: 99 }] },
  ];
  expect(usageDays(metrics, today, 4)).toEqual([
    { date: "2026-02-27", credits: 0 },
    { date: "2026-02-28", credits: 5 },
    { date: "2026-03-01", credits: 0 },
    { date: "2026-03-02", credits: 1 },
  ]);
});

test("the question covers the same days", () => {
  expect(usageSpan(today, 30)).toEqual({ from: "2026-02-01", to: "2026-03-02" });
});

test.each([
  [0, 1],
  [1, 1],
  [3, 5],
  [10, 10],
  [11, 20],
  [260, 500],
  [999, 1000],
])("a scale up to %d ends at %d", (value, end) => {
  expect(niceCeiling(value)).toBe(end);
});
