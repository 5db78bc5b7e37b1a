import { type GraphNode, isStart, type Nodes } from "./node";

/** The place at a node where an edge begins: a child's number, or the way taken on failure. */
export type Handle = number | "fallback";

export type Edge = { from: string; handle: Handle; to: string };

export function edgesOf(node: GraphNode): Edge[] {
  const edges: Edge[] = node.childrenUuids.flatMap((to, handle) =>
    to === null ? [] : [{ from: node.uuid, handle, to }],
  );
  if (typeof node.fallbackChildUuid === "string")
    edges.push({ from: node.uuid, handle: "fallback", to: node.fallbackChildUuid });
  return edges;
}

/** Every edge that leads to a node of the list. */
export function listEdges(nodes: Nodes): Edge[] {
  const uuids = new Set(nodes.map((node) => node.uuid));
  return nodes.flatMap(edgesOf).filter((edge) => uuids.has(edge.to));
}

export type EdgeIndex = {
  edges: Edge[];
  childrenOf: ReadonlyMap<string, string[]>;
  parentsOf: ReadonlyMap<string, string[]>;
};

export function indexEdges(nodes: Nodes): EdgeIndex {
  const edges = listEdges(nodes);
  const childrenOf = new Map<string, string[]>();
  const parentsOf = new Map<string, string[]>();
  for (const { from, to } of edges) {
    append(childrenOf, from, to);
    append(parentsOf, to, from);
  }
  return { edges, childrenOf, parentsOf };
}

function append(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Everything that can be reached from the given uuids, they themselves included. */
export function reach(next: ReadonlyMap<string, string[]>, from: Iterable<string>): Set<string> {
  const found = new Set(from);
  const open = [...found];
  for (let uuid = open.pop(); uuid !== undefined; uuid = open.pop()) {
    for (const neighbour of next.get(uuid) ?? []) {
      if (found.has(neighbour)) continue;
      found.add(neighbour);
      open.push(neighbour);
    }
  }
  return found;
}

/** The nodes that have always or possibly run before this one. */
export function upstreamOf(index: EdgeIndex, uuid: string): Set<string> {
  const upstream = reach(index.parentsOf, index.parentsOf.get(uuid) ?? []);
  // On a cycle a node would come before itself.
  upstream.delete(uuid);
  return upstream;
}

export function reachableUuids(nodes: Nodes, index: EdgeIndex = indexEdges(nodes)): Set<string> {
  return reach(
    index.childrenOf,
    nodes.filter(isStart).map((node) => node.uuid),
  );
}

/** Would an edge close a circle? */
export function wouldCycle(nodes: Nodes, from: string, to: string): boolean {
  return from === to || reach(indexEdges(nodes).childrenOf, [to]).has(from);
}

/** The edges that lead back to a node on the way there; a sound graph has none. */
export function backEdges(nodes: Nodes): Edge[] {
  const byUuid = new Map(nodes.map((node) => [node.uuid, node]));
  const state = new Map<string, "open" | "done">();
  const found: Edge[] = [];
  for (const root of nodes) {
    if (state.has(root.uuid)) continue;
    const stack = [{ node: root, edges: edgesOf(root) }];
    state.set(root.uuid, "open");
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const edge = top.edges.shift();
      if (edge === undefined) {
        state.set(top.node.uuid, "done");
        stack.pop();
        continue;
      }
      const child = byUuid.get(edge.to);
      if (!child) continue;
      const seen = state.get(child.uuid);
      if (seen === "open") found.push(edge);
      if (seen !== undefined) continue;
      state.set(child.uuid, "open");
      stack.push({ node: child, edges: edgesOf(child) });
    }
  }
  return found;
}
