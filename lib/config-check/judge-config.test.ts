import { expect, test } from "vitest";
import { templateExpression } from "@/lib/config-form/expression";
import { judgeConfig } from "./judge-config";

const computed = templateExpression("{{nodes.start.x}}");

function problems(schema: unknown, config: unknown, expressions = true): string[] {
  const judgement = judgeConfig({ schema, config, expressions });
  if (judgement.outcome === "unchecked") return [judgement.reason];
  return judgement.problems.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

test.each<[about: string, schema: unknown, config: unknown, found: string[]]>([
  ["a missing field, at the field", { required: ["a"] }, {}, ["a: Fill in this field."]],
  [
    "an item, at the item",
    { properties: { list: { items: { required: ["n"] } } } },
    { list: [{ n: 1 }, {}] },
    ["list.1.n: Fill in this field."],
  ],
  [
    "a key with slashes and tildes, by its name",
    { properties: { "a/b~c": { type: "string" } } },
    { "a/b~c": 1 },
    ["a/b~c: Must be text."],
  ],
  [
    "only what is wrong with the branch that was meant",
    {
      oneOf: [
        { properties: { k: { const: "a" } }, required: ["x", "z"] },
        { properties: { k: { const: "b" }, y: { type: "string" } }, required: ["y"] },
      ],
    },
    { k: "a" },
    ["x: Fill in this field.", "z: Fill in this field."],
  ],
  [
    "what the host's definition leaves open as anything",
    { properties: { a: { $ref: "#/definitions/expression" } } },
    { a: 5 },
    [],
  ],
  [
    "a tuple of draft-07",
    { properties: { a: { items: [{ type: "string" }], additionalItems: false } } },
    { a: ["x", 1] },
    ["a.1: One item too many."],
  ],
  ["nothing for half-written keywords", { minimum: "5", required: true, type: "date" }, 1, []],
])("finds %s", (_, schema, config, found) => {
  expect(problems(schema, config)).toEqual(found);
});

test("a pattern that the form does not dare to try is tried", () => {
  const slug = { properties: { slug: { pattern: "^([a-z]+-?)+$" } } };
  expect(problems(slug, { slug: "my-slug" })).toEqual([]);
  expect(problems(slug, { slug: "My Slug" })).toEqual([
    "slug: Must match the pattern ^([a-z]+-?)+$.",
  ]);
});

test.each([
  ["a number", { type: "number" }],
  ["a choice", { enum: ["a", "b"] }],
  ["one of several branches", { oneOf: [{ type: "string" }, { type: "number" }] }],
  ["two branches that it could tell apart", { oneOf: [{}, { minimum: 1 }] }],
  ["anything but an object", { not: { type: "object" } }],
])("a computed value may stand for %s, where there may be one", (_, part) => {
  const schema = { properties: { a: part } };
  expect(problems(schema, { a: computed })).toEqual([]);
  expect(problems(schema, { a: computed }, false)).toHaveLength(1);
});

test("a secret that the server keeps counts as the text it stands for", () => {
  const schema = { properties: { key: { type: "string", minLength: 20 } } };
  expect(problems(schema, { key: { $secret: "set" } }, false)).toEqual([]);
});

test("a condition that hangs on a computed value demands neither branch, at any depth of a recursion", () => {
  const schema = JSON.parse(`{
    "properties": { "k": {}, "child": { "$ref": "#" } },
    "if": { "properties": { "k": { "const": 1 } } },
    "then": { "required": ["x"] },
    "else": { "required": ["y"] }
  }`);
  expect(problems(schema, { k: computed, child: { k: 1, child: { k: computed } } })).toEqual([
    "child.x: Fill in this field.",
  ]);
});
