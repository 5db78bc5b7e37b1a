import type { Cost } from "@/lib/cargo/integration";

/** `2 credits each row`, `1 credit for each 100 emails, plus 0.5`: what one run of an action costs. */
export function costText(cost: Cost): string {
  const { type, unit = "unit", unitsCount, fixedCost } = cost;
  const plus = fixedCost ? `, plus ${amount(fixedCost)}` : "";
  switch (type) {
    case "fixed":
      return credits(cost.cost);
    case "unit":
      return `${credits(cost.cost)} for each ${unit}${plus}`;
    case "package":
      return `${credits(cost.cost)} for each ${unitsCount ?? "?"} ${unit}${plus}`;
    default:
      return `${credits(cost.cost)} (${type})`;
  }
}

/** The least that a run can cost, for a list of many. */
export function lowestCost(costs: readonly Cost[]): number | undefined {
  return costs.length === 0 ? undefined : Math.min(...costs.map(({ cost }) => cost));
}

function credits(cost: number): string {
  return `${amount(cost)} ${cost === 1 ? "credit" : "credits"}`;
}

const amount = (cost: number) => cost.toLocaleString("en", { maximumFractionDigits: 4 });
