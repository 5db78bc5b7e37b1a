import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, describe, expect, it } from "vitest";
import type { Json } from "./catalogue/entry";
import { contoso, testSandbox } from "./test-sandbox";

const sandbox = await testSandbox();
const base = "/v1/connection/customIntegrations";

const config = {
  jsonSchema: {
    type: "object",
    properties: { key: { type: "string" } },
    required: ["key"],
  },
};
const manifest = {
  name: "Acme CRM",
  description: "Somebody's own service.",
  color: "#123456",
  connector: { config },
  actions: { ping: { name: "Ping", config: { jsonSchema: { type: "object" } } } },
  autocompletes: [{ slug: "listThings", params: { jsonSchema: { type: "object" } } }],
  dynamicSchemas: { things: { params: { jsonSchema: { type: "object" } } } },
};

/** A custom integration's own server; it tells what it was asked. */
const asked: { path: string; body: Json }[] = [];
let answers: Record<string, unknown> = {};
const service = createServer(async (request, response) => {
  const path = request.url ?? "";
  asked.push({ path, body: JSON.parse((await textOf(request)) || "{}") });
  const answer = answers[path];
  response.writeHead(answer === undefined ? 500 : 200, { "content-type": "application/json" });
  response.end(JSON.stringify(answer ?? {}));
});
await new Promise<void>((resolve) => service.listen(0, "127.0.0.1", resolve));
const baseUrl = `http://127.0.0.1:${(service.address() as AddressInfo).port}/acme`;
afterAll(() => service.close());

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text;
}

const lastAsked = (path: string) => asked.findLast((each) => each.path === path)?.body;

const working = {
  "/acme/manifest": manifest,
  "/acme/authenticate": { outcome: "success", config: { key: "k", tenant: "t1" } },
  "/acme/autocomplete": { results: [{ label: "Thing", value: "thing" }] },
  "/acme/getDynamicSchema": { jsonSchema: { type: "object" }, uiSchema: {} },
  "/acme/completeOauth": { value: "oauth-value" },
  "/acme/actions/ping/execute": { outcome: "executed", title: "Pinged", data: { pong: true } },
};

async function register(): Promise<Json> {
  answers = { ...working };
  const { body } = await sandbox.call("POST", base, { body: { kind: "external", baseUrl } });
  return body.customIntegration as Json;
}

async function connect(integrationSlug: unknown, slug: string) {
  return sandbox.call("POST", "/v1/connection/connectors", {
    body: { name: slug, slug, integrationSlug, config: { key: "k" } },
  });
}

