import fc from "fast-check";
import { expect, test } from "vitest";
import { buildNode } from "./build-node";
import { nodeTexts } from "./node-texts";
import { readPasted } from "./read-pasted";
import { looksLikeSource, sourceToJson } from "./source-to-json";

const place = { kind: "connector", integrationSlug: "hubspot", actionSlug: "findRecords" } as const;

const json = (text: string): unknown => {
  const read = sourceToJson(text);
  if (!read.ok) throw new Error(read.message);
  return JSON.parse(read.json);
};

test("whatever node is copied as a TypeScript object is read back as it was", () => {
  const key = fc.oneof(
    fc.constantFrom("__proto__", "constructor", "", "1", "a-b", "default", "a.b"),
    fc.string({ unit: "binary" }),
  );
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 4 },
      fc.jsonValue({ stringUnit: "binary" }),
      fc.array(tie("any"), { maxLength: 4 }),
      fc.array(fc.tuple(key, tie("any")), { maxLength: 4 }).map(Object.fromEntries),
    ),
  })).any;
  const entries = fc.array(fc.tuple(key, value), { maxLength: 5 });
  const slug = fc.oneof(fc.constantFrom("class", "new", "undefined", "2nd", ""), fc.string());
  fc.assert(
    fc.property(entries, entries, slug, (config, more, slug) => {
      const node = JSON.parse(
        JSON.stringify({
          ...Object.fromEntries(more),
          ...buildNode({
            place,
            uuid: "u1",
            slug,
            connectorUuid: "c1",
            config: Object.fromEntries(config),
            action: undefined,
          }),
        }),
      );
      const source = nodeTexts(node).find(({ title }) => title === "TypeScript object");
      const pasted = readPasted(source?.text ?? "", place);
      expect(pasted.ok ? JSON.stringify(pasted.node) : pasted.message).toBe(JSON.stringify(node));
    }),
    { numRuns: 150 },
  );
});

test("what would not be a key, or a name, in TypeScript is not copied as one", () => {
  const node = { slug: "new", config: JSON.parse('{"__proto__":{"a":1}}') };
  const [text] = nodeTexts(node).flatMap((one) =>
    one.title === "TypeScript object" ? one.text : [],
  );
  expect(text).toContain("const nodenew = {");
  expect(text).toContain('["__proto__"]: {');
});

