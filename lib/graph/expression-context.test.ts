import fc from "fast-check";
import { expect, test } from "vitest";
import { changeNode } from "./change-node";
import { checkGraph } from "./checks/check-graph";
import { exampleGraphs } from "./example-graphs";
import { expressionContext } from "./expression-context";
import { type Nodes, nativeSlug } from "./node";
import { outputShape } from "./output-shape";
import { arbitraryGraph } from "./random-graph";
import { readImport } from "./read-import";
import { readableShape } from "./readable-shape";
import { allPlaces, innerNodes, withNodesAt } from "./scope";

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

test("in a group, an item of the list is offered with the fields that it is known to have", () => {
  const nodes = example("group");
  const group = nodes.find((node) => node.slug === "each_contact");
  const inner = (group && innerNodes(group)) ?? [];
  const startShape = {
    properties: { contacts: { type: "array", items: { properties: { email: {}, name: {} } } } },
  };
  const itemsRead = (expression: string, kind = "templateExpression") => {
    const items = { kind, expression, instructTo: "none", fromRecipe: false };
    const root = nodes.map((node) =>
      node === group ? { ...node, config: { ...node.config, items } } : node,
    );
    const scope = [group?.uuid ?? ""];
    const context = expressionContext(root, scope, uuidOf(inner, "write"), (node, around) =>
      readableShape(node, around, { startShape }),
    );
    return context.nodes.find(({ slug }) => slug === "start")?.fields;
  };
  expect(itemsRead("{{ nodes.start.contacts }}")).toEqual(["email", "name"]);
  expect(itemsRead("nodes.start.contacts", "jsExpression")).toEqual(["email", "name"]);
  for (const other of [
    "{{nodes.start.contacts.slice(1)}}",
    "{{nodes.start.contacts}}{{nodes.start.contacts}}",
    "[{{nodes.start.contacts}}]",
    "{{nodes.nobody.contacts}}",
    "{{nodes.start.other}}",
    "",
  ])
    expect(itemsRead(other), other).toBeUndefined();
});

test("of a group in a group, the items come from the graph around it", () => {
  const nodes = example("group");
  const group = nodes.find((node) => node.slug === "each_contact");
  const inner = (group && innerNodes(group)) ?? [];
  const write = inner.find((node) => node.slug === "write");
  const items = { kind: "templateExpression", expression: "{{nodes.start.phones}}" };
  const deeper = {
    ...group,
    uuid: write?.uuid,
    slug: "write",
    config: { ...group?.config, items },
  };
  const scope = [group?.uuid ?? "", write?.uuid ?? ""];
  const root = withNodesAt(
    nodes,
    scope.slice(0, 1),
    inner.map((node) => (node === write ? (deeper as typeof write) : node)),
  );
  const startShape = {
    properties: {
      contacts: { items: { properties: { phones: { items: { properties: { number: {} } } } } } },
    },
  };
  const context = expressionContext(root, scope, uuidOf(inner, "end"), (node, around) =>
    readableShape(node, around, { startShape }),
  );
  expect(context.nodes.find(({ slug }) => slug === "start")?.fields).toEqual(["number"]);
  expect(context.parentNodes?.find(({ slug }) => slug === "start")?.fields).toEqual(["phones"]);
});

test("what is offered to an expression is exactly what no check objects to, in groups too", () => {
  const template = (expression: string) => ({ kind: "templateExpression", expression });
  fc.assert(
    fc.property(arbitraryGraph, arbitraryGraph, fc.nat(), (outer, inner, at) => {
      const group = outer.find((node) => nativeSlug(node) === "group");
      const root = outer.map((node) =>
        node === group ? { ...node, config: { ...node.config, _nodes: inner } } : node,
      );
      const places = allPlaces(root);
      const place = places[at % places.length];
      if (!place) return;
      const { node: reader, scope, siblings } = place;
      const { nodes, parentNodes = [] } = expressionContext(
        root,
        scope,
        reader.uuid,
        () => undefined,
      );
      const offered = [
        ...nodes.map(({ slug }) => `nodes.${slug}`),
        ...parentNodes.map(({ slug }) => `parentNodes.${slug}`),
      ];
      for (const { node } of places)
        for (const read of [`nodes.${node.slug}`, `parentNodes.${node.slug}`]) {
          const reading = changeNode(siblings, reader.uuid, (old) => ({
            ...old,
            config: { ...old.config, read: template(`{{${read}}}`) },
          }));
          const objections = checkGraph(withNodesAt(root, scope, reading)).filter(
            ({ nodeUuid, field }) => nodeUuid === reader.uuid && field.join(".") === "config.read",
          );
          expect(objections.length === 0, read).toBe(offered.includes(read));
        }
    }),
    { numRuns: 40 },
  );
});
