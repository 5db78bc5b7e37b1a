import { type GraphNode, isRecord, type Nodes, nativeSlug } from "./node";
import { type ReadNodes, readNodes } from "./read-nodes";

/** The way from the outermost graph into a group: the uuids of the groups that were opened. */
export type Scope = readonly string[];

export const rootScope: Scope = [];

/** Opening the same group twice must give the same list, or nothing could be remembered about it. */
const opened = new WeakMap<object, ReadNodes>();

/** The inner graph of a group (`config._nodes`), or undefined for any other node. */
export function innerNodes(node: GraphNode): GraphNode[] | undefined {
  return readInner(node)?.nodes;
}

export function readInner(node: GraphNode): ReadNodes | undefined {
  const inner = node.config._nodes;
  if (!Array.isArray(inner))
    return nativeSlug(node) === "group" ? { nodes: [], repairs: [] } : undefined;
  const known = opened.get(inner);
  if (known) return known;
  const read = readNodes(inner);
  // Untouched when there was nothing to repair, so that an export stays what was imported.
  const result = read.repairs.length === 0 ? { nodes: inner as GraphNode[], repairs: [] } : read;
  opened.set(inner, result);
  return result;
}

/** The nodes shown at a scope; undefined when the way there no longer exists. */
export function nodesAt(root: Nodes, scope: Scope): Nodes | undefined {
  let nodes: Nodes | undefined = root;
  for (const uuid of scope) {
    const group: GraphNode | undefined = nodes?.find((node) => node.uuid === uuid);
    nodes = group && innerNodes(group);
  }
  return nodes;
}

/** The whole graph with the list at a scope replaced. */
export function withNodesAt(root: Nodes, scope: Scope, nodes: Nodes): Nodes {
  const [uuid, ...rest] = scope;
  if (uuid === undefined) return nodes;
  return root.map((node) => {
    if (node.uuid !== uuid) return node;
    const inner = withNodesAt(innerNodes(node) ?? [], rest, nodes);
    return { ...node, config: { ...node.config, _nodes: inner } };
  });
}

export type Place = { node: GraphNode; scope: Scope; siblings: Nodes };

/** Every node of the graph and of its groups, outer before inner. */
export function allPlaces(root: Nodes, scope: Scope = rootScope): Place[] {
  return root.flatMap((node) => {
    const inner = innerNodes(node);
    return [
      { node, scope, siblings: root },
      ...(inner ? allPlaces(inner, [...scope, node.uuid]) : []),
    ];
  });
}

/** Applies a change to every node at every depth. A node that the change leaves alone stays the same object. */
export function mapNodes(nodes: Nodes, change: (node: GraphNode) => GraphNode): Nodes {
  let changed = false;
  const result = nodes.map((node) => {
    const inner = isRecord(node.config) ? innerNodes(node) : undefined;
    const mapped = inner && inner.length > 0 ? mapNodes(inner, change) : inner;
    const own =
      mapped && mapped !== inner ? { ...node, config: { ...node.config, _nodes: mapped } } : node;
    const next = change(own);
    if (next !== node) changed = true;
    return next;
  });
  return changed ? result : nodes;
}
