import { describe, expect, it } from "vitest";
import { testSandbox } from "./test-sandbox";

const sandbox = await testSandbox();
const base = "/v1/connection/integrations";

async function begin(slug: string): Promise<URL> {
  const { body } = await sandbox.call("POST", `${base}/${slug}/initiateOauth`);
  return new URL(String(body.consentUrl));
}

async function decide(consent: URL, decision: "allow" | "deny"): Promise<URL> {
  const response = await fetch(new URL("/provider/authorize", sandbox.origin), {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({
      state: consent.searchParams.get("state") ?? "",
      account: "sales@contoso.example",
      decision,
    }),
  });
  return new URL(response.headers.get("location") ?? "");
}

const complete = (slug: string, params: unknown) =>
  sandbox.call("POST", `${base}/${slug}/completeOauth`, { body: { params } });

describe("a connector's OAuth", () => {
  it("leads over the consent page to a value for the config", async () => {
    const consent = await begin("hubspot");
    expect(consent.origin).toBe(sandbox.origin);
    const page = await (await fetch(consent)).text();
    expect(page).toContain("Allow");
    expect(page).toContain("Deny");
    const back = await decide(consent, "allow");
    expect(back.origin + back.pathname).toBe("http://localhost:3123/oauth/callback");
    expect(back.searchParams.get("state")).toBe(consent.searchParams.get("state"));

    const params = Object.fromEntries(back.searchParams);
    const { status, body } = await complete("hubspot", params);
    expect(status).toBe(200);
    expect(body.value).toMatch(/^CNRY_oauth_[0-9a-f]{32}$/);
    expect(body.extraValues).toEqual({ hubId: "24801190" });
    const made = await sandbox.call("POST", "/v1/connection/connectors", {
      body: {
        name: "By OAuth",
        slug: "by_oauth",
        integrationSlug: "hubspot",
        config: { method: "oauth", oauth: body.value },
      },
    });
    expect(made.status).toBe(200);
    expect((await complete("hubspot", params)).body.errorMessage).toContain("used already");
  });

  it("comes back with access_denied when it is denied", async () => {
    const back = await decide(await begin("slack"), "deny");
    expect(back.searchParams.get("error")).toBe("access_denied");
    expect(back.searchParams.get("code")).toBeNull();
    const { status } = await complete("slack", Object.fromEntries(back.searchParams));
    expect(status).toBe(400);
  });

  it("takes a code with its own state and integration only", async () => {
    const back = await decide(await begin("slack"), "allow");
    const code = back.searchParams.get("code");
    const state = back.searchParams.get("state");
    expect((await complete("slack", { code, state: "other" })).status).toBe(400);
    expect((await complete("hubspot", { code, state })).status).toBe(400);
    expect((await complete("slack", { code })).status).toBe(400);
    expect((await complete("slack", { code, state })).status).toBe(200);
  });

  it("comes back wherever the dashboard is said to be", async () => {
    const set = (origin: string | null) =>
      sandbox.call("POST", "/__sandbox/dashboard-origin", { body: { origin } });
    await set("http://localhost:3999");
    const moved = await begin("hubspot");
    expect(moved.searchParams.get("redirect_uri")).toBe("http://localhost:3999/oauth/callback");
    await set(null);
  });

  it("comes back to Cargo's own address for an integration that is registered there", async () => {
    await sandbox.call("POST", "/__sandbox/landing", { body: { integrationSlugs: ["slack"] } });
    const back = await decide(await begin("slack"), "allow");
    expect(back.origin + back.pathname).toBe(`${sandbox.origin}/provider/landing`);
    expect(await (await fetch(back)).text()).toContain(back.searchParams.get("code"));
    const { status } = await complete("slack", Object.fromEntries(back.searchParams));
    expect(status).toBe(200);
  });

  it("shows no consent page to a request that nobody began", async () => {
    const consent = await begin("hubspot");
    consent.searchParams.set("redirect_uri", "https://evil.example/");
    expect((await fetch(consent)).status).toBe(400);
  });

  it("has reasons for integrations without it", async () => {
    const ask = async (slug: string) =>
      (await sandbox.call("POST", `${base}/${slug}/initiateOauth`)).body.reason;
    expect(await ask("http")).toBe("initiateOauthNotSupported");
    expect(await ask("nothing")).toBe("integrationNotFound");
  });
});
