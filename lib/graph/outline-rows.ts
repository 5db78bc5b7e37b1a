import type { ActionShape } from "./children";
import { shownLabels } from "./children";
import { edgesOf, type Handle, indexEdges, reach } from "./edges";
import { type GraphNode, isStart, type Nodes } from "./node";
import { innerNodes, type Scope } from "./scope";

type Place = {
  /** Unique among the rows and the same after an edit elsewhere. */
  key: string;
  level: number;
  scope: Scope;
};

/** The graph as lines to read from top to bottom: what a run does first stands first. */
export type OutlineRow = Place &
  (
    | { kind: "node"; node: GraphNode; hasChildren: boolean }
    /** One way out of a node that has several; `empty` when it leads nowhere. */
    | {
        kind: "arm";
        parent: GraphNode;
        handle: Handle;
        label: string;
        empty: boolean;
        hasChildren: boolean;
      }
    /** A way that goes on at a node shown elsewhere. */
    | { kind: "link"; node: GraphNode }
    /** Above what no way leads to. */
    | { kind: "loose"; hasChildren: boolean }
  );

type Walk = {
  byUuid: ReadonlyMap<string, GraphNode>;
  childrenOf: ReadonlyMap<string, string[]>;
  order: ReadonlyMap<string, number>;
  shown: Set<string>;
  rows: OutlineRow[];
  scope: Scope;
  actionOf: (node: GraphNode) => ActionShape | undefined;
};

export function outlineRows(
  nodes: Nodes,
  actionOf: Walk["actionOf"] = () => undefined,
  scope: Scope = [],
  level = 1,
): OutlineRow[] {
  const { childrenOf } = indexEdges(nodes);
  const walk: Walk = {
    byUuid: new Map(nodes.map((node) => [node.uuid, node])),
    childrenOf,
    order: orderOf(nodes, childrenOf),
    shown: new Set(),
    rows: [],
    scope,
    actionOf,
  };
  for (const start of nodes.filter(isStart)) addWay(walk, start.uuid, level, new Set(), "start");
  const isChild = new Set([...childrenOf.values()].flat());
  const loose = nodes.filter((node) => !walk.shown.has(node.uuid));
  if (loose.length > 0) {
    walk.rows.push({
      kind: "loose",
      key: `loose ${scope.join()}`,
      level,
      scope,
      hasChildren: true,
    });
    const roots = loose.filter((node) => !isChild.has(node.uuid));
    for (const node of [...roots, ...loose])
      if (!walk.shown.has(node.uuid)) addWay(walk, node.uuid, level + 1, new Set(), "loose");
  }
  return walk.rows;
}

/** Follows one way until it ends, joins what comes after the branch it is in, or meets what is shown. */
function addWay(
  walk: Walk,
  first: string | null,
  level: number,
  stops: ReadonlySet<string>,
  from: string,
): void {
  let uuid = first;
  let before = from;
  while (uuid !== null && !stops.has(uuid)) {
    const node = walk.byUuid.get(uuid);
    if (!node) return;
    if (walk.shown.has(uuid)) {
      const key = `link ${before} ${uuid}`;
      walk.rows.push({ kind: "link", key, level, scope: walk.scope, node });
      return;
    }
    walk.shown.add(uuid);
    before = uuid;
    uuid = addNodeRows(walk, node, level, stops);
  }
}

/** The rows of one node and of its arms; gives the node that comes after them all. */
function addNodeRows(
  walk: Walk,
  node: GraphNode,
  level: number,
  stops: ReadonlySet<string>,
): string | null {
  const labels = shownLabels(node, walk.actionOf(node));
  const isOneWay = labels.length <= 1;
  const inner = innerNodes(node);
  const fallback = node.fallbackChildUuid ?? null;
  const arms: { handle: Handle; label: string; child: string | null }[] = isOneWay
    ? []
    : labels.map((label, handle) => ({
        handle,
        label: label || `Way ${handle + 1}`,
        child: node.childrenUuids[handle] ?? null,
      }));
  if (fallback !== null) arms.push({ handle: "fallback", label: "On failure", child: fallback });

  const hasChildren = arms.length > 0 || inner !== undefined;
  walk.rows.push({ kind: "node", key: node.uuid, level, scope: walk.scope, node, hasChildren });
  if (inner)
    walk.rows.push(...outlineRows(inner, walk.actionOf, [...walk.scope, node.uuid], level + 1));

  const next = isOneWay ? (node.childrenUuids[0] ?? null) : joinOf(walk, node);
  const inside = next === null ? stops : new Set([...stops, next]);
  for (const { handle, label, child } of arms) {
    walk.rows.push({
      kind: "arm",
      key: `${node.uuid} ${handle}`,
      level: level + 1,
      scope: walk.scope,
      parent: node,
      handle,
      label,
      empty: child === null || !walk.byUuid.has(child),
      hasChildren: child !== null && !inside.has(child),
    });
    addWay(walk, child, level + 2, inside, `${node.uuid} ${handle}`);
  }
  return next;
}

/** Where all arms of a node come together again, if they do. */
function joinOf(walk: Walk, node: GraphNode): string | null {
  const arms = [
    ...new Set(
      edgesOf(node)
        .filter(({ handle }) => handle !== "fallback")
        .map(({ to }) => to),
    ),
  ];
  if (arms.length < 2) return null;
  const [first, ...others] = arms.map((uuid) => reach(walk.childrenOf, [uuid]));
  const common = [...(first ?? [])].filter((uuid) => others.every((set) => set.has(uuid)));
  const rank = (uuid: string) => walk.order.get(uuid) ?? Number.MAX_SAFE_INTEGER;
  return common.reduce<string | null>(
    (best, uuid) => (best === null || rank(uuid) < rank(best) ? uuid : best),
    null,
  );
}

/** A rank for each node such that what comes later ranks higher; on a circle the order is arbitrary. */
function orderOf(
  nodes: Nodes,
  childrenOf: ReadonlyMap<string, string[]>,
): ReadonlyMap<string, number> {
  const done: string[] = [];
  const seen = new Set<string>();
  for (const root of nodes) {
    const stack: { uuid: string; rest: string[] }[] = [];
    const open = (uuid: string) => {
      if (seen.has(uuid)) return;
      seen.add(uuid);
      stack.push({ uuid, rest: [...(childrenOf.get(uuid) ?? [])] });
    };
    open(root.uuid);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const next = top.rest.shift();
      if (next === undefined) {
        done.push(top.uuid);
        stack.pop();
      } else open(next);
    }
  }
  return new Map(done.map((uuid, index) => [uuid, done.length - index]));
}
