import { expect, test } from "vitest";
import { templateExpression } from "../expression";
import { fits, validateConfig } from "./validate-config";

const lenient = { expressions: true };
const where = (schema: unknown, config: unknown) =>
  validateConfig(schema, config, lenient).map(({ path, keyword }) => [path.join("."), keyword]);

test.each([
  ["a missing property, at the property", { required: ["a"] }, {}, [["a", "required"]]],
  [
    "a key that holds undefined like a missing one",
    { required: ["a"] },
    { a: undefined },
    [["a", "required"]],
  ],
  [
    "every problem, not the first",
    { properties: { a: { type: "string" }, b: { minimum: 3 } } },
    { a: 1, b: 1 },
    [
      ["a", "type"],
      ["b", "minimum"],
    ],
  ],
  [
    "what the chosen condition demands",
    {
      if: { properties: { k: { const: 1 } } },
      then: { required: ["x"] },
      else: { required: ["y"] },
    },
    { k: 2 },
    [["y", "required"]],
  ],
  [
    "the branch whose constant was given",
    {
      oneOf: [
        { properties: { k: { const: "a" } }, required: ["x", "z"] },
        { properties: { k: { const: "b" }, y: { type: "string" } }, required: ["y"] },
      ],
    },
    { k: "a" },
    [
      ["x", "required"],
      ["z", "required"],
    ],
  ],
  ["an item, at the item", { items: { required: ["n"] } }, [{}, { n: 1 }], [["0.n", "required"]]],
  [
    "a property that is one too many",
    { properties: { a: {} }, additionalProperties: false },
    { a: 1, b: 2 },
    [["b", "additionalProperties"]],
  ],
  [
    "what nothing has evaluated",
    { allOf: [{ properties: { a: {} } }], unevaluatedProperties: false },
    { a: 1, b: 2 },
    [["b", "unevaluatedProperties"]],
  ],
])("finds %s", (_, schema, config, problems) => {
  expect(where(schema, config)).toEqual(problems);
});

const computed = templateExpression("{{nodes.start.x}}");

test.each([
  ["a number", { type: "number" }],
  ["a choice", { enum: ["a", "b"] }],
  ["a format", { type: "string", format: "email" }],
  ["one of several branches", { oneOf: [{ type: "string" }, { type: "number" }] }],
  ["anything but an object", { not: { type: "object" } }],
])("an expression may stand for %s, for only the run knows what it gives", (_, schema) => {
  expect(where(schema, computed)).toEqual([]);
  expect(validateConfig(schema, computed, { expressions: false }).length).toBeGreaterThan(0);
});

test("a condition that hangs on an expression demands neither branch", () => {
  const schema = {
    if: { properties: { k: { const: 1 } } },
    then: { required: ["x"] },
    else: { required: ["y"] },
  };
  expect(where(schema, { k: computed })).toEqual([]);
});

test("branches that only an expression could tell apart are not called ambiguous", () => {
  const branch = (kind: string) => ({ properties: { kind: { const: kind } }, required: ["kind"] });
  expect(where({ oneOf: [branch("a"), branch("b")] }, { kind: computed })).toEqual([]);
});

test("a secret that the server keeps counts as the text it stands for", () => {
  expect(
    where({ properties: { key: { type: "string", minLength: 20 } } }, { key: { $secret: "set" } }),
  ).toEqual([]);
});

test("references that go round in circles end", () => {
  const schema = {
    $ref: "#/$defs/a",
    $defs: { a: { $ref: "#/$defs/b" }, b: { $ref: "#/$defs/a" } },
  };
  expect(where(schema, 1)).toEqual([]);
  const tree = { type: "object", properties: { child: { $ref: "#" }, name: { type: "string" } } };
  expect(where(tree, { child: { child: { name: 1 } } })).toEqual([["child.child.name", "type"]]);
});

test("a schema that would take for ever is given up rather than freezing the page", () => {
  const branches = Array.from({ length: 8 }, () => ({ $ref: "#/$defs/a" }));
  const schema = {
    $ref: "#/$defs/a",
    $defs: { a: { anyOf: [{ properties: { x: { allOf: branches } } }, ...branches] } },
  };
  const start = performance.now();
  fits(schema, { x: { x: { x: {} } } }, schema, lenient);
  expect(performance.now() - start).toBeLessThan(10_000);
});

test("what was given up decides nothing: no branch is called one too many for it", () => {
  const branch = (kind: string) => ({ properties: { kind: { const: kind } }, required: ["kind"] });
  const items = { oneOf: [branch("a"), branch("b"), branch("c")] };
  const list = Array.from({ length: 35_000 }, () => ({ kind: "b" }));
  expect(where({ type: "array", items }, list)).toEqual([]);
});

test("parts within parts for ever end the check, not the page", () => {
  const nest = (keyword: string) =>
    Array.from({ length: 20_000 }).reduce<unknown>(
      (inner) => ({ [keyword]: keyword === "not" ? inner : [inner] }),
      { type: "string" },
    );
  for (const keyword of ["allOf", "anyOf", "oneOf", "not"])
    expect(where(nest(keyword), {}), keyword).toEqual([]);
});

test("long lists of objects, listed and compared, take no longer than reading them", () => {
  const listed = Array.from({ length: 5000 }, (_, id) => ({ id, name: `n${id}` }));
  const schema = { type: "array", uniqueItems: true, items: { enum: listed } };
  const start = performance.now();
  expect(where(schema, listed)).toEqual([]);
  expect(where(schema, [...listed, { name: "n4", id: 4 }])).toEqual([["", "uniqueItems"]]);
  expect(where(schema, [{ id: 1 }])).toEqual([["0", "enum"]]);
  expect(performance.now() - start).toBeLessThan(2000);
});
