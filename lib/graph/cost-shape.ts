import { type GraphNode, isEnd, isStart, type Nodes, nodeTitle } from "./node";
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
  else
    parts[0] =
      parts[0]?.replace(" per ", perUnit[0]?.cost === 1 ? " credit per " : " credits per ") ?? "";
  return parts.join(" + ");
}

function format(amount: number): string {
  return String(Math.round(amount * 1000) / 1000);
}

/** What several actions cost together, each run once. */
function sumOfShapes(shapes: readonly CostShape[]): CostShape {
  return {
    fixed: shapes.reduce((sum, { fixed }) => sum + fixed, 0),
    perUnit: shapes.flatMap(({ perUnit }) => perUnit),
  };
}

export type NodeCost = {
  node: GraphNode;
  title: string;
  /** Undefined where nobody says, as for agents. */
  shape: CostShape | undefined;
  /** Then it is charged for every item. */
  inGroup: boolean;
};

type CostsOf = (node: GraphNode) => readonly ActionCost[] | undefined;
/** What is deployed of the tool that a node runs, where that is known. */
type ReleaseOf = (node: GraphNode) => Nodes | undefined;

/** What each node of a graph costs that is not known to be free; for a tool, each node of what is deployed of it. */
export function graphCosts(
  nodes: Nodes,
  costsOf: CostsOf,
  releaseOf: ReleaseOf = () => undefined,
  within: readonly string[] = [],
): NodeCost[] {
  return allPlaces(nodes).flatMap(({ node, scope }): NodeCost[] => {
    const inGroup = scope.length > 0;
    const title = nodeTitle(node);
    const tool = node.kind === "tool" ? (node.toolUuid ?? undefined) : undefined;
    const release = tool === undefined || within.includes(tool) ? undefined : releaseOf(node);
    if (tool !== undefined && release)
      return graphCosts(release, costsOf, releaseOf, [...within, tool]).map((cost) => ({
        ...cost,
        title: `${title}: ${cost.title}`,
        inGroup: inGroup || cost.inGroup,
      }));
    const costs = isStart(node) || isEnd(node) ? [] : costsOf(node);
    const shape = costs && costShape(costs);
    return shape && shape.fixed === 0 && shape.perUnit.length === 0
      ? []
      : [{ node, title, shape, inGroup }];
  });
}

/** The price of a run in words. What nobody knows, or what depends on how many items there are, makes it "at least". */
export function describeGraphCost(
  nodes: Nodes,
  costsOf: CostsOf,
  releaseOf?: ReleaseOf | undefined,
): string {
  const costs = graphCosts(nodes, costsOf, releaseOf);
  if (costs.length === 0) return "no credits";
  const known = costs.flatMap(({ shape }) => shape ?? []);
  if (known.length === 0) return "price unknown";
  const isLeast = costs.some(({ shape, inGroup }) => shape === undefined || inGroup);
  return `${isLeast ? "at least " : ""}${describeCost(sumOfShapes(known))}`;
}
