import { expect, test } from "vitest";
import { deleteNodes } from "@/lib/graph/delete-nodes";
import { exampleGraphs } from "@/lib/graph/example-graphs";
import { readImport } from "@/lib/graph/read-import";
import { shownNodes } from "./editor-state";
import { createEditorStore } from "./editor-store";
import { fromStored, toStored } from "./stored-graphs";

const read = readImport(JSON.stringify(exampleGraphs.find(({ slug }) => slug === "group")?.nodes));
const nodes = read.ok ? read.nodes : [];
const group = nodes.find((node) => node.slug === "each_contact")?.uuid ?? "";

test("an edit inside a group changes the whole graph and is undone like any other", () => {
  const store = createEditorStore(nodes);
  store.openScope([group]);
  const [first] = shownNodes(store.read());
  store.move(new Map([[first?.uuid ?? "", { x: 7, y: 7 }]]));
  expect(JSON.stringify(store.read().history.present)).toContain('"x":7');
  store.undo();
  expect(store.read().history.present).toBe(nodes);
});

test("a group that is undone away is left", () => {
  const store = createEditorStore(nodes);
  store.openScope([group]);
  store.editWhole((root) => deleteNodes(root, [group], { rewire: true }), { label: "delete" });
  expect(store.read().scope).toEqual([]);
  store.undo();
  store.openScope([group]);
  expect(shownNodes(store.read()).map((node) => node.slug)).toEqual(["start", "write", "end"]);
});

test("nodes that are gone are no longer selected", () => {
  const store = createEditorStore(nodes);
  store.select([group]);
  store.edit((shown) => deleteNodes(shown, [group], { rewire: true }), { label: "delete" });
  expect([...store.read().selected]).toEqual([]);
});

test("a tidy leaves what a person has placed where it is, unless asked", () => {
  const store = createEditorStore(nodes);
  store.move(new Map([[group, { x: 999, y: 999 }]]));
  store.tidy(false);
  expect(shownNodes(store.read()).find(({ uuid }) => uuid === group)?.position).toEqual({
    x: 999,
    y: 999,
  });
  store.tidy(true);
  expect(shownNodes(store.read()).find(({ uuid }) => uuid === group)?.position).not.toEqual({
    x: 999,
    y: 999,
  });
});

test("undo across another tool brings the tool back that the graph is of, and redo the other", () => {
  const toolOf = (toolUuid: string) => ({
    toolUuid,
    name: toolUuid,
    workflowUuid: toolUuid,
    base: nodes,
    formFields: [],
    version: undefined,
  });
  const store = createEditorStore(nodes);
  const shown = () => [store.read().tool?.toolUuid, store.read().testData];
  store.replace([...nodes], "Open one", toolOf("one"));
  store.setTestData('{"one": 1}');
  store.replace(nodes.slice(0, 1), "Open two", toolOf("two"));
  const saved = { ...toolOf("two"), version: "2" };
  store.setTool(saved);
  expect(shown()).toEqual(["two", "{}"]);
  store.undo();
  expect(shown()).toEqual(["one", '{"one": 1}']);
  store.undo();
  expect(shown()).toEqual([undefined, "{}"]);
  store.redo();
  store.redo();
  expect(shown()).toEqual(["two", "{}"]);
  // What Cargo told of it in the meantime is not forgotten.
  expect(store.read().tool).toBe(saved);
});

test("an import into a tool's graph stays the tool's, undone or not", () => {
  const tool = {
    toolUuid: "one",
    name: "One",
    workflowUuid: "w",
    base: nodes,
    formFields: [],
    version: undefined,
  };
  const store = createEditorStore(nodes);
  store.replace([...nodes], "Open", tool);
  store.replace(nodes.slice(0, 1), "Import", store.read().tool);
  const saved = { ...tool, version: "2" };
  store.setTool(saved);
  store.undo();
  expect(store.read().tool).toBe(saved);
});

test("what was put away comes back", () => {
  const store = createEditorStore(nodes);
  store.setTestData('{"a": 1}');
  const back = fromStored(JSON.parse(JSON.stringify(toStored(store.read(), 1))));
  expect([back.history.present, back.testData, back.tool]).toEqual([nodes, '{"a": 1}', undefined]);
});
