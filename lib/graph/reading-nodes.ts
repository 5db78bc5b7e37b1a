import { configExpressions } from "./config-expressions";
import { findReferences } from "./expression-references";
import type { GraphNode, Nodes } from "./node";
import { allPlaces } from "./scope";

/** The nodes of which some expression reads a field, at any depth: those whose output must be known. */
export function nodesThatAreRead(root: Nodes): GraphNode[] {
  const places = allPlaces(root);
  const slugs = new Set<string>();
  for (const { node } of places)
    for (const { kind, text } of configExpressions(node))
      for (const { slug, path } of findReferences(kind, text)) if (path.length > 0) slugs.add(slug);
  return places.map(({ node }) => node).filter((node) => slugs.has(node.slug));
}
