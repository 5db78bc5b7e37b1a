import { type Child, type GraphNode, isStart, type Nodes } from "./node";

/**
 * Removes nodes. With `rewire`, what led to a removed node leads to what came after it; where the
 * removed node had several arms, `arms` says which one (the first that leads anywhere by default).
 * One start stays: a graph without one could not be mended by adding a node.
 */
export function deleteNodes(
  nodes: Nodes,
  uuids: Iterable<string>,
  options: { rewire: boolean; arms?: ReadonlyMap<string, number> },
): Nodes {
  const gone = new Map(removable(nodes, uuids).map((node) => [node.uuid, node]));
  if (gone.size === 0) return nodes;

  const follow = (child: Child): Child => {
    const seen = new Set<string>();
    let at = child;
    while (at !== null && gone.has(at)) {
      if (!options.rewire || seen.has(at)) return null;
      seen.add(at);
      const removed = gone.get(at);
      at = removed ? successorOf(removed, options.arms?.get(removed.uuid)) : null;
    }
    return at;
  };

  return nodes
    .filter((node) => !gone.has(node.uuid))
    .map((node) => {
      const touched =
        node.childrenUuids.some((child) => child !== null && gone.has(child)) ||
        (typeof node.fallbackChildUuid === "string" && gone.has(node.fallbackChildUuid));
      if (!touched) return node;
      const childrenUuids = node.childrenUuids.map(follow);
      if (typeof node.fallbackChildUuid !== "string") return { ...node, childrenUuids };
      const fallback = follow(node.fallbackChildUuid);
      const { fallbackChildUuid: _old, ...rest } = node;
      return fallback === null
        ? { ...rest, childrenUuids }
        : { ...rest, childrenUuids, fallbackChildUuid: fallback };
    });
}

/** What of these can be removed: all but the last start. */
export function removable(nodes: Nodes, uuids: Iterable<string>): GraphNode[] {
  const wanted = new Set(uuids);
  const starts = nodes.filter(isStart);
  const last = starts.find(({ uuid }) => !wanted.has(uuid)) ?? starts[0];
  return nodes.filter((node) => wanted.has(node.uuid) && node !== last);
}

function successorOf(node: GraphNode, arm: number | undefined): Child {
  if (arm !== undefined) return node.childrenUuids[arm] ?? null;
  return node.childrenUuids.find((child) => child !== null) ?? null;
}
