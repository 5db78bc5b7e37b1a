import fc from "fast-check";
import { expect, test } from "vitest";
import { changeNode } from "./change-node";
import { diffFields, diffNodes, isEmptyDiff } from "./diff-nodes";
import { exampleGraphs } from "./example-graphs";
import { readImport } from "./read-import";
import { mapNodes } from "./scope";

const group = readImport(JSON.stringify(exampleGraphs.find(({ slug }) => slug === "group")?.nodes));
const nodes = group.ok ? group.nodes : [];

test("a graph does not differ from its copy, whatever the order of keys", () => {
  const copy = structuredClone(nodes).map(
    (node) => Object.fromEntries(Object.entries(node).reverse()) as typeof node,
  );
  expect(isEmptyDiff(diffNodes(nodes, copy))).toBe(true);
});

test("a change inside a group is named at the inner node, not at the group", () => {
  const changed = mapNodes(nodes, (node) =>
    node.slug === "write" ? { ...node, config: { ...node.config, objectType: "companies" } } : node,
  );
  const diff = diffNodes(nodes, changed);
  expect(
    diff.changed.map(({ after, fields }) => [after.node.slug, after.scope.length, fields]),
  ).toEqual([
    ["write", 1, [{ path: ["config", "objectType"], before: "contacts", after: "companies" }]],
  ]);
});

test("added and removed nodes are told by uuid, even under one slug", () => {
  const [start] = nodes;
  const other = changeNode(nodes, start?.uuid ?? "", (node) => ({ ...node, uuid: "another" }));
  const diff = diffNodes(nodes, other);
  expect([
    diff.added.map(({ node }) => node.uuid),
    diff.removed.map(({ node }) => node.uuid),
  ]).toEqual([["another"], [start?.uuid]]);
});

test("two JSON values differ in no field exactly when they are equal", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      expect(diffFields(a, structuredClone(a))).toEqual([]);
      expect(diffFields(a, b).length === 0).toBe(isSame(a, b));
    }),
  );
});

function isSame(a: unknown, b: unknown): boolean {
  try {
    expect(a).toEqual(b);
    return Object.is(a, b) || typeof a === "object";
  } catch {
    return false;
  }
}
