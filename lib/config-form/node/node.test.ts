import fc from "fast-check";
import { expect, test } from "vitest";
import { buildNode, moreOfNode } from "./build-node";
import { pinReason } from "./pin-reason";
import { readPasted } from "./read-pasted";
import { reasonsAgainst, verdictGraph } from "./verdict-graph";

const place = { kind: "connector", integrationSlug: "hubspot", actionSlug: "findRecords" } as const;
const parts = {
  place,
  uuid: "u1",
  slug: "find_records",
  connectorUuid: "c1",
  config: { a: 1 },
  action: undefined,
};

test("a node has what Cargo asks for, and a child for each arm of its action", () => {
  expect(buildNode(parts)).toEqual({
    uuid: "u1",
    slug: "find_records",
    kind: "connector",
    integrationSlug: "hubspot",
    actionSlug: "findRecords",
    connectorUuid: "c1",
    config: { a: 1 },
    childrenUuids: [null],
    fallbackOnFailure: false,
    position: { x: 0, y: 0 },
  });
  const branching = buildNode({
    ...parts,
    action: { children: [{ text: "Found" }, { text: "Not found" }] },
  });
  expect(branching.childrenUuids).toEqual([null, null]);
  const native = buildNode({ ...parts, place: { kind: "native", actionSlug: "branch" } });
  expect(native).toMatchObject({ kind: "native", childrenUuids: [null, null] });
  expect(native).not.toHaveProperty("connectorUuid");
});

test("what a pasted node brought along is built in again, to the last unknown key", () => {
  const node = {
    ...buildNode(parts),
    name: "Mine",
    retry: { maximumAttempts: 3 },
    childrenUuids: ["x"],
    somethingNew: { deep: [1] },
  };
  const pasted = readPasted(JSON.stringify(node), place);
  if (!pasted.ok || !pasted.node) throw new Error("not read");
  expect(buildNode({ ...parts, config: pasted.config, more: moreOfNode(pasted.node) })).toEqual(
    node,
  );
});

test("whatever stands in a pasted node beside its config is built in again as it came", () => {
  const some = fc.jsonValue().filter((value) => value !== null);
  const more = fc.record(
    { childrenUuids: some, fallbackOnFailure: some, position: some, retry: some, name: some },
    { requiredKeys: ["childrenUuids", "position", "fallbackOnFailure"] },
  );
  fc.assert(
    fc.property(more, (settings) => {
      const { childrenUuids } = settings;
      // Cargo's children are as many as there are ways on: none at all is fewer than that.
      fc.pre(!Array.isArray(childrenUuids) || childrenUuids.length > 0);
      const text = JSON.stringify({ ...buildNode(parts), ...settings });
      const pasted = readPasted(text, place);
      if (!pasted.ok || !pasted.node) throw new Error("not read");
      const built = buildNode({ ...parts, config: pasted.config, more: moreOfNode(pasted.node) });
      expect(built).toEqual(JSON.parse(text));
    }),
  );
});

test("a route that is added takes no other route's child away", () => {
  const route = (name: string) => ({ name, uuid: name, value: true });
  const withRoutes = (...names: string[]) =>
    buildNode({
      ...parts,
      place: { kind: "native", actionSlug: "switch" },
      config: { routes: names.map(route) },
      more: { childrenUuids: ["x", "y"] },
    }).childrenUuids;
  expect(withRoutes("a", "b")).toEqual(["x", "y"]);
  expect(withRoutes("a", "b", "c")).toEqual(["x", "y", null]);
  expect(withRoutes("a")).toEqual(["x"]);
});

test("an action that nobody knows keeps the children it was brought with", () => {
  const place = { kind: "native", actionSlug: "somethingNew" } as const;
  const childrenUuids = ["x", null, "y"];
  expect(buildNode({ ...parts, place, more: { childrenUuids } })).toMatchObject({ childrenUuids });
});

test.each([
  ["more of them than the action has ways on", ["x", "y", null]],
  ["things that are no uuids", [5, { a: 1 }]],
  ["no list", "x"],
])("children that are %s are kept", (_, childrenUuids) => {
  expect(buildNode({ ...parts, more: { childrenUuids } })).toMatchObject({ childrenUuids });
});

