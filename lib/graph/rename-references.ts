import { configExpressions, withValueAt } from "./config-expressions";
import { findReferences, type Reference } from "./expression-references";
import { type Config, type GraphNode, isRecord, type Nodes } from "./node";
import { isNodeSlug } from "./node-slug";
import { innerNodes } from "./scope";

type Root = Reference["root"];

/**
 * Rewrites what a node's config reads: slugs in `renamed` below `root`. In the groups inside it the same
 * nodes are read as `parentNodes`. The node itself is returned when nothing was to be done.
 */
export function renameReferences(
  node: GraphNode,
  root: Root,
  renamed: ReadonlyMap<string, string>,
  siblings: Nodes = [],
): GraphNode {
  let config: Config = node.config;
  for (const { kind, text, path, plain } of configExpressions(node)) {
    const next = renameInText(text, findReferences(kind, text), root, renamed);
    if (next === text) continue;
    const changed = withValueAt(config, plain ? path : [...path, "expression"], next);
    if (isRecord(changed)) config = changed;
  }
  const inner = innerNodes(node);
  if (inner && inner.length > 0) {
    // A group's own nodes hide those further out from the groups inside it.
    const visible = root === "nodes" ? renamed : without(renamed, siblings);
    const next = inner.map((child) => renameReferences(child, "parentNodes", visible, inner));
    if (next.some((child, index) => child !== inner[index])) config = { ...config, _nodes: next };
  }
  return config === node.config ? node : { ...node, config };
}

function without(renamed: ReadonlyMap<string, string>, hidden: Nodes): ReadonlyMap<string, string> {
  const slugs = new Set(hidden.map((node) => node.slug));
  return new Map([...renamed].filter(([slug]) => !slugs.has(slug)));
}

function renameInText(
  text: string,
  references: readonly Reference[],
  root: Root,
  renamed: ReadonlyMap<string, string>,
): string {
  let result = text;
  // From the end, so that earlier places stay where they are.
  for (const { root: from, slug, slugStart, slugEnd, quoted } of references.toReversed()) {
    const to = renamed.get(slug);
    if (from !== root || to === undefined || to === slug || !(quoted || isNodeSlug(to))) continue;
    result = result.slice(0, slugStart) + to + result.slice(slugEnd);
  }
  return result;
}
