import { expect, test } from "vitest";
import type { Cost } from "@/lib/cargo/integration";
import { costText, lowestCost } from "./cost-text";

const cost = (type: string, more: Partial<Cost> = {}): Cost => ({
  type,
  cost: 2,
  unit: undefined,
  unitsCount: undefined,
  fixedCost: undefined,
  ...more,
});

test.each([
  [cost("fixed"), "2 credits"],
  [cost("fixed", { cost: 1 }), "1 credit"],
  [cost("fixed", { cost: 0.25 }), "0.25 credits"],
  [cost("unit", { unit: "row", fixedCost: 1 }), "2 credits for each row, plus 1"],
  [cost("package", { unit: "emails", unitsCount: 100 }), "2 credits for each 100 emails"],
  [cost("someday"), "2 credits (someday)"],
])("%j reads %s", (given, text) => {
  expect(costText(given)).toBe(text);
});

test("the lowest cost of none is unknown, not free", () => {
  expect(lowestCost([])).toBeUndefined();
  expect(lowestCost([cost("fixed", { cost: 3 }), cost("unit", { cost: 0.5 })])).toBe(0.5);
});
