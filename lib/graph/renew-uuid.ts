import type { Child, Nodes } from "./node";

/** Gives a node a fresh uuid, and whatever leads to it the same one. */
export function renewUuid(nodes: Nodes, uuid: string, fresh: string): Nodes {
  const renew = (child: Child) => (child === uuid ? fresh : child);
  return nodes.map((node) => {
    const { fallbackChildUuid } = node;
    const leads = node.childrenUuids.includes(uuid) || fallbackChildUuid === uuid;
    if (node.uuid !== uuid && !leads) return node;
    return {
      ...node,
      uuid: node.uuid === uuid ? fresh : node.uuid,
      childrenUuids: node.childrenUuids.map(renew),
      ...(fallbackChildUuid === uuid && { fallbackChildUuid: fresh }),
    };
  });
}
