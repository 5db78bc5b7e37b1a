import { expect, test } from "vitest";
import {
  type ActionCost,
  costShape,
  describeCost,
  describeGraphCost,
  graphCosts,
} from "./cost-shape";
import { exampleGraphs } from "./example-graphs";
import type { GraphNode, Nodes } from "./node";
import { readImport } from "./read-import";

function example(slug: string): Nodes {
  const read = readImport(
    JSON.stringify(exampleGraphs.find((graph) => graph.slug === slug)?.nodes),
  );
  return read.ok ? read.nodes : [];
}

test.each<[ActionCost[], string]>([
  [[], "free"],
  [[{ type: "fixed", cost: 1 }], "1 credit"],
  [[{ type: "unit", cost: 0.5, unit: "record" }], "0.5 credits per record"],
  [[{ type: "unit", cost: 1, unit: "email" }], "1 credit per email"],
  [
    [
      { type: "fixed", cost: 2 },
      { type: "package", cost: 1, unit: "email", unitsCount: 100, fixedCost: 3 },
    ],
    "5 credits + 1 per 100 × email",
  ],
])("%j is “%s”", (costs, words) => {
  expect(describeCost(costShape(costs))).toBe(words);
});

const priced = (amount: number | undefined) => (node: GraphNode) =>
  node.kind === "connector" && amount !== undefined
    ? [{ type: "fixed", cost: amount }]
    : node.kind === "native"
      ? []
      : undefined;

test.each([
  ["filter-variables", 2, "no credits"],
  ["connector", 2, "2 credits"],
  // Once for each item, and nobody knows how many there are.
  ["group", 2, "at least 2 credits"],
  ["connector", undefined, "price unknown"],
  ["tool", 2, "price unknown"],
  ["agent", 2, "price unknown"],
])("a run of the example “%s” at %s credits an action costs “%s”", (slug, amount, words) => {
  expect(describeGraphCost(example(slug), priced(amount))).toBe(words);
});

test("what has no known price is listed as such, and makes a sum the least", () => {
  const nodes = [...example("connector"), ...example("tool")];
  expect(graphCosts(nodes, priced(2)).map(({ shape }) => shape?.fixed)).toEqual([2, undefined]);
  expect(describeGraphCost(nodes, priced(2))).toBe("at least 2 credits");
});

test("a tool costs what is deployed of it, and one that uses itself is not followed for ever", () => {
  const inner = [...example("connector"), ...example("tool")];
  const releaseOf = () => inner;
  expect(describeGraphCost(example("tool"), priced(2), releaseOf)).toBe("at least 2 credits");
  expect(describeGraphCost(example("tool"), priced(2), () => example("connector"))).toBe(
    "2 credits",
  );
  expect(graphCosts(example("tool"), priced(2), releaseOf).map(({ title }) => title)).toEqual([
    "Find email: Find the company",
    "Find email: Find email",
  ]);
});