describe("an external custom integration", () => {
  it("shows among its workspace's integrations, with what its manifest says", async () => {
    const custom = await register();
    expect(custom).toMatchObject({ kind: "external", baseUrl, name: "Acme CRM" });
    expect(custom.integrationSlug).toMatch(/^acmeCrm_[0-9a-f]{8}$/);
    const path = `/v1/connection/integrations/${custom.integrationSlug}`;
    const { body } = await sandbox.call("GET", path);
    expect(body.integration).toMatchObject({ category: "custom", name: "Acme CRM" });
    const list = await sandbox.call("GET", "/v1/connection/integrations/list");
    expect(list.text).toContain(String(custom.integrationSlug));
    expect((await sandbox.call("GET", path, { token: contoso.apiToken })).status).toBe(404);
  });

  it("may list its dynamic schemas, as the public contract has them", async () => {
    const things = { slug: "things", params: { jsonSchema: { type: "object" } } };
    answers = { "/acme/manifest": { ...manifest, dynamicSchemas: [things] } };
    const made = await sandbox.call("POST", base, { body: { kind: "external", baseUrl } });
    expect(made.status, made.text).toBe(200);
    const { integrationSlug } = made.body.customIntegration as Json;
    const path = `/v1/connection/integrations/${integrationSlug}`;
    const { body } = await sandbox.call("GET", path);
    expect(body.integration).toMatchObject({
      dynamicSchemas: { things: { params: things.params } },
    });
  });

  it("is asked whether credentials are good, and may complete them", async () => {
    const { integrationSlug } = await register();
    const made = await connect(integrationSlug, "acme_good");
    expect(made.body.connector).toMatchObject({ config: { key: "k", tenant: "t1" } });
    expect(lastAsked("/acme/authenticate")).toMatchObject({ connector: { config: { key: "k" } } });

    answers["/acme/authenticate"] = {
      outcome: "error",
      reason: "unauthenticated",
      errorMessage: "No such key.",
    };
    const refused = await connect(integrationSlug, "acme_bad");
    expect([refused.status, refused.body.errorMessage]).toEqual([400, "No such key."]);
  });

  it("answers autocompletes, dynamic schemas, OAuth and runs", async () => {
    const { integrationSlug } = await register();
    const made = await connect(integrationSlug, "acme_asked");
    const { uuid } = made.body.connector as { uuid: string };
    const path = `/v1/connection/connectors/${uuid}`;
    const results = await sandbox.call("POST", `${path}/autocomplete`, {
      body: { slug: "listThings", params: { a: 1 }, value: "thi" },
    });
    expect(results.body).toEqual({ results: [{ label: "Thing", value: "thing" }] });
    expect(lastAsked("/acme/autocomplete")).toMatchObject({
      connector: { uuid, config: { key: "k", tenant: "t1" } },
      slug: "listThings",
      params: { a: 1 },
      value: "thi",
    });
    const schema = await sandbox.call("POST", `${path}/dynamicSchemas/things`, {
      body: { params: {} },
    });
    expect(schema.body).toEqual({ schema: { type: "object" }, uiSchema: {} });
    const oauth = await sandbox.call(
      "POST",
      `/v1/connection/integrations/${integrationSlug}/completeOauth`,
      { body: { params: { code: "c" } } },
    );
    expect(oauth.body).toEqual({ value: "oauth-value" });
    const action = {
      kind: "connector",
      integrationSlug,
      actionSlug: "ping",
      connectorUuid: uuid,
      config: {},
    };
    const run = await sandbox.call("POST", "/v1/orchestration/actions/execute", {
      body: { action, data: {} },
    });
    expect(run.status, run.text).toBe(200);
    expect(lastAsked("/acme/actions/ping/execute")).toMatchObject({ config: {} });
  });

  it("says what failed when its server does", async () => {
    const { integrationSlug } = await register();
    const made = await connect(integrationSlug, "acme_down");
    const { uuid } = made.body.connector as { uuid: string };
    answers = {};
    const { status, body } = await sandbox.call(
      "POST",
      `/v1/connection/connectors/${uuid}/autocomplete`,
      { body: { slug: "listThings", params: {} } },
    );
    expect([status, body.reason]).toEqual([400, "failedToGetIntegrationAutocomplete"]);
    expect(body.errorMessage).toContain("status 500");
    answers["/acme/autocomplete"] = { results: "none" };
    const odd = await sandbox.call("POST", `/v1/connection/connectors/${uuid}/autocomplete`, {
      body: { slug: "listThings", params: {} },
    });
    expect(odd.body.errorMessage).toContain("doesn't fit: results");
  });

  it("is refused when its manifest can't be had or doesn't fit", async () => {
    const ask = async () =>
      (await sandbox.call("POST", base, { body: { kind: "external", baseUrl } })).body.errorMessage;
    answers = {};
    expect(await ask()).toContain("The manifest can't be read");
    answers = { "/acme/manifest": { name: "Half" } };
    expect(await ask()).toContain("connector");
  });

  it("may be written by somebody who leaves out, adds or arranges differently what the contract allows", async () => {
    const list = [{ slug: "things", params: { jsonSchema: { type: "object" } } }, { slug: "bare" }];
    answers = {
      ...working,
      "/acme/manifest": {
        name: "Loose CRM",
        description: null,
        version: 3,
        connector: { config: { uiSchema: null }, label: "x" },
        actions: { ping: { config: { jsonSchema: { type: "object" } } }, bare: { name: "Bare" } },
        autocompletes: list,
        dynamicSchemas: list,
        model: { slug: { jsonSchema: {} }, variants: [] },
      },
      "/acme/authenticate": { outcome: "success", config: null, note: "fine" },
      "/acme/autocomplete": { results: [{ value: 7, description: null }], more: true },
    };
    const { body } = await sandbox.call("POST", base, { body: { kind: "external", baseUrl } });
    const { integrationSlug } = body.customIntegration as Json;
    const path = `/v1/connection/integrations/${integrationSlug}`;
    expect((await sandbox.call("GET", path)).body.integration).toMatchObject({
      connector: { config: { jsonSchema: { type: "object" } }, label: "x" },
      actions: {
        ping: { name: "ping" },
        bare: { name: "Bare", config: { jsonSchema: { type: "object" } } },
      },
      dynamicSchemas: { things: { params: list[0]?.params }, bare: { params: expect.anything() } },
      model: { variants: [] },
    });
    const made = await connect(integrationSlug, "loose");
    const { uuid } = made.body.connector as { uuid: string };
    const results = await sandbox.call("POST", `/v1/connection/connectors/${uuid}/autocomplete`, {
      body: { slug: "bare", params: {}, value: "7" },
    });
    expect(results.body).toEqual({ results: [{ label: "7", value: 7 }] });
  });

  it("is read anew by an update, and leaves its connectors without an integration when deleted", async () => {
    const custom = await register();
    const made = await connect(custom.integrationSlug, "acme_orphan");
    const { uuid } = made.body.connector as { uuid: string };
    answers["/acme/manifest"] = { ...manifest, name: "Acme CRM 2" };
    const path = `${base}/${custom.uuid}`;
    const updated = await sandbox.call("PUT", path, { body: { kind: "external", baseUrl } });
    expect(updated.body.customIntegration).toMatchObject({
      name: "Acme CRM 2",
      integrationSlug: custom.integrationSlug,
    });
    expect((await sandbox.call("DELETE", path)).status).toBe(204);
    expect((await sandbox.call("GET", path)).body.reason).toBe("customIntegrationNotFound");
    const orphan = `/v1/connection/connectors/${uuid}`;
    const asking = await sandbox.call("POST", `${orphan}/autocomplete`, {
      body: { slug: "listThings", params: {} },
    });
    expect(asking.body.reason).toBe("failedToGetIntegration");
    const models = await sandbox.call("GET", `${orphan}/languageModels`);
    expect(models.body.reason).toBe("integrationNotFound");
    const change = await sandbox.call("PUT", orphan, { body: { config: { key: "x" } } });
    expect(change.body.reason).toBe("integrationNotFound");
  });
});

