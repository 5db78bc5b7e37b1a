import { expect, test } from "vitest";
import { exampleGraphs } from "./example-graphs";
import { expressionContext } from "./expression-context";
import type { Nodes } from "./node";
import { outputShape } from "./output-shape";
import { readImport } from "./read-import";
import { innerNodes } from "./scope";

function example(slug: string): Nodes {
  const read = readImport(
    JSON.stringify(exampleGraphs.find((graph) => graph.slug === slug)?.nodes),
  );
  return read.ok ? read.nodes : [];
}
const uuidOf = (nodes: Nodes, slug: string) => nodes.find((node) => node.slug === slug)?.uuid ?? "";

test("only what runs before is offered, with its fields", () => {
  const nodes = example("filter-variables");
  const context = expressionContext(nodes, [], uuidOf(nodes, "end"), (node) =>
    outputShape(node, {}),
  );
  expect(context.nodes.map(({ slug, fields }) => [slug, fields])).toEqual([
    ["start", undefined],
    ["has_email", undefined],
    ["parts", ["domain", "isFree"]],
  ]);
  const early = expressionContext(nodes, [], uuidOf(nodes, "has_email"), () => undefined);
  expect(early.nodes.map(({ slug }) => slug)).toEqual(["start"]);
});

test("the other arm of a branch is not offered", () => {
  const nodes = example("branch");
  const context = expressionContext(nodes, [], uuidOf(nodes, "wait"), () => undefined);
  expect(context.nodes.map(({ slug }) => slug)).toEqual(["start", "is_large"]);
});

test("inside a group the nodes around it are parentNodes", () => {
  const nodes = example("group");
  const group = nodes.find((node) => node.slug === "each_contact");
  const inner = (group && innerNodes(group)) ?? [];
  const context = expressionContext(
    nodes,
    [group?.uuid ?? ""],
    uuidOf(inner, "write"),
    () => undefined,
  );
  expect(context.nodes.map(({ slug }) => slug)).toEqual(["start"]);
  expect(context.parentNodes?.map(({ slug }) => slug)).toEqual(["start"]);
});

test("an agent says so", () => {
  const nodes = example("agent");
  const context = expressionContext(nodes, [], uuidOf(nodes, "end"), (node) =>
    outputShape(node, {}),
  );
  expect(context.nodes.find(({ slug }) => slug === "research")).toMatchObject({
    isAgent: true,
    fields: ["answer"],
  });
});
