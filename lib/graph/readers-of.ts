import { configExpressions } from "./config-expressions";
import { findReferences, type Reference } from "./expression-references";
import type { GraphNode, Nodes } from "./node";
import { innerNodes } from "./scope";

/** Who reads them: the nodes beside them, and as `parentNodes` those in groups that have no node of that slug nearer. */
export function readersOf(nodes: Nodes, gone: readonly GraphNode[]): GraphNode[] {
  const reads = (node: GraphNode, from: Reference["root"], slugs: ReadonlySet<string>) =>
    configExpressions(node).some(({ kind, text }) =>
      findReferences(kind, text).some(({ root, slug }) => root === from && slugs.has(slug)),
    );
  const inside = (group: GraphNode, slugs: ReadonlySet<string>): GraphNode[] => {
    const inner = innerNodes(group) ?? [];
    const further = new Set([...slugs].filter((slug) => !inner.some((node) => node.slug === slug)));
    return inner.flatMap((node) => [
      ...(reads(node, "parentNodes", slugs) ? [node] : []),
      ...inside(node, further),
    ]);
  };
  const slugs = new Set(gone.map((node) => node.slug));
  return nodes
    .filter((node) => !gone.includes(node))
    .flatMap((node) => [...(reads(node, "nodes", slugs) ? [node] : []), ...inside(node, slugs)]);
}
