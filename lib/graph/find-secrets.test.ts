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
  ["a key in a query", { url: "https://example.org/?api_key=0123456789abcdef" }, ["url"]],
])("%s is found", (_what, config, path) => {
  const nodes = graphWith(config);
  const found = findSecrets(nodes);
  expect(found.map((secret) => secret.path)).toEqual([path]);
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
  ["a number of tokens", { maxTokens: "4096", tokens: "many of them" }],
])("%s is no secret", (_what, config) => {
  expect(findSecrets(graphWith(config))).toEqual([]);
});

test("the examples have none, and a preview never shows the value", () => {
  for (const { nodes } of exampleGraphs) {
    const read = readImport(JSON.stringify(nodes));
    expect(read.ok && findSecrets(read.nodes)).toEqual([]);
  }
  const [secret] = findSecrets(graphWith({ password: "correct horse battery" }));
  expect(secret?.preview).not.toContain("horse");
});
