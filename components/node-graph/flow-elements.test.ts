import { expect, test } from "vitest";
import { changeNode } from "@/lib/graph/change-node";
import { connectNodes, disconnectNodes } from "@/lib/graph/connect-nodes";
import { exampleGraphs } from "@/lib/graph/example-graphs";
import type { Nodes } from "@/lib/graph/node";
import { readImport } from "@/lib/graph/read-import";
import { toFlowEdges } from "./flow-elements";

const read = readImport(JSON.stringify(exampleGraphs.find(({ slug }) => slug === "branch")?.nodes));
const nodes: Nodes = read.ok ? read.nodes : [];
const uuidOf = (slug: string) => nodes.find((node) => node.slug === slug)?.uuid ?? "";

test("an edit that connects nothing leaves every edge the object that it was", () => {
  const before = toFlowEdges(nodes, undefined, []);
  const renamed = changeNode(nodes, uuidOf("wait"), (node) => ({ ...node, name: "Later" }));
  expect(before.length).toBeGreaterThan(3);
  expect(toFlowEdges(renamed, undefined, before)).toBe(before);
});

test("an edge that leads elsewhere, or is selected, is another object, the others are not", () => {
  const before = toFlowEdges(nodes, undefined, []);
  const arm = { from: uuidOf("is_large"), handle: 1 };
  const moved = connectNodes(disconnectNodes(nodes, arm), { ...arm, to: uuidOf("end") });
  const changed = (after: typeof before) =>
    after.filter((edge) => !before.includes(edge)).map(({ id, target }) => [id, target]);
  expect(changed(toFlowEdges(moved, undefined, before))).toEqual([
    [`${arm.from} 1`, uuidOf("end")],
  ]);
  expect(changed(toFlowEdges(nodes, `${arm.from} 0`, before))).toEqual([
    [`${arm.from} 0`, uuidOf("notify_sales")],
  ]);
});
