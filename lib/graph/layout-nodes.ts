import { Graph, layout } from "@dagrejs/dagre";
import { moveNodes } from "./change-node";
import { backEdges, listEdges } from "./edges";
import { rowHeight } from "./insert-node";
import type { Nodes, Position } from "./node";

export const nodeSize = { width: 224, height: 64 };

/**
 * Places nodes from top to bottom. Those in `keep` stay where a person put them; the others are placed
 * relative to them.
 */
export function layoutNodes(nodes: Nodes, keep: ReadonlySet<string> = new Set()): Nodes {
  if (nodes.length === 0) return nodes;
  const wanted = computePositions(nodes);
  const kept = nodes.filter((node) => keep.has(node.uuid) && node.position);
  const shift = averageShift(kept.map((node) => [node.position, wanted.get(node.uuid)] as const));
  const occupied = kept.flatMap((node) => (node.position ? [node.position] : []));
  const positions = new Map<string, Position>();
  for (const node of nodes) {
    const place = wanted.get(node.uuid);
    if (!place || (keep.has(node.uuid) && node.position)) continue;
    const moved = { x: place.x + shift.x, y: place.y + shift.y };
    while (kept.length > 0 && occupied.some((other) => overlaps(other, moved)))
      moved.x += nodeSize.width + 40;
    occupied.push(moved);
    positions.set(node.uuid, moved);
  }
  return moveNodes(nodes, positions);
}

/** Places only what has no position, as after an import. */
export function placeMissing(nodes: Nodes): Nodes {
  const placed = new Set(nodes.filter((node) => node.position).map((node) => node.uuid));
  return placed.size === nodes.length ? nodes : layoutNodes(nodes, placed);
}

function computePositions(nodes: Nodes): Map<string, Position> {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({
    rankdir: "TB",
    nodesep: 40,
    ranksep: rowHeight - nodeSize.height,
    edgesep: 16,
    // The order of a node's arms means something: the layout must not swap them to save a crossing.
    ranker: "tight-tree",
  });
  graph.setDefaultEdgeLabel(() => ({}));
  const uuids = new Set<string>();
  for (const { uuid } of nodes) {
    if (uuids.has(uuid)) continue;
    uuids.add(uuid);
    graph.setNode(uuid, { ...nodeSize });
  }
  const back = new Set(backEdges(nodes).map(keyOf));
  for (const edge of listEdges(nodes))
    if (!back.has(keyOf(edge))) graph.setEdge(edge.from, edge.to, {}, String(edge.handle));
  layout(graph);
  const top = nodes[0] ? graph.node(nodes[0].uuid) : undefined;
  return new Map(
    [...uuids].map((uuid) => {
      const { x = 0, y = 0 } = graph.node(uuid);
      // Around the first node, so that a start is at the origin as in Cargo's own graphs.
      return [uuid, { x: Math.round(x - (top?.x ?? 0)), y: Math.round(y - (top?.y ?? 0)) }];
    }),
  );
}

function keyOf(edge: { from: string; handle: unknown; to: string }): string {
  return `${edge.from} ${String(edge.handle)} ${edge.to}`;
}

function averageShift(
  pairs: readonly (readonly [Position | undefined, Position | undefined])[],
): Position {
  const shifts = pairs.flatMap(([is, was]) =>
    is && was ? [{ x: is.x - was.x, y: is.y - was.y }] : [],
  );
  if (shifts.length === 0) return { x: 0, y: 0 };
  const sum = shifts.reduce((all, one) => ({ x: all.x + one.x, y: all.y + one.y }));
  return { x: Math.round(sum.x / shifts.length), y: Math.round(sum.y / shifts.length) };
}

function overlaps(a: Position, b: Position): boolean {
  return Math.abs(a.x - b.x) < nodeSize.width && Math.abs(a.y - b.y) < nodeSize.height + 10;
}
