import { Graph, layout } from "@dagrejs/dagre";
import { moveNodes } from "./change-node";
import { backEdges, type Edge, listEdges } from "./edges";
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
    ranker: "tight-tree",
  });
  graph.setDefaultEdgeLabel(() => ({}));
  // By names of our own: dagre keeps what it is given as keys of plain objects, where a uuid that somebody
  // wrote as "__proto__" would change every object of the page.
  const ids = new Map<string, string>();
  for (const { uuid } of nodes) if (!ids.has(uuid)) ids.set(uuid, `n${ids.size}`);
  const idOf = (uuid: string) => ids.get(uuid) ?? "";
  const uuids = new Set(ids.keys());
  for (const id of ids.values()) graph.setNode(id, { ...nodeSize });
  const back = new Set(backEdges(nodes).map(keyOf));
  const edges = listEdges(nodes).filter((edge) => !back.has(keyOf(edge)));
  const rowOf = countRows(uuids, edges);
  for (const { from, to, handle } of edges) {
    const minlen = (rowOf.get(to) ?? 0) - (rowOf.get(from) ?? 0);
    graph.setEdge(idOf(from), idOf(to), { minlen }, String(handle));
  }
  layout(graph, { customOrder: orderByArms });
  const top = nodes[0] ? graph.node(idOf(nodes[0].uuid)) : undefined;
  return new Map(
    [...ids].map(([uuid, id]) => {
      const { x = 0, y = 0 } = graph.node(id);
      // Around the first node, so that a start is at the origin as in Cargo's own graphs.
      return [uuid, { x: Math.round(x - (top?.x ?? 0)), y: Math.round(y - (top?.y ?? 0)) }];
    }),
  );
}

/** How many steps below the beginning a node is at most: it stands right below the last that leads to it. */
function countRows(uuids: ReadonlySet<string>, edges: readonly Edge[]): Map<string, number> {
  const waiting = new Map([...uuids].map((uuid) => [uuid, 0]));
  for (const { to } of edges) waiting.set(to, (waiting.get(to) ?? 0) + 1);
  const childrenOf = new Map<string, string[]>();
  for (const { from, to } of edges) childrenOf.set(from, [...(childrenOf.get(from) ?? []), to]);
  const rows = new Map([...uuids].map((uuid) => [uuid, 0]));
  const open = [...uuids].filter((uuid) => waiting.get(uuid) === 0);
  for (let uuid = open.pop(); uuid !== undefined; uuid = open.pop()) {
    for (const to of childrenOf.get(uuid) ?? []) {
      rows.set(to, Math.max(rows.get(to) ?? 0, (rows.get(uuid) ?? 0) + 1));
      const left = (waiting.get(to) ?? 0) - 1;
      waiting.set(to, left);
      if (left === 0) open.push(to);
    }
  }
  return rows;
}

/**
 * From left to right as the arms are in Cargo's order, which means something: left to itself dagre swaps them to
 * save a crossing. By now it has cut each edge into pieces of one row, whose ends know the edge that they are of.
 */
function orderByArms(graph: Graph): void {
  const widths = new Map<number, number>();
  const seen = new Set<string>();
  const armOf = (piece: string): number => {
    const name = graph.node(piece)?.edgeObj?.name;
    return name === "fallback" ? Number.POSITIVE_INFINITY : Number(name ?? 0);
  };
  const visit = (uuid: string): void => {
    if (seen.has(uuid)) return;
    seen.add(uuid);
    const node = graph.node(uuid);
    const row = node.rank ?? 0;
    node.order = widths.get(row) ?? 0;
    widths.set(row, node.order + 1);
    const next = graph.successors(uuid) ?? [];
    for (const piece of [...next].sort((a, b) => armOf(a) - armOf(b))) visit(piece);
  };
  const all = graph.nodes();
  for (const uuid of [...all].sort((a, b) => (graph.node(a).rank ?? 0) - (graph.node(b).rank ?? 0)))
    visit(uuid);
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
