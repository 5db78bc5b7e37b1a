import { indexEdges, upstreamOf } from "./edges";
import { findNode, type Nodes } from "./node";
import { renameReferences } from "./rename-references";

/**
 * Gives a node another slug and rewrites every reference to it. Where another node bears the old slug
 * too, only the readers are rewritten that have the renamed one, and not the other, before them.
 */
export function renameNode(nodes: Nodes, uuid: string, slug: string): Nodes {
  const node = findNode(nodes, uuid);
  if (!node || node.slug === slug) return nodes;
  const namesakes = nodes.filter((other) => other.uuid !== uuid && other.slug === node.slug);
  const renamed = new Map([[node.slug, slug]]);
  const index = namesakes.length > 0 ? indexEdges(nodes) : undefined;
  const means = (reader: string) => {
    if (!index) return true;
    const upstream = upstreamOf(index, reader);
    return upstream.has(uuid) && !namesakes.some((other) => upstream.has(other.uuid));
  };
  return nodes.map((other) => {
    const own = other.uuid === uuid ? { ...other, slug } : other;
    return node.slug !== "" && means(other.uuid) ? renameReferences(own, "nodes", renamed) : own;
  });
}
