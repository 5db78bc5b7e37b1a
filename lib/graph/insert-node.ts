import { changeNode, moveNodes } from "./change-node";
import type { Handle } from "./edges";
import { indexEdges, reach } from "./edges";
import { findNode, type GraphNode, isEnd, isStart, type Nodes, type Position } from "./node";

/** How far below its parent Cargo's own editor puts a new node. */
export const rowHeight = 166;
const columnWidth = 260;

/** Adds a node that nothing leads to yet, below everything else. */
export function addNode(nodes: Nodes, node: GraphNode): Nodes {
  if (isStart(node) && nodes.some(isStart)) return nodes;
  const lowest = Math.max(-rowHeight, ...nodes.map((other) => other.position?.y ?? 0));
  const start = nodes.find(isStart)?.position;
  const position = node.position ?? { x: start?.x ?? 0, y: lowest + rowHeight };
  return [...nodes, { ...node, position }];
}

/**
 * Puts a node at an arm of another one. What hung on that arm hangs on the new node's first arm now,
 * and moves down to make room. A node without arms (an end) leaves it loose.
 */
export function insertNode(
  nodes: Nodes,
  at: { parentUuid: string; handle: Handle },
  node: GraphNode,
): Nodes {
  const parent = findNode(nodes, at.parentUuid);
  if (!parent || isStart(node) || isEnd(parent)) return nodes;
  if (at.handle !== "fallback" && at.handle >= parent.childrenUuids.length) return nodes;
  const next =
    at.handle === "fallback" ? parent.fallbackChildUuid : parent.childrenUuids[at.handle];
  const follower = next && findNode(nodes, next) ? next : null;

  const inserted: GraphNode = {
    ...node,
    childrenUuids: node.childrenUuids.map((child, index) => (index === 0 ? follower : child)),
    position: node.position ?? placeBelow(nodes, parent, at.handle),
  };
  const wired = changeNode(nodes, parent.uuid, (old) => withChild(old, at.handle, inserted.uuid));
  const shifted =
    follower && inserted.childrenUuids.length > 0 ? makeRoom(wired, inserted, follower) : wired;
  return [...shifted, inserted];
}

export function withChild(node: GraphNode, handle: Handle, child: string | null): GraphNode {
  if (handle === "fallback") {
    if (child !== null) return { ...node, fallbackChildUuid: child, fallbackOnFailure: true };
    const { fallbackChildUuid: _gone, ...rest } = node;
    return rest;
  }
  const childrenUuids = node.childrenUuids.map((old, index) => (index === handle ? child : old));
  return { ...node, childrenUuids };
}

function placeBelow(nodes: Nodes, parent: GraphNode, handle: Handle): Position {
  const { x, y } = parent.position ?? { x: 0, y: 0 };
  const arms = parent.childrenUuids.length;
  const column = handle === "fallback" ? arms / 2 + 0.5 : handle - (arms - 1) / 2;
  const wanted = { x: x + column * columnWidth, y: y + rowHeight };
  const child = handle === "fallback" ? parent.fallbackChildUuid : parent.childrenUuids[handle];
  const follower = child ? findNode(nodes, child)?.position : undefined;
  if (follower) return { x: arms === 1 ? follower.x : wanted.x, y: wanted.y };
  const isTaken = ({ x, y }: Position) =>
    nodes.some(
      ({ position }) =>
        position && Math.abs(position.x - x) < columnWidth * 0.8 && Math.abs(position.y - y) < 90,
    );
  while (isTaken(wanted)) wanted.x += columnWidth;
  return wanted;
}

function makeRoom(nodes: Nodes, inserted: GraphNode, follower: string): Nodes {
  const top = findNode(nodes, follower)?.position?.y;
  const floor = (inserted.position?.y ?? 0) + rowHeight;
  if (top === undefined || top >= floor) return nodes;
  const below = reach(indexEdges(nodes).childrenOf, [follower]);
  const positions = new Map(
    nodes.flatMap(({ uuid, position }) =>
      below.has(uuid) && position
        ? [[uuid, { x: position.x, y: position.y + floor - top }] as const]
        : [],
    ),
  );
  return moveNodes(nodes, positions);
}
