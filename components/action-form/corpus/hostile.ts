/** Schemas that nobody means well with, or that nobody has thought through. */
export const hostileSchemas: Record<string, unknown> = {
  nothing: undefined,
  null: null,
  "a number": 5,
  "a list": [],
  "the empty schema": {},
  true: true,
  false: false,
  "a type that is none": { type: "object", properties: { a: { type: "date" } } },
  "properties that are a list": { type: "object", properties: [] },
  "an enum that is a text": { type: "object", properties: { a: { enum: "abc" } } },
  "an empty enum": { type: "object", properties: { a: { type: "string", enum: [] } } },
  "an enum of objects": { type: "object", properties: { a: { enum: [{ x: 1 }, [1], null] } } },
  "titles that are objects": {
    type: "object",
    title: {},
    properties: { a: { type: "string", title: { x: 1 }, description: [] } },
  },
  "required that is true": {
    type: "object",
    required: true,
    properties: { a: { type: "string", required: true } },
  },
  "itself at the root": {
    type: "object",
    properties: { child: { $ref: "#" }, name: { type: "string" } },
  },
  "itself in a list": {
    $ref: "#/$defs/tree",
    $defs: {
      tree: {
        type: "object",
        properties: {
          nodes: { type: "array", items: { $ref: "#/$defs/tree" } },
          name: { type: "string" },
        },
      },
    },
  },
  "two that hold each other": {
    $ref: "#/$defs/a",
    $defs: {
      a: { type: "object", properties: { b: { $ref: "#/$defs/b" } } },
      b: { type: "object", properties: { a: { $ref: "#/$defs/a" } } },
    },
  },
  "references in a circle": {
    type: "object",
    properties: { a: { $ref: "#/$defs/x" } },
    $defs: { x: { $ref: "#/$defs/y" }, y: { $ref: "#/$defs/x" } },
  },
  "a reference to itself": { $ref: "#" },
  "a choice of itself": {
    type: "object",
    properties: { a: { oneOf: [{ $ref: "#" }, { type: "string" }] } },
  },
  "a reference to nowhere": { type: "object", properties: { a: { $ref: "#/definitions/lost" } } },
  "a reference to another host": {
    type: "object",
    properties: { a: { $ref: "https://evil.test/schema.json" } },
  },
  "allOf that contradicts itself": {
    type: "object",
    allOf: [{ properties: { a: { type: "string" } } }, { properties: { a: { type: "number" } } }],
  },
  "a default of another type": {
    type: "object",
    properties: {
      a: { type: "string", default: { x: 1 } },
      b: { type: "array", items: { type: "string" }, default: "x" },
      c: { type: "object", properties: {}, default: 5 },
    },
  },
  "keys that are awkward": {
    type: "object",
    properties: Object.fromEntries(
      [
        "a.b",
        "a/b",
        "a b",
        "a_b",
        "ключ",
        "0",
        "-",
        "$ref",
        "toString",
        "hasOwnProperty",
        "length",
        "<img src=x>",
        "a\u0000b",
        "a~1b",
        "%",
        "#",
      ].map((key) => [key, { type: "string" }]),
    ),
  },
  "a key called __proto__": JSON.parse(
    '{"type":"object","properties":{"__proto__":{"type":"object","properties":{"polluted":{"type":"string","default":"yes"}}},"constructor":{"type":"string"}}}',
  ),
  "five hundred fields": {
    type: "object",
    properties: Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [
        `field${index}`,
        { type: ["string", "number", "boolean"][index % 3] },
      ]),
    ),
  },
  "five thousand choices": {
    type: "object",
    properties: {
      a: { type: "string", enum: Array.from({ length: 5000 }, (_, index) => `choice ${index}`) },
    },
  },
  "a deep nest": Array.from({ length: 20 }).reduce<unknown>(
    (inner) => ({ type: "object", properties: { inner } }),
    { type: "string" },
  ),
  "deeper than can be drawn": Array.from({ length: 500 }).reduce<unknown>(
    (inner) => ({ type: "array", items: inner }),
    { type: "string" },
  ),
  "an evil pattern": { type: "object", properties: { a: { type: "string", pattern: "^(a+)+$" } } },
  "an evil pattern for keys": {
    type: "object",
    patternProperties: { "^(a+)+$": { type: "string" } },
    properties: { b: { type: "object", patternProperties: { "([": {} } } },
  },
  "parts within parts": Array.from({ length: 20_000 }).reduce<unknown>(
    (inner) => ({ allOf: [inner] }),
    { type: "object" },
  ),
  "definitions that hold each other twice": {
    type: "object",
    properties: { a: { $ref: "#/definitions/d0" } },
    definitions: Object.fromEntries(
      Array.from({ length: 24 }, (_, level) => {
        const next = { $ref: `#/definitions/d${level + 1}` };
        return [`d${level}`, { type: "object", properties: { x: next, y: next } }];
      }),
    ),
  },
  "a pattern that is none": {
    type: "object",
    properties: { a: { type: "string", pattern: "([" } },
  },
  "markup as text": {
    type: "object",
    title: "<script>alert(1)</script>",
    properties: {
      a: { type: "string", title: "<b>x</b>", description: "[x](javascript:alert(1))" },
    },
  },
  "additional properties of every kind": {
    type: "object",
    additionalProperties: {
      oneOf: [{ type: "string" }, { type: "object", properties: { x: { type: "number" } } }],
    },
  },
  "pattern properties": {
    type: "object",
    patternProperties: { "^x_": { type: "number" } },
    additionalProperties: false,
  },
  "items that are a list of booleans": {
    type: "object",
    properties: { a: { type: "array", items: [true, false] } },
  },
  "oneOf with one branch": { type: "object", properties: { a: { oneOf: [{ type: "string" }] } } },
  "oneOf with null branches": {
    type: "object",
    properties: { a: { oneOf: [null, 5, { type: "string" }] } },
  },
  "nested conditions": {
    type: "object",
    properties: { kind: { type: "string" } },
    if: { properties: { kind: { const: "a" } } },
    then: {
      if: { properties: { b: { const: "x" } } },
      then: { properties: { c: { type: "string" } } },
      properties: { b: { type: "string" } },
    },
  },
  "a list without items": { type: "object", properties: { a: { type: "array" } } },
  "a tuple without a rest": {
    type: "object",
    properties: {
      a: { type: "array", prefixItems: [{ type: "string" }, { type: "number" }], items: false },
    },
  },
  "every format": {
    type: "object",
    properties: Object.fromEntries(
      [
        "date",
        "time",
        "date-time",
        "email",
        "uri",
        "uuid",
        "color",
        "data-url",
        "hostname",
        "ipv4",
        "password",
        "alt-date",
        "unknown",
      ].map((format) => [format, { type: "string", format }]),
    ),
  },
};

export const hostileUiSchemas: unknown[] = [
  { a: { "ui:widget": "FooWidget" } },
  { a: { "ui:field": "Nope", "ui:options": { widget: "AltDateTimeWidget" } } },
  { a: { "ui:widget": 5, "ui:order": "x", "ui:options": 3 } },
  { "ui:order": ["nothing", "here"] },
  { a: { "ui:widget": "checkboxes" } },
  { a: { "ui:widget": "IntegrationAutocompleteWidget", "ui:options": { slug: 5, params: "x" } } },
  { a: null, b: [], "ui:globalOptions": { label: false }, "ui:rootFieldId": "x" },
  [],
  "text",
];
