import { type GraphNode, isRecord, nativeSlug } from "./node";

/** What is known of an action, as far as the graph needs it. */
export type ActionShape = {
  children?: readonly { text?: string }[] | undefined;
  childrenCount?: number | undefined;
};

const nativeArms: Record<string, readonly string[]> = {
  start: [""],
  end: [],
  filter: ["If true"],
  branch: ["Yes", "No"],
  split: ["A", "B"],
  variables: [""],
  delay: [""],
  group: [""],
  agent: [""],
  python: [""],
  script: [""],
};

/**
 * The labels of a node's children, in Cargo's order; as many as `childrenUuids` must have entries.
 * Undefined when nobody can say, which is a native or other kind that this program does not know.
 */
export function childLabels(node: GraphNode, action?: ActionShape): readonly string[] | undefined {
  const native = nativeSlug(node);
  if (native === "switch")
    return routesOf(node).map((route, index) => route.name || `Route ${index + 1}`);
  const arms = native === undefined ? undefined : nativeArms[native];
  if (arms) return arms;
  const fromAction = action && labelsOfAction(action);
  if (fromAction) return fromAction;
  return node.kind === "connector" || node.kind === "tool" || node.kind === "agent"
    ? [""]
    : undefined;
}

function labelsOfAction({ children, childrenCount }: ActionShape): string[] | undefined {
  if (Array.isArray(children) && children.length > 0)
    return children.map((child) => (typeof child?.text === "string" ? child.text : ""));
  if (typeof childrenCount === "number" && childrenCount >= 0 && childrenCount <= 100)
    return Array.from({ length: childrenCount }, () => "");
  return undefined;
}

/** One label per handle to draw: the known ones, or one per child that the node already has. */
export function shownLabels(node: GraphNode, action?: ActionShape): readonly string[] {
  const known = childLabels(node, action) ?? node.childrenUuids.map(() => "");
  if (known.length >= node.childrenUuids.length) return known;
  // More children than arms is a fault; it must be seen to be mended.
  return node.childrenUuids.map((_, index) => known[index] ?? `Extra ${index + 1}`);
}

export type Route = { name: string; uuid: string | undefined };

export function routesOf(node: GraphNode): Route[] {
  const routes = node.config.routes;
  if (!Array.isArray(routes)) return [];
  return routes.map((route: unknown) => ({
    name: isRecord(route) && typeof route.name === "string" ? route.name : "",
    uuid: isRecord(route) && typeof route.uuid === "string" ? route.uuid : undefined,
  }));
}
