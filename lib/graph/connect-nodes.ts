import { changeNode } from "./change-node";
import { type Handle, indexEdges, reach, wouldCycle } from "./edges";
import { withChild } from "./insert-node";
import { findNode, isStart, type Nodes, nodeTitle } from "./node";

export type Connection = { from: string; handle: Handle; to: string };

/** Why two nodes can't be connected, in words; null when they can. */
export function refuseConnection(nodes: Nodes, { from, handle, to }: Connection): string | null {
  const parent = findNode(nodes, from);
  const child = findNode(nodes, to);
  if (!parent || !child) return "One of the two nodes is no longer there.";
  if (isStart(child)) return "Nothing can lead to the start.";
  if (handle !== "fallback" && handle >= parent.childrenUuids.length)
    return `“${nodeTitle(parent)}” has no such child.`;
  if (wouldCycle(nodes, from, to))
    return `“${nodeTitle(child)}” already leads to “${nodeTitle(parent)}”: a graph runs one way only.`;
  return null;
}

/** The nodes that a way out may lead to: those whose connection nobody would refuse. */
export function possibleChildren(nodes: Nodes, { from, handle }: Omit<Connection, "to">): Nodes {
  const parent = findNode(nodes, from);
  if (!parent || (handle !== "fallback" && handle >= parent.childrenUuids.length)) return [];
  const before = reach(indexEdges(nodes).parentsOf, [from]);
  return nodes.filter((node) => !isStart(node) && !before.has(node.uuid));
}

/** The same list when the connection is refused. */
export function connectNodes(nodes: Nodes, connection: Connection): Nodes {
  if (refuseConnection(nodes, connection) !== null) return nodes;
  return changeNode(nodes, connection.from, (node) =>
    withChild(node, connection.handle, connection.to),
  );
}

export function disconnectNodes(nodes: Nodes, { from, handle }: Omit<Connection, "to">): Nodes {
  return changeNode(nodes, from, (node) => withChild(node, handle, null));
}