describe("a worker custom integration", () => {
  const workerUuid = "d0000000-0000-4000-8000-000000000001";

  it("is one of the workers that are known", async () => {
    const { body } = await sandbox.call("POST", base, { body: { kind: "worker", workerUuid } });
    expect(body.customIntegration).toMatchObject({ kind: "worker", name: "Territory assigner" });
    const unknown = await sandbox.call("POST", base, {
      body: { kind: "worker", workerUuid: "other" },
    });
    expect([unknown.status, unknown.body.reason]).toEqual([404, "workerNotFound"]);
  });

  it("doesn't turn into another kind", async () => {
    const { body } = await sandbox.call("POST", base, { body: { kind: "worker", workerUuid } });
    const worker = body.customIntegration as Json;
    const toExternal = await sandbox.call("PUT", `${base}/${worker.uuid}`, {
      body: { kind: "external", baseUrl },
    });
    expect(toExternal.body.reason).toBe("customIntegrationNotExternal");
    const external = await register();
    const toWorker = await sandbox.call("PUT", `${base}/${external.uuid}`, {
      body: { kind: "worker", workerUuid },
    });
    expect(toWorker.body.reason).toBe("customIntegrationNotWorker");
  });

  it("is listed in its own workspace only", async () => {
    const own = await sandbox.call("GET", `${base}/list`);
    expect(own.body.customIntegrations).not.toHaveLength(0);
    const foreign = await sandbox.call("GET", `${base}/list`, { token: contoso.apiToken });
    expect(foreign.body.customIntegrations).toEqual([]);
  });
});

it.each([
  { kind: "external" },
  { kind: "external", baseUrl: "ftp://x.example" },
  { kind: "other" },
  {},
])("refuses the custom integration %j", async (body) => {
  expect((await sandbox.call("POST", base, { body })).status).toBe(400);
});
