import fc from "fast-check";
import { expect, test } from "vitest";
import { parseLossless, stringifyLossless } from "@/lib/json/lossless";
import { mergeConfig, NothingToKeep } from "./merge-config";
import { projectConfig } from "./project-config";
import { secretMark } from "./secret-mark";

const stored = {
  apiKey: "hunter2",
  region: "eu",
  nested: { token: "t", list: ["a", "b"] },
  empty: "",
  nothing: null,
};

test.each([
  ["the mark keeps", { apiKey: secretMark }, { apiKey: "hunter2" }],
  ["another value sets", { apiKey: "new" }, { apiKey: "new" }],
  ["null clears what is set", { apiKey: null, region: "eu" }, { region: "eu" }],
  [
    "null stays where nothing is set",
    { nothing: null, other: null },
    { nothing: null, other: null },
  ],
  ["an empty text is a value", { apiKey: "" }, { apiKey: "" }],
  ["what is absent stays absent", { region: "eu" }, { region: "eu" }],
  ["a mark keeps an object whole", { nested: secretMark }, { nested: stored.nested }],
  [
    "a mark in a list keeps its item",
    { nested: { list: [secretMark, "c"] } },
    { nested: { list: ["a", "c"] } },
  ],
  ["a masked text is a text like any other", { apiKey: "********" }, { apiKey: "********" }],
])("%s", (_, sent, merged) => {
  expect(mergeConfig(sent, stored)).toEqual(merged);
});

test.each([
  ["a key that is not stored", { unknown: secretMark }],
  ["an item beyond the list", { nested: { list: ["a", "b", secretMark] } }],
  ["a list where an object is stored", { nested: [secretMark] }],
  ["a property of the object's prototype", { toString: secretMark }],
])("keeping %s is refused", (_, sent) => {
  expect(() => mergeConfig(sent, stored)).toThrow(NothingToKeep);
});

test("a handle's value is set in its place, and an unknown handle is refused", () => {
  const held = (handle: string) => (handle === "h1" ? { access: "secret" } : undefined);
  expect(mergeConfig({ oauth: { $secret: "h1" } }, {}, held)).toEqual({
    oauth: { access: "secret" },
  });
  expect(() => mergeConfig({ oauth: { $secret: "h2" } }, {}, held)).toThrow(NothingToKeep);
});

test("what no browser can send stays as stored", () => {
  const odd: unknown = JSON.parse(
    '{"a":"x","__proto__":{"deep":[1]},"b":{"constructor":"y","c":"z"}}',
  );
  const merged = mergeConfig(projectConfig(odd), odd);
  expect(JSON.stringify(merged)).toBe(
    '{"a":"x","b":{"c":"z","constructor":"y"},"__proto__":{"deep":[1]}}',
  );
  expect(Reflect.get({}, "deep")).toBeUndefined();
});

test("a 64-bit number is kept digit by digit", () => {
  const config = parseLossless('{"accountId":9007199254740993,"key":"k"}');
  expect(stringifyLossless(mergeConfig(projectConfig(config), config))).toBe(
    '{"accountId":9007199254740993,"key":"k"}',
  );
});

const key = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 8 }),
  fc.constantFrom("host", "apiKey", "$secret", "url", "0"),
);
const config = fc.dictionary(
  key.filter((name) => !["__proto__", "constructor", "prototype"].includes(name)),
  fc.jsonValue({ maxDepth: 4 }),
  { noNullPrototype: true },
);

test("what a browser got and sends back untouched changes nothing", () => {
  fc.assert(
    fc.property(config, (value) => {
      const before: unknown = JSON.parse(JSON.stringify(value));
      const seen: unknown = JSON.parse(JSON.stringify(projectConfig(before)));
      expect(sorted(mergeConfig(seen, before))).toBe(sorted(before));
    }),
    { numRuns: 10_000 },
  );
});

test("an edit of one place changes that place alone", () => {
  fc.assert(
    fc.property(config, fc.string({ minLength: 1 }), (value, typed) => {
      const before = JSON.parse(JSON.stringify({ ...value, edited: "old" }));
      const seen = projectConfig(before) as Record<string, unknown>;
      expect(mergeConfig({ ...seen, edited: typed }, before)).toEqual({ ...before, edited: typed });
    }),
    { numRuns: 2_000 },
  );
});

function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === "object" && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}
