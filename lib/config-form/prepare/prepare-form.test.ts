import { expect, test } from "vitest";
import { prepareForm } from "./prepare-form";

const widgets = new Set(["IntegrationAutocompleteWidget", "ExpressionWidget", "RadioWidget"]);

function prepare(jsonSchema: unknown, uiSchema: unknown = {}) {
  const form = prepareForm({ jsonSchema, uiSchema }, widgets);
  if (!form.drawable) throw new Error(form.reason);
  return form;
}
const object = (properties: Record<string, unknown>) => ({ type: "object", properties });

test("the expression definition that integrations leave out is supplied", () => {
  const { schema } = prepare(object({ a: { $ref: "#/definitions/expression", title: "A" } }));
  expect(schema.definitions).toEqual({ expression: { type: "string" } });
});

test("a reference to nowhere becomes a field of its own, and is noted", () => {
  const { schema, notes } = prepare(object({ a: { $ref: "#/$defs/lost", title: "A" } }));
  expect(schema.properties).toEqual({ a: { title: "A" } });
  expect(notes).toEqual([{ at: "#/properties/a", text: expect.stringContaining("#/$defs/lost") }]);
});

test("a reference by anchor or $id is made one by pointer", () => {
  const { schema } = prepare({
    ...object({ a: { $ref: "#pet" }, b: { $ref: "https://x.test/thing" } }),
    $defs: {
      p: { $anchor: "pet", type: "string" },
      t: { $id: "https://x.test/thing", type: "number" },
    },
  });
  expect(schema.properties).toEqual({
    a: { $ref: "#/definitions/supplied-0" },
    b: { $ref: "#/definitions/supplied-1" },
  });
});

const itemUi = {
  name: { "ui:widget": "IntegrationAutocompleteWidget", "ui:options": { slug: "s" } },
};
const mappings = object({
  mappings: { type: "array", items: object({ name: { type: "string" } }) },
});

test.each([
  ["beside items", { mappings: itemUi }],
  ["under items", { mappings: { items: itemUi } }],
  [
    "split between both",
    { mappings: { name: { "ui:widget": "IntegrationAutocompleteWidget" }, items: itemUi } },
  ],
])("an item's uiSchema written %s means the item", (_, ui) => {
  expect(prepare(mappings, ui).uiSchema).toEqual({ mappings: { items: itemUi } });
});

test("an unknown widget is left out and noted; a known one stays", () => {
  const ui = {
    a: { "ui:widget": "FooWidget" },
    b: { "ui:widget": "RadioWidget" },
    c: { "ui:widget": "checkboxes" },
  };
  const text = { type: "string" };
  const form = prepare(object({ a: text, b: text, c: text }), ui);
  expect(form.uiSchema).toEqual({ a: {}, b: { "ui:widget": "RadioWidget" }, c: {} });
  expect(form.notes.map((note) => note.at)).toEqual(["a", "c"]);
});

test("a widget is found on a field that only a condition's branch declares", () => {
  const schema = {
    ...object({ kind: { type: "string" } }),
    allOf: [{ if: {}, then: { properties: { more: { type: "object", properties: {} } } } }],
  };
  expect(prepare(schema, { more: { "ui:widget": "JsonWidget" } }).uiSchema).toEqual({
    more: { "ui:field": "JsonField" },
  });
});

test("nothing in a uiSchema can bring its own component, style or template", () => {
  const ui = {
    a: {
      "ui:field": "LayoutGridField",
      "ui:FieldTemplate": "X",
      "ui:classNames": "fixed inset-0",
      "ui:style": { position: "fixed" },
      "ui:options": { ObjectFieldTemplate: "X", classNames: "x", slug: "kept" },
      "ui:order": ["a", 5],
    },
  };
  expect(prepare(object({ a: { type: "string" } }), ui).uiSchema).toEqual({
    a: { "ui:options": { slug: "kept" }, "ui:order": ["a", "*"] },
  });
});

test.each([
  [
    "prefixItems",
    { prefixItems: [{ type: "string" }], items: { type: "number" } },
    { type: "array", items: [{ type: "string" }], additionalItems: { type: "number" } },
  ],
  [
    "dependentRequired",
    { type: "object", dependentRequired: { a: ["b"] } },
    { type: "object", dependencies: { a: ["b"] } },
  ],
  [
    "a nullable",
    { anyOf: [{ type: "string", minLength: 1 }, { type: "null" }], title: "T" },
    { type: ["string", "null"], minLength: 1, title: "T" },
  ],
  [
    "values without a type",
    { oneOf: [{ const: "a", title: "A" }, { const: "b" }] },
    {
      type: "string",
      oneOf: [
        { const: "a", title: "A", type: "string" },
        { const: "b", type: "string" },
      ],
    },
  ],
  ["an enum of numbers", { enum: [1, 2] }, { type: "number", enum: [1, 2] }],
  ["properties without a type", { properties: {} }, { type: "object", properties: {} }],
  [
    "a list of types",
    { type: ["string", "number"], title: "T" },
    {
      title: "T",
      anyOf: [
        { type: "string", title: "Text" },
        { type: "number", title: "Number" },
      ],
    },
  ],
  [
    "malformed keywords",
    { type: "string", title: 5, required: true, enum: "a", properties: [] },
    { type: "string" },
  ],
  ["anything at all", true, {}],
])("%s is drawn in words that the form's library knows", (_, written, drawn) => {
  expect(prepare(object({ a: written })).schema.properties).toEqual({ a: drawn });
});