test("an action that nobody knows may have no children", () => {
  const place = { kind: "native", actionSlug: "somethingNew" } as const;
  expect(buildNode({ ...parts, place, more: { childrenUuids: [] } })).toMatchObject({
    childrenUuids: [],
  });
  expect(buildNode({ ...parts, place })).toMatchObject({ childrenUuids: [null] });
});

const node = buildNode(parts);
const shell = (value: unknown) => `'${JSON.stringify(value).replaceAll("'", "'\\''")}'`;

test.each([
  ["a node", JSON.stringify(node)],
  ["a list of one", JSON.stringify([node])],
  [
    "a release",
    JSON.stringify({
      version: 1,
      nodes: [{ kind: "native", actionSlug: "start", config: {} }, node],
    }),
  ],
  ["a config", '{"a":1}'],
  [
    "a command with an action",
    `cargo-ai orchestration action execute --action ${shell({ ...node, config: { a: 1 } })} --data '{}'`,
  ],
  ["a command with nodes", `$ npx cargo-ai orchestration node validate --nodes=${shell([node])}`],
])("%s can be pasted", (_, text) => {
  expect(readPasted(text, place)).toMatchObject({ ok: true, config: { a: 1 } });
});

test.each([
  ["nothing", " ", "nothing"],
  ["half of a JSON", '{"a":', "neither JSON"],
  ["another action's node", JSON.stringify({ ...node, actionSlug: "other" }), "hubspot other"],
  ["a command without JSON", "cargo-ai whoami", "names no"],
  ["an open quote", "cargo-ai x --action '{", "never closed"],
  ["a number", "5", "object"],
  ["an id that would be another one", '{"id":9007199254740993}', "too many digits"],
  ["what is nested without end", `{"a":${"[".repeat(20_000)}${"]".repeat(20_000)}}`, "too deeply"],
])("%s is refused, and says why", (_, text, message) => {
  expect(readPasted(text, place)).toMatchObject({
    ok: false,
    message: expect.stringContaining(message),
  });
});

test.each([
  ["nodes of its own", { nodes: [{ name: "a" }], a: 1 }],
  ["a kind and a config of its own", { kind: "contact", config: { a: 1 } }],
  ["a kind and an action of its own", { kind: "call", actionSlug: "x" }],
])("a config with %s is a config", (_, config) => {
  expect(readPasted(JSON.stringify(config), place)).toEqual({
    ok: true,
    config,
    node: undefined,
  });
});

test("the graph for a verdict has one start, an end, and the node between", () => {
  let last = 0;
  const graph = verdictGraph(
    buildNode({ ...parts, action: { childrenCount: 2 } }),
    () => `fresh-${++last}`,
  );
  expect(graph.map((one) => [one.actionSlug, one.childrenUuids])).toEqual([
    ["start", ["u1"]],
    ["findRecords", ["fresh-1", "fresh-1"]],
    ["end", []],
  ]);
});

test("a fallback leads to the end as well: where it leads in earnest is not in the graph", () => {
  const more = { fallbackOnFailure: true, fallbackChildUuid: "u2" };
  const [, led, end] = verdictGraph(buildNode({ ...parts, more }), () => "fresh");
  expect(led?.fallbackChildUuid).toBe(end?.uuid);
  expect(verdictGraph(buildNode(parts), () => "fresh")[1]).not.toHaveProperty("fallbackChildUuid");
});

test("the reasons against a node are Cargo's words, innermost first", () => {
  const invalid = [
    {
      node: { uuid: "u1", slug: "x" },
      reason: "outer",
      invalidNodes: [{ node: {}, reason: "inner" }],
    },
    { node: { uuid: "u1" }, reason: "own; another" },
  ];
  expect(reasonsAgainst("u1", invalid)).toEqual(["inner", "own", "another"]);
});

test.each([
  ["config.objectType is required", ["objectType"]],
  ["Missing objectType", ["objectType"]],
  ["mappings[0].name must not be empty", ["mappings", 0, "name"]],
  ["The node is not connected", []],
])("a reason is pinned to the field that it names: %s", (reason, path) => {
  const schema = { properties: { objectType: {}, mappings: {} } };
  expect(pinReason(reason, {}, schema)).toEqual(path);
});
