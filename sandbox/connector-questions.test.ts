import { describe, expect, it } from "vitest";
import { testSandbox } from "./test-sandbox";

const sandbox = await testSandbox();
const hubspot = await sandbox.connectorUuid("hubspot_production");
const openAi = await sandbox.connectorUuid("openai_credits");
const path = (uuid: string, what: string) => `/v1/connection/connectors/${uuid}/${what}`;

const ask = (body: unknown, uuid = hubspot) =>
  sandbox.call("POST", path(uuid, "autocomplete"), { body });
const labels = (results: unknown) => (results as { label: string }[]).map((each) => each.label);
const cached = async () =>
  (await sandbox.call("GET", "/__sandbox/counters")).body.autocompleteCached as number;

describe("autocomplete", () => {
  it("answers from the service behind the connector", async () => {
    const { body } = await ask({ slug: "listObjects", params: {} });
    expect(labels(body.results)).toContain("Companies");
  });

  it("depends on its params", async () => {
    const properties = async (objectType: string) => {
      const { body } = await ask({ slug: "listObjectProperties", params: { objectType } });
      return JSON.stringify(body.results);
    };
    expect(await properties("companies")).not.toBe(await properties("contacts"));
  });

  it("keeps what contains the typed text", async () => {
    const { body } = await ask({ slug: "listObjects", params: {}, value: "comp" });
    expect(labels(body.results)).toEqual(["Companies"]);
  });

  it.each([[{}], [{ objectType: "" }], [{ objectType: null }], [{ objectType: 7 }]])(
    "says that the params %j are wrong",
    async (params) => {
      const { status, body } = await ask({ slug: "listObjectProperties", params });
      expect(status).toBe(400);
      expect(body.errorMessage).toMatch(/^Invalid autocomplete params: /);
    },
  );

  it("is cached per params and typed text, and refreshed on demand", async () => {
    const question = { slug: "listObjectProperties", params: { objectType: "deals" } };
    await ask(question);
    const before = await cached();
    await ask(question);
    expect(await cached()).toBe(before + 1);
    await ask({ ...question, refresh: true });
    await ask({ ...question, value: "amount" });
    expect(await cached()).toBe(before + 1);
  });

  it("has reasons for an unknown connector and an unknown slug", async () => {
    const question = { slug: "listObjects", params: {} };
    const nowhere = await ask(question, "d5a7e10e-0000-4000-8000-000000000000");
    expect([nowhere.status, nowhere.body.reason]).toEqual([404, "connectorNotFound"]);
    const unknown = await ask({ ...question, slug: "listNothing" });
    expect(unknown.body.reason).toBe("failedToGetIntegrationAutocomplete");
  });

  it("needs a slug and params", async () => {
    expect((await ask({ params: {} })).status).toBe(400);
    expect((await ask({ slug: "listObjects" })).status).toBe(400);
  });
});

describe("dynamic schemas", () => {
  it("answer a schema for the params", async () => {
    const { status, body } = await sandbox.call(
      "POST",
      path(hubspot, "dynamicSchemas/objectFields"),
      { body: { params: { objectType: "companies" } } },
    );
    expect(status).toBe(200);
    expect(body.schema).toMatchObject({ type: "object" });
  });

  it("are a 404 when the integration has none of that name", async () => {
    const { status } = await sandbox.call("POST", path(hubspot, "dynamicSchemas/nothing"), {
      body: { params: {} },
    });
    expect(status).toBe(404);
  });
});

describe("language models", () => {
  it("are not supported by every integration", async () => {
    const { body } = await sandbox.call("GET", path(hubspot, "languageModels"));
    expect(body.reason).toBe("languageModelsNotSupported");
  });

  it("come with their limits", async () => {
    const { body } = await sandbox.call("GET", path(openAi, "languageModels"));
    expect(body.languageModels).toContainEqual(
      expect.objectContaining({ slug: expect.any(String), isReasoning: expect.any(Boolean) }),
    );
  });
});
