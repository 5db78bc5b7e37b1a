import { expect, test } from "vitest";
import { checkGraph } from "./checks/check-graph";
import { pasteNodes } from "./copy-nodes";
import { graphCosts } from "./cost-shape";
import { diffNodes } from "./diff-nodes";
import { exampleGraphs } from "./example-graphs";
import { expressionContext } from "./expression-context";
import { findSecrets, withoutSecrets } from "./find-secrets";
import { layoutNodes } from "./layout-nodes";
import { isRecord, type Nodes, nodeTitle } from "./node";
import { outlineRows } from "./outline-rows";
import { readImport } from "./read-import";
import { readableShape } from "./readable-shape";
import { allPlaces } from "./scope";
import { toMermaid } from "./to-mermaid";
import { toSvg } from "./to-svg";

const odd = [5, {}, "__proto__"];
const optional = ["description", "agentUuid", "templateSlug", "fallbackChildUuid", "retry"];

/** Every key at every depth, and those that a node may have besides. */
function* places(value: unknown, path: string[] = []): Generator<string[]> {
  if (path.length > 0) yield path;
  if (typeof value !== "object" || value === null) return;
  if (isRecord(value) && "kind" in value) for (const key of optional) yield [...path, key];
  for (const [key, item] of Object.entries(value)) yield* places(item, [...path, key]);
}

function withOdd(nodes: unknown, path: readonly string[], value: unknown): string {
  const copy = structuredClone(nodes);
  const holder = path.slice(0, -1).reduce<unknown>((at, key) => Reflect.get(Object(at), key), copy);
  Reflect.set(Object(holder), path.at(-1) ?? "", value);
  return JSON.stringify(copy);
}

/** All that a screen does with a graph on its own. */
function show(nodes: Nodes): void {
  checkGraph(nodes, { connectors: [], toolUuids: new Set() });
  outlineRows(nodes);
  toMermaid(nodes);
  toSvg(nodes);
  layoutNodes(nodes);
  diffNodes(exampleGraphs[0].nodes, nodes);
  withoutSecrets(nodes, findSecrets(nodes));
  pasteNodes(nodes, nodes);
  graphCosts(nodes, () => undefined);
  for (const { node, scope } of allPlaces(nodes)) {
    nodeTitle(node);
    expressionContext(nodes, scope, node.uuid, (one, around) => readableShape(one, around, {}));
  }
}

const graphs = exampleGraphs.filter(({ slug }) => slug === "group" || slug === "agent");

test.each(graphs)(
  "whatever stands in a place of “$slug”, it is imported and shown",
  ({ nodes }) => {
    for (const path of places(nodes))
      for (const value of odd) {
        const read = readImport(withOdd(nodes, path, value));
        expect(
          () => read.ok && show(read.nodes),
          `${path.join(".")}: ${JSON.stringify(value)}`,
        ).not.toThrow();
      }
    expect(Object.keys(Object.prototype)).toEqual([]);
  },
);

test("what is mended inside a group is told, and mended once for all", () => {
  const inner = [
    { kind: "native", actionSlug: "start", slug: "start", config: {}, childrenUuids: [] },
  ];
  const group = { uuid: "g", slug: "g", kind: "native", actionSlug: "group", childrenUuids: [] };
  const read = readImport(JSON.stringify([{ ...group, config: { _nodes: inner } }]));
  expect(read.ok && read.repairs).toMatchObject([{ slug: "start", field: "uuid" }]);
  const again = readImport(JSON.stringify(read.ok && read.nodes));
  expect(again).toMatchObject({ repairs: [], nodes: read.ok ? read.nodes : [] });
});

test("a text that is none is left out and told", () => {
  const node = { uuid: "u", slug: "s", kind: "native", config: {}, childrenUuids: [] };
  const read = readImport(JSON.stringify([{ ...node, name: 5, actionSlug: {}, other: 5 }]));
  expect(read).toMatchObject({ repairs: [{ field: "name" }, { field: "actionSlug" }] });
  expect(read.ok && read.nodes).toEqual([{ ...node, other: 5 }]);
});
