import { expect, test } from "vitest";
import { pathKey } from "./data-path";
import { templateExpression } from "./expression";
import { resolveParams } from "./resolve-params";

const data = {
  objectType: "contacts",
  mappings: [{ name: "email", options: { list: ["a"] } }],
  empty: "",
  nothing: null,
  none: [],
  computed: templateExpression("{{nodes.start.type}}"),
  filter: { group: { field: "email" } },
};

test.each([
  ["a constant", "deals", ["property"], "deals"],
  ["a constant that is no text", 5, ["property"], 5],
  ["a sibling", "$this.$parent.objectType", ["property"], "contacts"],
  [
    "the root, from a list's item",
    "$this.$parent.$parent.$parent.objectType",
    ["mappings", 0, "name"],
    "contacts",
  ],
  ["an item's sibling", "$this.$parent.name", ["mappings", 0, "options"], "email"],
  [
    "four levels up",
    "$this.$parent.$parent.$parent.$parent.objectType",
    ["mappings", 0, "options", "list"],
    "contacts",
  ],
  ["a cousin", "$this.$parent.$parent.filter.group.field", ["other", "x"], "email"],
  ["an item by number", "$this.$parent.mappings.0.name", ["property"], "email"],
  ["the field itself", "$this", ["objectType"], "contacts"],
] as const)("reads %s", (_, source, fieldPath, value) => {
  expect(resolveParams({ p: source }, { fieldPath, data })).toEqual({
    ready: true,
    params: { p: value },
  });
});

test.each([
  ["absent", "$this.$parent.nowhere", ["nowhere"]],
  ["empty", "$this.$parent.empty", ["empty"]],
  ["null", "$this.$parent.nothing", ["nothing"]],
  ["an empty list", "$this.$parent.none", ["none"]],
  ["inherited from no data", "$this.$parent.constructor", ["constructor"]],
])("waits for a value that is %s, and says where it would come from", (_, source, path) => {
  expect(resolveParams({ p: source }, { fieldPath: ["property"], data })).toEqual({
    ready: false,
    waiting: [{ param: "p", path, because: "empty" }],
  });
});

test("a path above the root waits, and names no field", () => {
  expect(resolveParams({ p: "$this.$parent.$parent.x" }, { fieldPath: ["a"], data })).toEqual({
    ready: false,
    waiting: [{ param: "p", path: undefined, because: "empty" }],
  });
});

test("an expression is no value to ask with, until somebody gives a sample of it", () => {
  const params = { p: "$this.$parent.computed" };
  expect(resolveParams(params, { fieldPath: ["a"], data })).toEqual({
    ready: false,
    waiting: [{ param: "p", path: ["computed"], because: "expression" }],
  });
  const samples = new Map([[pathKey(["computed"]), "deals"]]);
  expect(resolveParams(params, { fieldPath: ["a"], data, samples })).toEqual({
    ready: true,
    params: { p: "deals" },
  });
});

test("a parameter that the autocomplete does not require may be missing", () => {
  const params = { a: "$this.$parent.objectType", b: "$this.$parent.nowhere" };
  expect(resolveParams(params, { fieldPath: ["x"], data, required: ["a"] })).toEqual({
    ready: true,
    params: { a: "contacts" },
  });
});
