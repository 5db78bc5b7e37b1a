import { expect, test } from "vitest";
import { startGraph } from "./new-node";
import type { GraphNode } from "./node";
import { fieldsBelow, knowsPath, outputShape } from "./output-shape";

const [start] = startGraph() as [GraphNode];
const records = {
  type: "object",
  properties: {
    records: { type: "array", items: { type: "object", properties: { id: { type: "string" } } } },
    extra: { type: "object", additionalProperties: true },
    either: { anyOf: [{ type: "string" }, { type: "object" }] },
  },
};

test.each([
  ["a property", ["records"], undefined],
  ["an item's property", ["records", "0", "id"], undefined],
  ["a list's length", ["records", "length"], undefined],
  ["what an open object may hold", ["extra", "anything"], undefined],
  ["what one of several shapes may hold", ["either", "x"], undefined],
  ["a property that is not there", ["recrods"], "recrods"],
  ["a list read like an object", ["records", "id"], "id"],
  ["an item's property that is not there", ["records", "0", "idd"], "idd"],
])("%s", (_what, path, unknown) => {
  expect(knowsPath(records, path)).toBe(unknown);
});

test("nothing is called unknown where nobody knows the shape", () => {
  for (const shape of [undefined, null, true, {}, { type: "object" }, "x"])
    expect(knowsPath(shape, ["a", "b"])).toBeUndefined();
});

test("a start gives what a run begins with, variables what they are called and of what type", () => {
  const startShape = { type: "object", properties: { email: {} } };
  expect(outputShape(start, { startShape })).toBe(startShape);
  const variables = [{ name: "size", type: "number" }, { name: "domain" }, { name: "" }, 7];
  const node = { ...start, slug: "parts", actionSlug: "variables", config: { variables } };
  expect(fieldsBelow(outputShape(node, {}), [])).toMatchObject([
    { name: "size", type: "number" },
    { name: "domain", type: undefined },
  ]);
  expect(knowsPath(outputShape(node, {}), ["other"])).toBe("other");
});

test("completion goes into objects, items and each of several shapes", () => {
  const namesBelow = (...path: string[]) => fieldsBelow(records, path).map(({ name }) => name);
  expect(namesBelow()).toEqual(["records", "extra", "either"]);
  expect(namesBelow("records")).toEqual([]);
  expect(namesBelow("records", "0")).toEqual(["id"]);
  expect(namesBelow("records", "0", "id")).toEqual([]);
  expect(namesBelow("__proto__", "x")).toEqual([]);
  const either = {
    anyOf: [
      { type: "null" },
      { properties: { a: { type: ["string", "null"], title: "A" } } },
      { properties: { a: {}, b: {} } },
    ],
  };
  expect(fieldsBelow(either, [])).toEqual([
    { name: "a", type: "string", description: "A" },
    { name: "b", type: undefined, description: undefined },
  ]);
});
