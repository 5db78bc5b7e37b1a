import { expect, test } from "vitest";
import { exampleGraphs } from "./example-graphs";
import { findSecrets, withoutSecrets } from "./find-secrets";
import { startGraph } from "./new-node";
import type { GraphNode, Nodes } from "./node";
import { readImport } from "./read-import";

function graphWith(config: Record<string, unknown>): Nodes {
  const [start, end] = startGraph();
  const node = { ...start, uuid: "n", slug: "http", actionSlug: "script", config } as GraphNode;
  return [start, node, end] as GraphNode[];
}

test.each([
  ["a key by its shape", { note: `key ${"sk"}_live_${"a1B2c3D4e5F6g7H8"}` }, ["note"]],
  ["a password by its name", { auth: { password: "hunter22" } }, ["auth", "password"]],
  [
    "a header of a list",
    { headers: [{ name: "Authorization", value: "Bearer abcdef0123456789" }] },
    ["headers", 0, "value"],
  ],
  [
    "a telling name beside the value",
    { headers: [{ key: "X-Api-Key", value: "abc12345" }] },
    ["headers", 0, "value"],
  ],
  ["an address with a password", { url: "postgres://bob:pw@db.example.org/x" }, ["url"]],
  [
    "a token in an expression's text",
    { token: { kind: "templateExpression", expression: "Bearer abcdefabcdef1234" } },
    ["token", "expression"],
  ],
  [
    "a key in a script",
    { script: 'hubspot_api_key = "c0ffee-and-cake-42"\nresult = 1' },
    ["script"],
  ],
  ["a key in JSON written as text", { body: '{"apiKey": "c0ffee-42"}' }, ["body"]],
  ["a key in a query", { url: "https://example.org/?api_key=0123456789abcdef" }, ["url"]],
])("%s is found", (_what, config, path) => {
  const nodes = graphWith(config);
  const found = findSecrets(nodes);
  expect(found.map((secret) => secret.path)).toEqual([["config", ...path]]);
  expect(findSecrets(withoutSecrets(nodes, found))).toEqual([]);
});

test.each([
  ["a reference", { token: { kind: "templateExpression", expression: "{{nodes.start.token}}" } }],
  [
    "a header that is computed",
    { headers: [{ name: "Authorization", value: "Bearer {{nodes.login.token}}" }] },
  ],
  ["a uuid", { modelUuid: "0b6f1f0e-0f2c-4c57-9f24-1f0a3d0f5c11" }],
  ["a long word", { text: "Donaudampfschifffahrtsgesellschaftskapitaen" }],
  ["a script that asks for a key", { script: 'token = secrets.get("c0ffee-42")\nkey = nodes.a' }],
  ["a number of tokens", { maxTokens: "4096", tokens: "many of them" }],
])("%s is no secret", (_what, config) => {
  expect(findSecrets(graphWith(config))).toEqual([]);
});

test("only the secret is taken out of a longer text, and shown of it", () => {
  const key = `-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBg\n-----END PRIVATE KEY-----`;
  const script = `import json\nkey = """${key}"""\ntoken = "c0ffee-42-cake"\nresult = 1\n`;
  const nodes = graphWith({ script });
  const found = findSecrets(nodes);
  expect(withoutSecrets(nodes, found)[1]?.config.script).toBe(
    'import json\nkey = """"""\ntoken = ""\nresult = 1\n',
  );
  expect(found[0]?.preview).toMatch(/^----… /);
});

test("a secret is found outside of the config too, in a field that nobody knows and in a description", () => {
  const [start, end] = startGraph() as [GraphNode, GraphNode];
  const node = {
    ...start,
    description: "Uses xoxb-1234567890-abcdef",
    headers: { authorization: "Basic dXNlcjpwYXNzd29yZA==" },
  };
  const found = findSecrets([node, end]);
  expect(found.map(({ path }) => path)).toEqual([["description"], ["headers", "authorization"]]);
  expect(withoutSecrets([node, end], found)[0]).toMatchObject({
    description: "Uses ",
    headers: { authorization: "" },
  });
});

test("the examples have none, and a preview never shows the value", () => {
  for (const { nodes } of exampleGraphs) {
    const read = readImport(JSON.stringify(nodes));
    expect(read.ok && findSecrets(read.nodes)).toEqual([]);
  }
  const [secret] = findSecrets(graphWith({ password: "correct horse battery" }));
  expect(secret?.preview).not.toContain("horse");
});