test("JSON is a source as well, and means the same in it", () => {
  fc.assert(
    fc.property(fc.json({ stringUnit: "binary" }), (text) => {
      fc.pre(/^[{[]/.test(text));
      expect(json(text)).toEqual(JSON.parse(text));
    }),
    { numRuns: 150 },
  );
});

test.each([
  ["bare keys, quotes and commas", "{ a: 'it\\'s', \"b\": `two\nlines`, c: [1, 2,], }"],
  [
    "comments and a comma from a list",
    "// mine\n/* { */ { a: 'it\\'s', b: 'two\\nlines' /* x */, c: [1, // one\n 2] },",
  ],
  ["a constant", "const x = { a: \"it's\", b: 'two\\x0alines', c: [+1, 0x2] };"],
  [
    "an export with a type",
    "import type { Node } from './node';\n\nexport const x: Node<'a'> = { a: `it's`, b: 'two\\u{a}lines', c: [1.0, (2)] } as const satisfies Node;",
  ],
  ["a default export", "export default ({ a: 'it\\u0027s', b: 'two\\\n\\nlines', c: [1, 2] });"],
  ["a cast", 'let x = <Node>{ a: "it\'s", b: "two\\nlines", c: [1, 2] as number[], d: undefined }'],
  ["a module", "module.exports = { ['a']: \"it's\", b: `two\\nlines`, c: [1, 2,] }"],
  ["JSON with comments", '{\n  // mine\n  "a": "it\'s", "b": "two\\nlines", "c": [1, 2]\n}'],
])("%s can be read", (_, text) => {
  expect(looksLikeSource(text)).toBe(true);
  expect(json(text)).toEqual({ a: "it's", b: "two\nlines", c: [1, 2] });
});

test("several objects are a list, and what is no object beside them is left out", () => {
  expect(json("const limit = 5;\nconst a = { b: 1 };\nexport const c = [{ d: -2 }];")).toEqual([
    { b: 1 },
    [{ d: -2 }],
  ]);
});

test.each([
  ["1_000", "1000"],
  [".5", "0.5"],
  ["5.", "5"],
  ["5.e3", "5e3"],
  ["-0x1F", "-31"],
  ["9007199254740993", "9007199254740993"],
  ["0.1234567890123456789", "0.1234567890123456789"],
])("the number %s keeps all its digits: %s", (number, written) => {
  expect(sourceToJson(`{ a: ${number} }`)).toEqual({ ok: true, json: `{"a":${written}}` });
});

test("a key of a prototype's name is a key of the object's own", () => {
  const read = json('{ ["__proto__"]: 1, __proto__: { b: 1 } }') as object;
  expect(Object.entries(read)).toEqual([["__proto__", { b: 1 }]]);
});

test.each([
  ["half of an object", "{ a: 1,\n  b: ", "line 2, column"],
  ["what comes after it", "{ a: 1 } }", "line 1, column 10: “}” is not understood"],
  ["a text that is never closed", "{\n a: 'x\n}", "line 2, column"],
  ["a name", "{\n  a: ENV_NAME,\n}", "line 2, column 6: “ENV_NAME” is a name"],
  ["a key alone", "{ a }", "line 1, column 3: “a” is no plain “key: value”"],
  ["a spread", "{ ...rest }", "“...rest” is no plain"],
  ["a spread in a list", "{ a: [...rest] }", "line 1, column 7"],
  ["a function", "{ a() { return 1 } }", "is no plain"],
  [
    "a call",
    "const x = { a: secret('KEY') };",
    "line 1, column 16: “secret('KEY')” would have to be run",
  ],
  ["a sum", "{ a: 1 + 1 }", "would have to be run"],
  ["a template with a value", "{ a: `x$" + "{y}` }", "{y}” would have to be run"],
  ["a computed key", "{ [a]: 1 }", "“a” can't be read as a key"],
  ["a big integer", "{ a: 12n }", "“12n” is no number"],
  ["an octal number", "{ a: 017 }", "is no number"],
  ["an octal escape", "{ a: '\\1' }", "can't be read"],
  ["a sign that is none", "{ a: '\\u{110000}' }", "can't be read"],
  ["a gap in a list", "{ a: [1,,2] }", "line 1, column 9: an item is missing"],
  ["what is nested deeply", `{ a: ${"[".repeat(600)}1${"]".repeat(600)} }`, "too deeply"],
  ["what is nested without end", `{ a: ${"[".repeat(3_000)}1${"]".repeat(3_000)} }`, "too deeply"],
  ["no object", "const x = 5;", "there is no object in it"],
])("%s is refused, and says where", (_, text, message) => {
  expect(sourceToJson(text)).toMatchObject({
    ok: false,
    message: expect.stringContaining(message),
  });
});

test("a text of nothing but comments is looked at in a moment", () => {
  expect(looksLikeSource(`${"/* */ // ".repeat(5_000)} hello`)).toBe(false);
  expect(looksLikeSource(`${"// //\n/**/".repeat(5_000)} { a: 1 }`)).toBe(true);
});

test("a pasted source is judged like JSON: digits that would be lost, and another action's node", () => {
  expect(readPasted("{ id: 9007199254740993 }", place)).toMatchObject({
    ok: false,
    message: expect.stringContaining("9007199254740993 has too many digits"),
  });
  expect(
    readPasted("const x = { kind: 'native', actionSlug: 'branch', config: {} };", place),
  ).toMatchObject({ ok: false, message: expect.stringContaining("branch") });
  expect(readPasted("{ note: 'cargo-ai whoami', }", place)).toMatchObject({
    ok: true,
    config: { note: "cargo-ai whoami" },
  });
  expect(readPasted("hello", place)).toMatchObject({
    ok: false,
    message: "This is neither JSON, a TypeScript object nor a cargo-ai command.",
  });
});
