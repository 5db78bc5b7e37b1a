import { describe, expect, it } from "vitest";
import type { Connector } from "./state";
import { contoso, northwind, testSandbox } from "./test-sandbox";

const sandbox = await testSandbox();
const base = "/v1/connection/connectors";
const privateApp = { method: "privateApp", accessToken: "pat-good" };

let made = 0;
async function create(more: Record<string, unknown> = {}) {
  made++;
  const body = {
    name: `Made ${made}`,
    slug: `made_${made}`,
    integrationSlug: "hubspot",
    config: privateApp,
    ...more,
  };
  return sandbox.call("POST", base, { body });
}
const uuidOf = (answer: { body: Record<string, unknown> }) =>
  (answer.body.connector as Connector).uuid;

describe("the list of connectors", () => {
  it("holds the seed of the token's workspace, credentials in clear", async () => {
    const { body } = await sandbox.call("GET", `${base}/list`);
    const connectors = body.connectors as Connector[];
    expect(connectors).toHaveLength(40);
    const production = connectors.find((each) => each.slug === "hubspot_production");
    expect(JSON.stringify(production?.config)).toMatch(/CNRY_oauth_[0-9a-f]{32}/);
    expect(connectors.find((each) => each.slug === "openai_credits")).toMatchObject({
      useCredits: true,
      config: null,
    });
  });

  it("is filtered by integration", async () => {
    const { body } = await sandbox.call("GET", `${base}/list?integrationSlug=slack`);
    expect(body.connectors).toHaveLength(2);
  });

  it("refuses a query that the API doesn't have", async () => {
    const { status, body } = await sandbox.call("GET", `${base}/list?page=2`);
    expect(status).toBe(400);
    expect(body.errorMessage).toContain("Invalid query");
  });

  it("is a 401 without a token and a 403 in a foreign workspace", async () => {
    expect((await sandbox.call("GET", `${base}/list`, { token: null })).status).toBe(401);
    expect((await sandbox.call("GET", `${base}/list`, { token: "wrong" })).status).toBe(401);
    const foreign = await sandbox.call("GET", `${base}/list`, { workspace: contoso.uuid });
    expect(foreign.status).toBe(403);
  });
});

describe("creating a connector", () => {
  it("answers the connector and its dataset", async () => {
    const answer = await create({
      rateLimit: { unit: "second", max: 5 },
      cacheTtlMilliseconds: 10,
    });
    expect(answer.body).toMatchObject({
      connector: {
        workspaceUuid: northwind.uuid,
        integrationSlug: "hubspot",
        isDefault: false,
        rateLimit: { unit: "second", max: 5 },
        cacheTtlMilliseconds: 10,
        useCredits: false,
        config: privateApp,
        playsCount: 0,
      },
      dataset: { slug: `made_${made}` },
    });
  });

  it("runs on credits where the integration can and no config is given", async () => {
    const { body } = await create({ integrationSlug: "hunter", config: undefined });
    expect(body.connector).toMatchObject({ useCredits: true, config: null });
  });

  it("says that an integration without credits needs a config", async () => {
    const { status, body } = await create({ integrationSlug: "slack", config: undefined });
    expect(status).toBe(400);
    expect(body.errorMessage).toContain("doesn't run on Cargo credits");
  });

  it("refuses what the service refuses", async () => {
    const { status, body } = await create({ config: { ...privateApp, accessToken: "invalid" } });
    expect(status).toBe(400);
    expect(body.errorMessage).toContain("refused");
  });

  it("refuses an unknown integration", async () => {
    const { status, body } = await create({ integrationSlug: "nothing" });
    expect([status, body.reason]).toEqual([404, "integrationNotFound"]);
  });

  it("refuses a slug that is taken in the workspace, not one that is taken elsewhere", async () => {
    expect((await create({ slug: "hubspot_production" })).status).toBe(409);
    expect((await create({ slug: "hubspot_contoso" })).status).toBe(200);
  });

  it.each([
    { slug: "has-dash" },
    { slug: "" },
    { name: " " },
    { name: undefined },
    { extra: 1 },
    { rateLimit: { unit: "week", max: 1 } },
    { rateLimit: { unit: "day", max: 0 } },
    { cacheTtlMilliseconds: -1 },
    { config: [] },
  ])("refuses the body %j", async (more) => {
    const { status, body } = await create(more);
    expect(status).toBe(400);
    expect(body.errorMessage).toContain("Invalid body");
  });

  it("refuses a body that isn't JSON", async () => {
    const { status } = await sandbox.call("POST", base, {
      body: {},
      headers: { "content-type": "text/plain" },
    });
    expect(status).toBe(400);
  });
});

