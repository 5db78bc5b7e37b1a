import { describe, expect, it } from "vitest";
import type { Integration } from "./catalogue/entry";
import { testSandbox } from "./test-sandbox";

const sandbox = await testSandbox();
const base = "/v1/connection/integrations";

async function list(query = ""): Promise<Integration[]> {
  const { body } = await sandbox.call("GET", `${base}/list${query}`);
  return body.integrations as Integration[];
}

describe("integrations", () => {
  it("are 137, each whole", async () => {
    const integrations = await list();
    expect(integrations).toHaveLength(137);
    expect(
      integrations.find((each) => each.slug === "hubspot")?.actions?.findRecords,
    ).toBeDefined();
  });

  it("are filtered by category, slug, search, actions and extractors", async () => {
    const storage = await list("?category=storage");
    expect(new Set(storage.map((each) => each.category))).toEqual(new Set(["storage"]));
    expect(await list("?category[]=storage&category[]=sales")).not.toHaveLength(storage.length);
    expect((await list("?slug=FullEnrich")).map((each) => each.slug)).toEqual(["FullEnrich"]);
    expect(await list("?slug=fullenrich")).toEqual([]);
    expect((await list("?search=hubspot")).map((each) => each.slug)).toContain("hubspot");
    const without = await list("?hasActions=false");
    expect(without.map((each) => each.slug)).toContain("amplitude");
    expect(await list("?hasActions=true")).toHaveLength(137 - without.length);
    const extracting = await list("?hasExtractors=true");
    expect(await list("?hasExtractors=false")).toHaveLength(137 - extracting.length);
  });

  it("refuse a boolean that isn't one", async () => {
    expect((await sandbox.call("GET", `${base}/list?hasActions=1`)).status).toBe(400);
  });

  it("are found by their slug, case and all", async () => {
    const { body } = await sandbox.call("GET", `${base}/Sendgrid`);
    expect(body.integration).toMatchObject({ slug: "Sendgrid" });
    const unknown = await sandbox.call("GET", `${base}/sendgrid`);
    expect([unknown.status, unknown.body.reason]).toEqual([404, "integrationNotFound"]);
  });

  it("have documentation in Markdown", async () => {
    const { headers, text } = await sandbox.call("GET", `${base}/hubspot/documentation`);
    expect(headers.get("content-type")).toContain("text/markdown");
    expect(text).toMatch(/^# /);
  });

  it("include Cargo's own actions under their own address", async () => {
    const { body } = await sandbox.call("GET", "/v1/connection/nativeIntegrations");
    const native = body.nativeIntegration as Pick<Integration, "actions">;
    expect(Object.keys(native.actions ?? {})).toEqual(
      expect.arrayContaining(["start", "end", "branch", "group"]),
    );
  });
});
