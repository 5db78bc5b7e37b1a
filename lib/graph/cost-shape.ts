import { type GraphNode, type Nodes, nodeTitle } from "./node";
import { allPlaces } from "./scope";

export type ActionCost = {
  type: string;
  cost: number;
  unit?: string | undefined;
  unitsCount?: number | undefined;
  fixedCost?: number | undefined;
};

/** What one run of an action costs: a fixed part, and parts that depend on how much comes back. */
export type CostShape = { fixed: number; perUnit: { cost: number; per: string }[] };

export function costShape(costs: readonly ActionCost[]): CostShape {
  const shape: CostShape = { fixed: 0, perUnit: [] };
  for (const { type, cost, unit, unitsCount, fixedCost } of costs) {
    if (type === "fixed") shape.fixed += cost;
    else {
      shape.fixed += fixedCost ?? 0;
      const per =
        type === "package" && unitsCount ? `${unitsCount} × ${unit ?? "unit"}` : (unit ?? "unit");
      shape.perUnit.push({ cost, per });
    }
  }
  return shape;
}

/** "2 credits", "1 credit + 0.5 per record", "free". */
export function describeCost({ fixed, perUnit }: CostShape): string {
  const parts = perUnit.map(({ cost, per }) => `${format(cost)} per ${per}`);
  if (fixed > 0 || parts.length === 0)
    parts.unshift(fixed === 0 ? "free" : `${format(fixed)} ${fixed === 1 ? "credit" : "credits"}`);
  else parts[0] = parts[0]?.replace(" per ", " credits per ") ?? "";
  return parts.join(" + ");
}

function format(amount: number): string {
  return String(Math.round(amount * 1000) / 1000);
}

/** What several actions cost together, each run once. */
export function sumOfShapes(shapes: readonly CostShape[]): CostShape {
  return {
    fixed: shapes.reduce((sum, { fixed }) => sum + fixed, 0),
    perUnit: shapes.flatMap(({ perUnit }) => perUnit),
  };
}

export type NodeCost = { node: GraphNode; title: string; shape: CostShape; inGroup: boolean };

/** What each node of a graph that costs something costs. Those in a group cost it for every item. */
export function graphCosts(
  nodes: Nodes,
  costsOf: (node: GraphNode) => readonly ActionCost[] | undefined,
): NodeCost[] {
  return allPlaces(nodes).flatMap(({ node, scope }) => {
    const costs = costsOf(node);
    if (!costs || costs.length === 0) return [];
    const shape = costShape(costs);
    return shape.fixed === 0 && shape.perUnit.length === 0
      ? []
      : [{ node, title: nodeTitle(node), shape, inGroup: scope.length > 0 }];
  });
}
