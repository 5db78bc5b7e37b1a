import fc from "fast-check";
import { expect, test } from "vitest";
import { parseLossless } from "@/lib/json/lossless";
import { knownChoices } from "./known-choices";
import { projectConfig } from "./project-config";
import { secretMark } from "./secret-mark";

test.each([
  ["a text under an unknown name", { apiKey: "x" }],
  ["a text under an innocent name", { note: "hunter2" }],
  ["an unknown, nested text", { settings: { extra: { value: "hunter2" } } }],
  ["the items of a list", { tags: ["a", "b"] }],
  ["the items of a list under a public name", { host: ["a"] }],
  ["a number under a secret name", { pin: 1234 }],
  ["a number under a secret name in camel case", { userPasscode: 123456 }],
  ["a key under a public name", { username: "sk_live_0123456789abcdef" }],
  [
    "a token in an address's path",
    { url: "https://hooks.test/services/T00/B00/8Xq2kPz0mW4rT6yU1oI3" },
  ],
  ["credentials in an address", { url: "https://user:pass@host.test" }],
  ["a key in an address's query", { baseUrl: "https://host.test/?api_key=abc" }],
  ["a private key", { host: "-----BEGIN PRIVATE KEY-----" }],
  ["a text of many hex digits", { database: "3f786850e387550fdab836ed7e6dc881" }],
])("%s is hidden", (_, config) => {
  const text = JSON.stringify(projectConfig(config));
  for (const leaf of leaves(config)) expect(text).not.toContain(JSON.stringify(leaf));
});

test.each([
  ["a switch", { enabled: true }],
  ["a number", { port: 5432 }],
  ["nothing", { a: null, b: "", c: {}, d: [] }],
  ["a host", { host: "db-1.eu-west-1.example.com" }],
  ["an address", { baseUrl: "https://api.example.com/v2" }],
  ["a person's name", { username: "ada.lovelace@northwind.example" }],
  ["a choice of how to sign in", { authMethod: "oauth" }],
])("%s is shown", (_, config) => {
  expect(projectConfig(config)).toEqual(config);
});

test("a choice that the schema spells out is shown, another text in its place is not", () => {
  const choices = knownChoices({
    type: "object",
    properties: {
      plan: { oneOf: [{ const: "free", title: "Free" }, { const: "pro" }] },
      nested: { type: "object", properties: { flavour: { enum: ["mild"] } } },
    },
  });
  expect(projectConfig({ plan: "pro", nested: { flavour: "mild" } }, choices)).toEqual({
    plan: "pro",
    nested: { flavour: "mild" },
  });
  expect(projectConfig({ plan: "hunter2" }, choices)).toEqual({ plan: secretMark });
});

test("a number that a browser can't hold is hidden, so that it can't come back as another", () => {
  const config = parseLossless('{"accountId":9007199254740993}');
  expect(projectConfig(config)).toEqual({ accountId: secretMark });
});

test("a key that reaches a prototype doesn't leave", () => {
  const config: unknown = JSON.parse('{"__proto__":{"a":1},"host":"h"}');
  expect(JSON.stringify(projectConfig(config))).toBe('{"host":"h"}');
});

test("a config nested too deeply is hidden whole below the limit", () => {
  let config: unknown = "hunter2";
  for (let depth = 0; depth < 5_000; depth++) config = { inner: config };
  expect(JSON.stringify(projectConfig(config))).not.toContain("hunter2");
});

test("no text under a name of its own is ever shown", () => {
  const name = fc.string({ minLength: 1 }).filter((text) => !/[a-z]/i.test(text));
  const secret = fc.stringMatching(/^[0-9a-f]{32}$/).map((hex) => `CNRY_${hex}`);
  const tree = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 5 },
      secret,
      fc.dictionary(name, tie("node")),
      fc.array(tie("node")),
    ),
  }));
  fc.assert(
    fc.property(tree.node, (config) => {
      expect(JSON.stringify(projectConfig({ root: config }))).not.toContain("CNRY_");
    }),
    { numRuns: 1_000 },
  );
});

function leaves(value: unknown): unknown[] {
  if (typeof value !== "object" || value === null) return [value];
  return Object.values(value).flatMap(leaves);
}
