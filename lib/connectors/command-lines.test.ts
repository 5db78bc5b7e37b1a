import { describe, expect, test } from "vitest";
import {
  autocompleteCall,
  createConnectorCall,
  getConnectorCall,
  listConnectorsCall,
  removeConnectorCall,
} from "./cargo-call";
import {
  completeOauthCall,
  getDocumentationCall,
  getIntegrationCall,
  listIntegrationsCall,
} from "./catalogue-calls";
import { toCdkCode, toCliLine, toCurlLine } from "./command-lines";
import { parseCommand } from "./parse-command";
import { replaceSecrets, secretName, toPlaceholder } from "./secret-names";

const target = { apiUrl: "https://api.getcargo.io", workspaceUuid: "w-1" };
const isSecret = (path: readonly (string | number)[]) => path.at(-1) === "accessToken";
const config = { accessToken: "canary-secret", region: "eu", nested: { key: { $secret: "set" } } };
const values = {
  name: "Bob's HubSpot",
  slug: "hubspot_eu",
  integrationSlug: "hubspot",
  config: replaceSecrets(config, "hubspot_eu", isSecret, toPlaceholder),
};

test.each([
  [["accessToken"], "HUBSPOT_EU_ACCESS_TOKEN"],
  [["oauth", "client-id"], "HUBSPOT_EU_OAUTH_CLIENT_ID"],
  [["keys", 0], "HUBSPOT_EU_KEYS_0"],
])("the secret at %j is read from %s", (path, name) => {
  expect(secretName("hubspot_eu", path)).toBe(name);
});

describe("a call copied as a command", () => {
  test("of the CLI has its flags, quoted for the shell", () => {
    expect(toCliLine(listConnectorsCall("hubspot"))).toBe(
      "cargo-ai connection connector list --integration-slug hubspot",
    );
    expect(toCliLine(listIntegrationsCall({ search: "big query", hasActions: true }))).toBe(
      "cargo-ai connection integration list --search 'big query' --has-actions true",
    );
    expect(toCliLine(autocompleteCall("c-1", { slug: "listObjects", params: {} }))).toBe(
      "cargo-ai connection connector autocomplete --connector-uuid c-1 --slug listObjects --params '{}'",
    );
  });

  test("of the CLI gives the command what it takes without a flag, and flags without a value", () => {
    expect(toCliLine(getConnectorCall("c-1"))).toBe("cargo-ai connection connector get c-1");
    expect(toCliLine(removeConnectorCall("c-1"))).toBe("cargo-ai connection connector remove c-1");
    expect(toCliLine(getIntegrationCall("6sense"))).toBe(
      "cargo-ai connection integration get 6sense",
    );
    expect(toCliLine(getDocumentationCall("big query"))).toBe(
      "cargo-ai connection integration get-documentation 'big query'",
    );
    expect(
      toCliLine(autocompleteCall("c-1", { slug: "listObjects", params: {}, refresh: true })),
    ).toMatch(/ --params '\{\}' --refresh$/);
  });

  test("of the CLI says what the CLI can't do", () => {
    const line = toCliLine(
      createConnectorCall({ ...values, rateLimit: { unit: "minute", max: 100 } }),
    );
    expect(line).toMatch(/^# The CLI has no flag for the rate limit: use cURL for that\.\n/);
  });

  test("of cURL has the token in the environment, never in the text", () => {
    const line = toCurlLine(createConnectorCall(values), target);
    expect(line).toContain("https://api.getcargo.io/v1/connection/connectors");
    expect(line).toContain('"Authorization: Bearer $CARGO_API_TOKEN"');
    expect(line).toContain("selected-workspace-uuid: w-1");
  });

  test("of what a provider brought back names it only", () => {
    const call = completeOauthCall("hubspot");
    expect(toCliLine(call)).toContain(`--params '{"code":"<CODE>","state":"<STATE>"}'`);
    expect(toCurlLine(call, target)).toContain("/integrations/hubspot/completeOauth");
  });

  test("of the CDK names its secrets", () => {
    const code = toCdkCode({ ...values, config }, isSecret);
    expect(code).toContain('accessToken: secret("HUBSPOT_EU_ACCESS_TOKEN")');
    expect(code).toContain('key: secret("HUBSPOT_EU_NESTED_KEY")');
    expect(code).toContain('region: "eu"');
    expect(code).not.toContain("canary-secret");
  });
});

describe("a command pasted back", () => {
  const pasted = {
    ok: true,
    values: { ...values, config: { region: "eu", nested: {} } },
    placeholders: ["HUBSPOT_EU_ACCESS_TOKEN", "HUBSPOT_EU_NESTED_KEY"],
  };

  test.each([
    ["CLI", toCliLine(createConnectorCall(values))],
    ["cURL", toCurlLine(createConnectorCall(values), target)],
    ["CDK", toCdkCode({ ...values, config }, isSecret)],
  ])("as %s fills the form with what was copied, secrets left to be typed", (_, command) => {
    expect(parseCommand(command)).toEqual(pasted);
  });

  test("as CDK may be written by hand", () => {
    const code = `export const crm = defineConnector('hubspot', {\n  slug: "crm",\n  config: { portal: 3, on: true, },\n})`;
    expect(parseCommand(code)).toMatchObject({
      ok: true,
      values: { integrationSlug: "hubspot", slug: "crm", config: { portal: 3, on: true } },
    });
  });

  test.each([
    [""],
    ["rm -rf /"],
    ["cargo-ai connection connector list"],
    ["cargo-ai connection connector create --config '{'"],
    ["curl https://api.getcargo.io/v1/connection/connectors"],
    ["cargo-ai connection connector create --name 'open"],
    ["defineConnector('x', process.exit())"],
  ])("%j is refused in words", (command) => {
    expect(parseCommand(command)).toMatchObject({ ok: false, message: expect.any(String) });
  });

  test("can't reach a prototype", () => {
    const line = `cargo-ai connection connector create --config '{"__proto__":{"polluted":1},"a":1}'`;
    const parsed = parseCommand(line);
    expect(parsed).toMatchObject({ ok: true, values: { config: { a: 1 } } });
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });
});
