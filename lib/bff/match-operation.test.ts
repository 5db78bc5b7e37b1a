import fc from "fast-check";
import { expect, test } from "vitest";
import { buildPath } from "@/lib/cargo/build-address";
import { operations } from "@/lib/cargo/operations/table";
import { ApiError } from "./api-error";
import { matchOperation } from "./match-operation";

const uuid = "00000000-0000-4000-8000-000000000001";

test.each([
  ["GET", "connection/connectors/list", "connectors.list"],
  ["GET", `connection/connectors/${uuid}`, "connectors.get"],
  ["HEAD", `connection/connectors/${uuid}`, "connectors.get"],
  ["PUT", `connection/connectors/${uuid}`, "connectors.update"],
  ["GET", "connection/integrations/list", "integrations.list"],
  ["GET", "connection/integrations/FullEnrich", "integrations.get"],
  ["GET", "connection/integrations/a%20b/documentation", "integrations.documentation"],
  [
    "POST",
    `connection/connectors/${uuid}/dynamicSchemas/list.Of-Things`,
    "connectors.dynamicSchema",
  ],
])("%s %s is %s", (method, path, name) => {
  expect(matchOperation(method, path).operation.name).toBe(name);
});

test("each operation of the table is found by its own path", () => {
  for (const operation of operations) {
    const params = Object.fromEntries(
      [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [
        name,
        name === "uuid" ? uuid : "a-slug",
      ]),
    );
    expect(matchOperation(operation.method, buildPath(operation, params)).operation).toBe(
      operation,
    );
  }
});

test.each([
  "",
  "connection",
  "connection/connectors/not-a-uuid",
  "connection/connectors/list/",
  "connection//connectors/list",
  "/connection/connectors/list",
  "connection/integrations/..",
  "connection/integrations/%2e%2e",
  "connection/integrations/.",
  "connection/integrations/...",
  "connection/integrations/a%2fb",
  "connection/integrations/a%5cb",
  "connection/integrations/a%00b",
  "connection/integrations/a%0ab",
  "connection/integrations/%2e%2e%2finitiateOauth",
  "connection/integrations/a/../b",
  "orchestration/agents/list",
  "storage/models/list",
  "CONNECTION/connectors/list",
])("%j is a 404", (path) => {
  expect(statusOf("GET", path)).toBe(404);
});

test("bad encoding is a 400", () => {
  expect(statusOf("GET", "connection/integrations/%ff")).toBe(400);
  expect(statusOf("GET", "connection/integrations/%")).toBe(400);
});

test("another method of a known path is a 405 that names the allowed ones", () => {
  expect(statusOf("PATCH", `connection/connectors/${uuid}`)).toBe(405);
  expect(statusOf("DELETE", "connection/connectors/list")).toBe(405);
  expect(() => matchOperation("OPTIONS", `connection/connectors/${uuid}`)).toThrow(
    expect.objectContaining({ headers: { allow: "GET, PUT, DELETE" } }),
  );
});

test("whatever is asked, what Cargo is asked is a template of the table", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.constantFrom(
      "..",
      ".",
      "%2e%2e",
      "%2f",
      "\\",
      "//",
      "\t",
      "@evil.test",
      "?x",
      "#y",
      "list",
      uuid,
    ),
    fc.constantFrom("connection", "integrations", "connectors", "autocomplete", "initiateOauth"),
  );
  const templates = operations.map(
    ({ path }) => new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}$`),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), fc.boolean(), (pieces, encoded) => {
      const path = ["connection/integrations", ...pieces.map(encoded ? encode : String)].join("/");
      const match = attempt(path);
      if (!match) return;
      const url = new URL(`https://api.test/v1/${buildPath(match.operation, match.params)}`);
      expect(url.origin).toBe("https://api.test");
      expect(templates.some((template) => template.test(url.pathname.slice("/v1/".length)))).toBe(
        true,
      );
    }),
    { numRuns: 100_000 },
  );
}, 60_000);

function encode(text: string): string {
  // encodeURIComponent throws for half a surrogate pair, which no address can have.
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, ""));
}

function attempt(path: string) {
  try {
    return matchOperation("GET", path);
  } catch (error) {
    expect(error).toBeInstanceOf(ApiError);
    return undefined;
  }
}

function statusOf(method: string, path: string): number | undefined {
  try {
    matchOperation(method, path);
  } catch (error) {
    if (error instanceof ApiError) return error.status;
  }
  return undefined;
}
