import { type Child, type GraphNode, isEnd, isStart, type Nodes, type Position } from "./node";
import { isReservedSlug, proposeSlug } from "./node-slug";
import { renameReferences } from "./rename-references";
import { innerNodes } from "./scope";
import { newUuid } from "./uuid";

/** The part of a graph that a copy takes along; a start is never copied beside another one. */
export function copyPart(nodes: Nodes, uuids: ReadonlySet<string>): Nodes {
  return nodes.filter((node) => uuids.has(node.uuid));
}

export type Pasted = { nodes: Nodes; added: string[] };

/**
 * Adds copies of nodes: fresh uuids at every depth, free slugs, references among the copies rewritten
 * to those. Arms that led out of the copied part lead nowhere; nothing of the graph is rewired.
 */
export function pasteNodes(
  nodes: Nodes,
  part: Nodes,
  options: { offset?: Position; freshUuid?: () => string } = {},
): Pasted {
  const freshUuid = options.freshUuid ?? newUuid;
  const { x, y } = options.offset ?? { x: 40, y: 40 };
  const hasStart = nodes.some(isStart);
  const wanted = part.filter(
    (node, index) => !isStart(node) || (!hasStart && index === part.findIndex(isStart)),
  );
  const uuids = new Map(wanted.map((node) => [node.uuid, freshUuid()]));
  const taken = new Set(nodes.map((node) => node.slug));
  const slugs = new Map<string, string>();

  const copies = wanted.map((node) => {
    const slug = freeSlug(node, taken);
    taken.add(slug);
    if (!slugs.has(node.slug)) slugs.set(node.slug, slug);
    return { ...renewUuids(node, uuids, freshUuid), slug };
  });
  const added = copies.map((node) => {
    const moved = node.position
      ? { ...node, position: { ...node.position, x: node.position.x + x, y: node.position.y + y } }
      : node;
    return renameReferences(moved, "nodes", slugs);
  });
  return { nodes: [...nodes, ...added], added: added.map((node) => node.uuid) };
}

function freeSlug(node: GraphNode, taken: ReadonlySet<string>): string {
  const mayBeReserved = isStart(node) || isEnd(node);
  if (!taken.has(node.slug) && (mayBeReserved || !isReservedSlug(node.slug))) return node.slug;
  return proposeSlug(node.slug, taken);
}

function renewUuids(
  node: GraphNode,
  uuids: ReadonlyMap<string, string>,
  freshUuid: () => string,
): GraphNode {
  const renew = (child: Child) => (child === null ? null : (uuids.get(child) ?? null));
  const { fallbackChildUuid, ...rest } = node;
  const fallback = typeof fallbackChildUuid === "string" ? renew(fallbackChildUuid) : null;
  const inner = innerNodes(node);
  return {
    ...rest,
    uuid: uuids.get(node.uuid) ?? freshUuid(),
    childrenUuids: node.childrenUuids.map(renew),
    ...(fallback === null ? {} : { fallbackChildUuid: fallback }),
    ...(inner ? { config: { ...node.config, _nodes: renewAll(inner, freshUuid) } } : {}),
  };
}

function renewAll(nodes: Nodes, freshUuid: () => string): Nodes {
  const uuids = new Map(nodes.map((node) => [node.uuid, freshUuid()]));
  return nodes.map((node) => renewUuids(node, uuids, freshUuid));
}