test("branches get names to choose by, and the property that tells them apart", () => {
  const branch = (kind: string) => object({ kind: { const: kind } });
  const { schema } = prepare(object({ a: { oneOf: [branch("bySegment"), branch("byList")] } }));
  expect(schema.properties).toMatchObject({
    a: {
      discriminator: { propertyName: "kind" },
      oneOf: [{ title: "By segment" }, { title: "By list" }],
    },
  });
});

test("a property that may not exist is not drawn", () => {
  expect(prepare(object({ a: false, b: { type: "string" } })).schema.properties).toEqual({
    b: { type: "string" },
  });
});

test("a property called __proto__ is not drawn, and pollutes nothing", () => {
  const schema = JSON.parse(
    '{"type":"object","properties":{"__proto__":{"type":"string"},"a":{"type":"string"}}}',
  );
  const form = prepare(schema, JSON.parse('{"__proto__":{"ui:title":"x"}}'));
  expect(Object.keys(form.schema.properties as object)).toEqual(["a"]);
  expect(({} as Record<string, unknown>)["ui:title"]).toBeUndefined();
});

test("a schema that is too deep or too large is not drawn, and says why", () => {
  const text = `${'{"items":'.repeat(20_000)}{}${"}".repeat(20_000)}`;
  expect(prepareForm({ jsonSchema: JSON.parse(text) }, widgets)).toMatchObject({
    drawable: false,
    reason: expect.stringContaining("levels deep"),
  });
  const wide = object(
    Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`f${i}`, { type: "string" }])),
  );
  expect(prepareForm({ jsonSchema: wide }, widgets)).toMatchObject({ drawable: false });
});

test("the description itself is left as it came", () => {
  const written = {
    ...object({ a: { anyOf: [{ type: "string" }, { type: "null" }] } }),
    $schema: "x",
  };
  const before = structuredClone(written);
  expect(prepare(written).source).toBe(written);
  expect(written).toEqual(before);
});

const doubling = (levels: number) =>
  Object.fromEntries(
    Array.from({ length: levels }, (_, level) => {
      const next = { $ref: `#/$defs/l${level + 1}` };
      return [`l${level}`, { ...object({ a: next, b: next }), allOf: [next, next] }];
    }),
  );

test("definitions that hold each other twice are edited as JSON before they are a million fields", () => {
  const start = performance.now();
  const { schema, notes } = prepare(
    {
      ...object({ plain: { type: "string" }, heavy: { $ref: "#/$defs/l0", title: "Heavy" } }),
      $defs: { ...doubling(24), l24: { type: "string" } },
    },
    { heavy: { deep: { "ui:widget": "RadioWidget" } } },
  );
  expect(schema.properties).toEqual({ plain: { type: "string" }, heavy: { title: "Heavy" } });
  expect(notes).toContainEqual({
    at: "#/properties/heavy",
    text: "Has too many parts: edited as JSON.",
  });
  expect(performance.now() - start).toBeLessThan(2000);
});

test("a widget that is declared nowhere is looked for once in each place", () => {
  const refs = Array.from({ length: 20 }, (_, index) => ({ $ref: `#/$defs/d${index}` }));
  const $defs = Object.fromEntries(refs.map((_, index) => [`d${index}`, { anyOf: refs }]));
  const start = performance.now();
  prepareForm(
    { jsonSchema: { ...object({}), anyOf: refs, $defs }, uiSchema: { lost: {} } },
    widgets,
  );
  expect(performance.now() - start).toBeLessThan(2000);
});

test("a schema of ten thousand fields is not drawn, one of five hundred is", () => {
  const fields = (count: number) =>
    object(
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [`f${index}`, { type: "null" }]),
      ),
    );
  expect(prepareForm({ jsonSchema: fields(500) }, widgets).drawable).toBe(true);
  expect(prepareForm({ jsonSchema: fields(10_000) }, widgets).drawable).toBe(false);
});

test("five thousand values to choose from are one field", () => {
  const oneOf = Array.from({ length: 5000 }, (_, index) => ({ const: index }));
  expect(prepare(object({ a: { oneOf } })).notes).toEqual([]);
});

test.each([
  [
    "one kind",
    { patternProperties: { "^x_": { type: "number" } }, additionalProperties: false },
    { type: "number" },
  ],
  [
    "several kinds",
    {
      patternProperties: { "^x_": { type: "number" } },
      additionalProperties: { type: "string" },
    },
    {
      anyOf: [
        { type: "number", title: "Number" },
        { type: "string", title: "Text" },
      ],
    },
  ],
  ["any kind", { patternProperties: { "^x_": true } }, true],
])("keys that follow a pattern, of %s, are drawn without it", (_, written, drawn) => {
  const { schema } = prepare(object({ a: written }));
  expect(schema.properties).toEqual({ a: { type: "object", additionalProperties: drawn } });
});

test("where a schema is merged with others, patterns stay, but for those that never end", () => {
  const patternProperties = { "^x_": {}, "^(a+)+$": {} };
  const { schema } = prepare({ type: "object", allOf: [{ patternProperties }] });
  expect(schema.allOf).toEqual([{ type: "object", patternProperties: { "^x_": {} } }]);
});