describe("changing a connector", () => {
  it("keeps what is left out and clears what is null", async () => {
    const uuid = uuidOf(await create({ cacheTtlMilliseconds: 10 }));
    const renamed = await sandbox.call("PUT", `${base}/${uuid}`, { body: { name: "Renamed" } });
    expect(renamed.body.connector).toMatchObject({
      name: "Renamed",
      cacheTtlMilliseconds: 10,
      config: privateApp,
    });
    const cleared = await sandbox.call("PUT", `${base}/${uuid}`, {
      body: { cacheTtlMilliseconds: null },
    });
    expect(cleared.body.connector).toMatchObject({ name: "Renamed", cacheTtlMilliseconds: null });
  });

  it("never changes the slug", async () => {
    const uuid = uuidOf(await create());
    const { status } = await sandbox.call("PUT", `${base}/${uuid}`, { body: { slug: "other" } });
    expect(status).toBe(400);
  });

  it("leaves one default for an integration", async () => {
    const uuid = uuidOf(await create());
    await sandbox.call("PUT", `${base}/${uuid}`, { body: { isDefault: true } });
    const { body } = await sandbox.call("GET", `${base}/list?integrationSlug=hubspot`);
    const defaults = (body.connectors as Connector[]).filter((each) => each.isDefault);
    expect(defaults.map((each) => each.uuid)).toEqual([uuid]);
  });

  it("checks new credentials before it keeps them", async () => {
    const uuid = uuidOf(await create());
    const config = { method: "privateApp", accessToken: "invalid" };
    const refused = await sandbox.call("PUT", `${base}/${uuid}`, { body: { config } });
    expect(refused.status).toBe(400);
    const { body } = await sandbox.call("GET", `${base}/${uuid}`);
    expect(body.connector).toMatchObject({ config: privateApp });
  });

  it("accepts the seed's own credentials again", async () => {
    const { body } = await sandbox.call("GET", `${base}/list`);
    for (const { uuid, config } of body.connectors as Connector[]) {
      if (config === null) continue;
      const { text, status } = await sandbox.call("PUT", `${base}/${uuid}`, { body: { config } });
      expect(status, text).toBe(200);
    }
  });
});

describe("deleting a connector", () => {
  it("is done when nothing uses it", async () => {
    const uuid = uuidOf(await create());
    const gone = await sandbox.call("DELETE", `${base}/${uuid}`);
    expect([gone.status, gone.text]).toEqual([204, ""]);
    expect((await sandbox.call("GET", `${base}/${uuid}`)).body.reason).toBe("connectorNotFound");
    expect((await sandbox.call("DELETE", `${base}/${uuid}`)).body.reason).toBe("connectorNotFound");
  });

  it.each([
    ["hubspot_production", "connectorIsUsedInWorkflows", "used by 6 plays and 3 tools"],
    ["snowflake_warehouse", "connectorIsUsedInModels", "used by 12 models"],
    ["amplitude", "connectorIsUsedInModels", "used by 1 model"],
  ])("is refused for %s, which is in use", async (slug, reason, words) => {
    const uuid = await sandbox.connectorUuid(slug);
    const { status, body } = await sandbox.call("DELETE", `${base}/${uuid}`);
    expect([status, body.reason]).toEqual([409, reason]);
    expect(body.errorMessage).toContain(words);
    expect((await sandbox.call("GET", `${base}/${uuid}`)).status).toBe(200);
  });
});

describe("a connector's address", () => {
  it("is a 404 in another workspace", async () => {
    const uuid = await sandbox.connectorUuid("slack_alerts");
    const { status, body } = await sandbox.call("GET", `${base}/${uuid}`, {
      token: contoso.apiToken,
    });
    expect([status, body.reason]).toEqual([404, "connectorNotFound"]);
  });

  it("has GET, PUT and DELETE only", async () => {
    const { status, headers } = await sandbox.call("POST", `${base}/list`, { body: {} });
    expect([status, headers.get("allow")]).toEqual([405, "GET"]);
    const uuid = await sandbox.connectorUuid("slack_alerts");
    expect((await sandbox.call("PATCH", `${base}/${uuid}`, { body: {} })).status).toBe(405);
  });

  it("tells whether a slug is taken", async () => {
    const ask = async (query: string) => sandbox.call("GET", `${base}/existsBySlug${query}`);
    expect((await ask("?slug=slack_alerts")).body).toEqual({ exists: true });
    expect((await ask("?slug=nothing")).body).toEqual({ exists: false });
    expect((await ask("")).status).toBe(400);
  });
});

describe("a viewer", () => {
  it("reads connectors and changes none", async () => {
    const { accessToken: token } = await sandbox.tokensOf("Grace Hopper");
    const place = { token, workspace: northwind.uuid };
    const me = await sandbox.call("GET", "/v1/workspaceManagement/users/current", place);
    expect(me.body.user).toMatchObject({ role: "viewer", email: "grace@northwind.example" });
    const uuid = await sandbox.connectorUuid("slack_alerts");
    expect((await sandbox.call("GET", `${base}/${uuid}`, place)).status).toBe(200);
    const body = { name: "Mine" };
    const refused = await sandbox.call("PUT", `${base}/${uuid}`, { ...place, body });
    expect(refused.status).toBe(403);
    expect(refused.body.errorMessage).toContain("connection:write");
  });
});
