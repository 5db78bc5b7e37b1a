import { indexEdges, upstreamOf } from "./edges";
import { findNode, type GraphNode, isRecord, type Nodes, nativeSlug } from "./node";
import { fieldsBelow, type OutputField } from "./output-shape";
import type { Around } from "./readable-shape";
import { nodesAt, type Scope } from "./scope";

export type ReadableNode = {
  slug: string;
  name?: string;
  fields?: readonly string[];
  isOpen?: boolean;
  isAgent?: boolean;
  /** What is known to stand below a path of its output. */
  fieldsAt?: (path: readonly string[]) => readonly OutputField[];
};

export type ExpressionContext = {
  nodes: readonly ReadableNode[];
  parentNodes?: readonly ReadableNode[];
};

/** What an expression of a node may read: nodes that run before it, and before the groups it is in. */
export function expressionContext(
  root: Nodes,
  scope: Scope,
  uuid: string,
  shapeOf: (node: GraphNode, around: Around) => unknown,
): ExpressionContext {
  const before = (nodes: Nodes, reader: string, around: Around): ReadableNode[] =>
    nodesBefore(nodes, reader).map((node) => toReadable(node, shapeOf(node, around)));
  const own = nodesAt(root, scope) ?? [];
  const around = graphsAround(root, scope);
  if (around.length === 0) return { nodes: before(own, uuid, []) };
  const hidden = new Set<string>();
  const parentNodes = around.flatMap(({ nodes, group }, at) => {
    const readable = before(nodes, group.uuid, around.slice(at + 1));
    const offered = readable.filter(({ slug }) => !hidden.has(slug));
    // A nearer graph hides the slugs of those further out, whichever of its own can be read.
    for (const { slug } of nodes) hidden.add(slug);
    return offered;
  });
  return { nodes: before(own, uuid, around), parentNodes };
}

/** The nodes whose output a node of a scope may read: those before it, and before the groups that it is in. */
export function readableNodes(root: Nodes, scope: Scope, uuid: string): GraphNode[] {
  return [
    ...nodesBefore(nodesAt(root, scope) ?? [], uuid),
    ...graphsAround(root, scope).flatMap(({ nodes, group }) => nodesBefore(nodes, group.uuid)),
  ];
}

function nodesBefore(nodes: Nodes, reader: string): GraphNode[] {
  const upstream = upstreamOf(indexEdges(nodes), reader);
  return nodes.filter((node) => upstream.has(node.uuid));
}

function graphsAround(root: Nodes, scope: Scope): Around {
  return scope
    .flatMap((uuid, depth) => {
      const nodes = nodesAt(root, scope.slice(0, depth)) ?? [];
      const group = findNode(nodes, uuid);
      return group ? [{ nodes, group }] : [];
    })
    .reverse();
}

function toReadable(node: GraphNode, shape: unknown): ReadableNode {
  const fields = fieldsBelow(shape, []).map(({ name }) => name);
  const isAgent = node.kind === "agent" || nativeSlug(node) === "agent";
  return {
    slug: node.slug,
    ...(node.name && { name: node.name }),
    ...(fields.length > 0 && { fields }),
    ...(isOpenShape(shape) && { isOpen: true }),
    ...(isAgent && { isAgent: true }),
    ...(shape !== undefined && { fieldsAt: (path) => fieldsBelow(shape, path) }),
  };
}

function isOpenShape(shape: unknown): boolean {
  if (!isRecord(shape)) return true;
  const { additionalProperties } = shape;
  return (
    additionalProperties === true ||
    isRecord(additionalProperties) ||
    ["patternProperties", "anyOf", "oneOf", "allOf", "$ref", "if"].some((key) => key in shape)
  );
}
