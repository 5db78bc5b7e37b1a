import { expect, test } from "vitest";
import { valueAt } from "./config-expressions";
import { exampleGraphs } from "./example-graphs";
import type { GraphNode } from "./node";
import { readImport } from "./read-import";
import { renameNode } from "./rename-node";

const template = (expression: string) => ({ kind: "templateExpression", expression });

function example(slug: string): GraphNode[] {
  const read = readImport(
    JSON.stringify(exampleGraphs.find((graph) => graph.slug === slug)?.nodes),
  );
  return read.ok ? read.nodes : [];
}
const bySlug = (nodes: readonly GraphNode[], slug: string) => {
  const node = nodes.find((other) => other.slug === slug);
  if (!node) throw new Error(`no node ${slug}`);
  return node;
};

test("renaming a slug rewrites every reference to it", () => {
  const nodes = example("filter-variables");
  const renamed = renameNode(nodes, bySlug(nodes, "parts").uuid, "address");
  expect(JSON.stringify(renamed)).not.toContain("nodes.parts");
  expect(valueAt(bySlug(renamed, "end").config, ["variables", 0, "value", "expression"])).toBe(
    "{{nodes.address.domain}}",
  );
});

test("in a group the outer node is rewritten below parentNodes, its namesake inside is not", () => {
  const nodes = example("group");
  const renamed = renameNode(nodes, bySlug(nodes, "start").uuid, "begin");
  const text = JSON.stringify(renamed);
  expect(text).toContain("{{parentNodes.begin.companyName}}");
  expect(text).toContain("{{nodes.begin.contacts}}");
  expect(text).toContain("{{nodes.start.email}}");
});

test("renaming back gives the first graph", () => {
  for (const { slug } of exampleGraphs) {
    const nodes = example(slug);
    for (const node of nodes) {
      const there = renameNode(nodes, node.uuid, "another_name");
      expect(renameNode(there, node.uuid, node.slug)).toEqual(nodes);
    }
  }
});

test("of two nodes with one slug, only the readers behind the renamed one follow it", () => {
  const read = (
    uuid: string,
    slug: string,
    child: string | null,
    expression?: string,
  ): GraphNode => ({
    uuid,
    slug,
    kind: "native",
    actionSlug: "delay",
    config: expression === undefined ? {} : { minutes: template(expression) },
    childrenUuids: [child],
  });
  const nodes = [
    read("a", "twin", "b"),
    read("b", "reads_a", null, "{{nodes.twin.x}}"),
    read("c", "twin", "d"),
    read("d", "reads_c", null, "{{nodes.twin.x}}"),
  ];
  const renamed = renameNode(nodes, "a", "first");
  expect(valueAt(renamed[1]?.config, ["minutes", "expression"])).toBe("{{nodes.first.x}}");
  expect(valueAt(renamed[3]?.config, ["minutes", "expression"])).toBe("{{nodes.twin.x}}");
});

test("a quoted access, a script and a plain text are rewritten too", () => {
  const reader: GraphNode = {
    uuid: "r",
    slug: "r",
    kind: "native",
    actionSlug: "python",
    config: { script: 'nodes["old"] # nodes.old stays', note: "say {{nodes.old.x}}" },
    childrenUuids: [null],
  };
  const old: GraphNode = { ...reader, uuid: "o", slug: "old", config: {}, childrenUuids: ["r"] };
  const [, renamed] = renameNode([old, reader], "o", "new_name");
  expect(renamed?.config).toEqual({
    script: 'nodes["new_name"] # nodes.old stays',
    note: "say {{nodes.new_name.x}}",
  });
});

test("renaming a slug rewrites what scripts read of it, inside of formatted strings too", () => {
  const [start, score, end] = example("python") as [GraphNode, GraphNode, GraphNode];
  const script = "x = f\"{nodes['score']['score']} of {nodes.score.max}\" # nodes.score";
  const reader = {
    ...score,
    uuid: "r",
    slug: "reader",
    config: { script },
    childrenUuids: [end.uuid],
  };
  const nodes = [start, { ...score, childrenUuids: ["r"] }, reader, end];
  expect(bySlug(renameNode(nodes, score.uuid, "points"), "reader").config.script).toBe(
    "x = f\"{nodes['points']['score']} of {nodes.points.max}\" # nodes.score",
  );
});
