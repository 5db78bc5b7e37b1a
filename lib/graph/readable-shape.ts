import type { GraphKnowledge } from "./checks/graph-knowledge";
import { configExpressions } from "./config-expressions";
import { findReferences, templateHoles } from "./expression-references";
import { type GraphNode, isStart, type Nodes } from "./node";
import { type OutputShape, outputShape, shapeAt } from "./output-shape";

/** The graphs around a node, the nearest first, each with the group that was entered. */
export type Around = readonly { nodes: Nodes; group: GraphNode }[];

/**
 * What a node gives to those that read it, for completion. The start of a group gives an item of the list that the
 * group goes through, where that list is somebody's known output.
 */
export function readableShape(
  node: GraphNode,
  around: Around,
  knowledge: GraphKnowledge,
): OutputShape {
  const [nearest] = around;
  return nearest && isStart(node)
    ? itemShape(nearest.group, around, knowledge)
    : outputShape(node, knowledge);
}

function itemShape(group: GraphNode, around: Around, knowledge: GraphKnowledge): OutputShape {
  const items = configExpressions(group).find(
    ({ path }) => path.length === 1 && path[0] === "items",
  );
  if (!items) return undefined;
  const [reference, another] = findReferences(items.kind, items.text);
  // A list that is computed has a shape that nobody knows.
  if (!reference || another || !isWhole(items.kind, items.text, reference)) return undefined;
  const outer = around.slice(reference.root === "nodes" ? 0 : 1);
  const at = outer.findIndex(({ nodes }) => nodes.some(({ slug }) => slug === reference.slug));
  const target = outer[at]?.nodes.find(({ slug }) => slug === reference.slug);
  if (!target || (reference.root === "nodes" && at > 0)) return undefined;
  const shape = readableShape(target, outer.slice(at + 1), knowledge);
  return shapeAt(shape, [...reference.path, "0"]);
}

function isWhole(kind: string, text: string, { start, end }: { start: number; end: number }) {
  const [hole, second] = kind === "templateExpression" ? templateHoles(text) : [];
  const [from, to] = hole && !second ? [hole.start, hole.end] : [0, text.length];
  const outside = hole ? `${text.slice(0, from - 2)}${text.slice(to + 2)}` : "";
  return outside.trim() === "" && text.slice(from, to).trim() === text.slice(start, end);
}
