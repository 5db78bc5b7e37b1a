import { expect, test } from "vitest";
import { newNode, startGraph } from "./new-node";
import type { GraphNode, Nodes } from "./node";
import { readersOf } from "./readers-of";

const template = (expression: string) => ({ kind: "templateExpression", expression });
const native = (actionSlug: string, name: string, config: Record<string, unknown>): GraphNode =>
  newNode([], { what: { kind: "native", actionSlug }, name, config });
const note = (name: string, expression: string) =>
  native("variables", name, { variables: [{ name: "x", value: template(expression) }] });
const group = (name: string, inner: Nodes) => native("group", name, { _nodes: inner });

test("who reads a node is found beside it and in the groups after it, not where the name is another's", () => {
  const found = note("found", "");
  const nodes = [
    ...startGraph(),
    found,
    note("beside", "{{nodes.found.x}}"),
    note("other", "{{nodes.start.found}}"),
    group("each", [
      note("within", "{{parentNodes.found.x}}"),
      note("namesake", "{{nodes.found.x}}"),
      group("deep", [note("deeper", "{{parentNodes.found.x}}")]),
    ]),
    group("hiding", [
      note("found", ""),
      group("deep", [note("hidden", "{{parentNodes.found.x}}")]),
    ]),
  ];
  expect(readersOf(nodes, [found]).map(({ slug }) => slug)).toEqual(["beside", "within", "deeper"]);
});
