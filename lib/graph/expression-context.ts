import { indexEdges, upstreamOf } from "./edges";
import { type GraphNode, isRecord, type Nodes, nativeSlug } from "./node";
import { fieldsBelow, type OutputField } from "./output-shape";
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
  shapeOf: (node: GraphNode, inGroup: boolean) => unknown,
): ExpressionContext {
  const before = (nodes: Nodes, reader: string, inGroup: boolean): ReadableNode[] => {
    const upstream = upstreamOf(indexEdges(nodes), reader);
    return nodes
      .filter((node) => upstream.has(node.uuid))
      .map((node) => toReadable(node, shapeOf(node, inGroup)));
  };
  const own = nodesAt(root, scope) ?? [];
  if (scope.length === 0) return { nodes: before(own, uuid, false) };
  const around = scope
    .map((group, depth) => before(nodesAt(root, scope.slice(0, depth)) ?? [], group, depth > 0))
    .reverse();
  const seen = new Set<string>();
  // The nearest graph hides those further out.
  const parentNodes = around.flat().filter(({ slug }) => !seen.has(slug) && seen.add(slug));
  return { nodes: before(own, uuid, true), parentNodes };
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
