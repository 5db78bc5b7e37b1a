import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { confidentialClient, publicClientId } from "./people";
import { contoso, northwind, redirectUri, testSandbox } from "./test-sandbox";

const sandbox = await testSandbox();
const verifier = "v".repeat(64);
const challenge = createHash("sha256").update(verifier).digest("base64url");
const current = "/v1/userManagement/users/current";

describe("the authorization server", () => {
  it("tells of itself in both well-known places, with PKCE by S256 alone", async () => {
    for (const name of ["openid-configuration", "oauth-authorization-server"]) {
      const { body } = await sandbox.call("GET", `/.well-known/${name}`, { token: null });
      expect(body.issuer).toBe(sandbox.origin);
      expect(body.code_challenge_methods_supported).toEqual(["S256"]);
      expect(body.authorization_response_iss_parameter_supported).toBe(true);
      expect(body.revocation_endpoint).toBe(`${sandbox.origin}/oauth/revoke`);
    }
  });

  it("sends an allowed sign-in back with code, state and issuer", async () => {
    const back = await sandbox.signIn("Ada Lovelace", "allow", challenge);
    expect(back.origin + back.pathname).toBe(redirectUri);
    expect(back.searchParams.get("state")).toBe("s1");
    expect(back.searchParams.get("iss")).toBe(sandbox.origin);
    expect(back.searchParams.get("code")).toBeTruthy();
  });

  it("lists what it gave out, for tests that look for it, a reset notwithstanding", async () => {
    const code = (await sandbox.signIn("Ada Lovelace", "allow", challenge)).searchParams.get(
      "code",
    );
    const { body } = await sandbox.token({
      grant_type: "authorization_code",
      client_id: publicClientId,
      code: code ?? "",
      redirect_uri: redirectUri,
      code_verifier: verifier,
    });
    await sandbox.call("POST", "/__sandbox/reset");
    const { secrets } = (await sandbox.call("GET", "/__sandbox/secrets")).body;
    expect(secrets).toEqual(
      expect.arrayContaining([
        { kind: "authorizationCode", text: code },
        { kind: "accessToken", text: body.access_token },
        { kind: "refreshToken", text: body.refresh_token },
        { kind: "credential", text: expect.stringMatching(/^CNRY_/) },
        { kind: "apiToken", text: northwind.apiToken },
      ]),
    );
  });

  it("sends a denied sign-in back with access_denied and no code", async () => {
    const back = await sandbox.signIn("Ada Lovelace", "deny", challenge);
    expect(back.searchParams.get("error")).toBe("access_denied");
    expect(back.searchParams.get("code")).toBeNull();
  });

  it("refuses to begin without PKCE", async () => {
    const query = new URLSearchParams({
      client_id: publicClientId,
      response_type: "code",
      redirect_uri: redirectUri,
      scope: "openid",
      state: "s1",
    });
    const { headers } = await sandbox.call("GET", `/oauth/authorize?${query}`, { token: null });
    const back = new URL(headers.get("location") ?? "");
    expect(back.searchParams.get("error")).toBe("invalid_request");
  });

  it.each([
    "https://evil.example/api/auth/callback/cargo",
    "http://localhost:3123/elsewhere",
    "http://localhost.evil.example:3123/api/auth/callback/cargo",
    "http://localhost:3123/api/auth/callback/cargo?next=1",
  ])("does not send anybody to %s", async (elsewhere) => {
    const query = new URLSearchParams({
      client_id: publicClientId,
      response_type: "code",
      redirect_uri: elsewhere,
      scope: "openid",
      state: "s1",
      code_challenge: challenge,
      code_challenge_method: "S256",
    });
    const { status, headers } = await sandbox.call("GET", `/oauth/authorize?${query}`, {
      token: null,
    });
    expect(status).toBe(400);
    expect(headers.get("location")).toBeNull();
  });

  it("takes a code once, and only with the verifier that it was asked with", async () => {
    const back = await sandbox.signIn("Ada Lovelace", "allow", challenge);
    const exchange = {
      grant_type: "authorization_code",
      code: back.searchParams.get("code") ?? "",
      redirect_uri: redirectUri,
    };
    const wrong = await sandbox.token({ ...exchange, code_verifier: "w".repeat(64) });
    expect(wrong.body.error).toBe("invalid_grant");
    const right = await sandbox.token({ ...exchange, code_verifier: verifier });
    expect(right.status).toBe(200);
    expect(right.body.expires_in).toBe(600);
    expect(right.body.refresh_token).toBeTruthy();
    const again = await sandbox.token({ ...exchange, code_verifier: verifier });
    expect(again.body.error).toBe("invalid_grant");
  });

  it.each([
    "",
    "api",
    "something:else",
    "openid",
    "openid offline_access",
    "openid something:else",
  ])("gives a refresh token for the scope %j", async (scope) => {
    const back = await sandbox.signIn("Ada Lovelace", "allow", challenge, scope);
    const { status, body, text } = await sandbox.token({
      grant_type: "authorization_code",
      code: back.searchParams.get("code") ?? "",
      redirect_uri: redirectUri,
      code_verifier: verifier,
    });
    expect(status, `${back} ${text}`).toBe(200);
    expect(body.refresh_token).toBeTruthy();
    const token = String(body.access_token);
    expect((await sandbox.call("GET", current, { token })).status).toBe(200);
  });

  it("asks the confidential client for its secret", async () => {
    const form = { grant_type: "refresh_token", refresh_token: "x" };
    const basic = (secret: string) =>
      `Basic ${Buffer.from(`${confidentialClient.id}:${secret}`).toString("base64")}`;
    const ask = async (secret: string) => {
      const response = await fetch(new URL("/oauth/token", sandbox.origin), {
        method: "POST",
        headers: { authorization: basic(secret) },
        body: new URLSearchParams(form),
      });
      return ((await response.json()) as { error: string }).error;
    };
    expect(await ask("wrong")).toBe("invalid_client");
    expect(await ask(confidentialClient.secret)).toBe("invalid_grant");
  });

  it("registers a client that asks to be known", async () => {
    const { status, body } = await sandbox.call("POST", "/oauth/register", {
      token: null,
      body: { redirect_uris: ["https://app.example/callback"], client_name: "App" },
    });
    expect(status).toBe(201);
    expect(body.client_id).toBeTruthy();
  });
});

describe("tokens", () => {
  it("open the workspaces of the person who signed in", async () => {
    const { accessToken: token } = await sandbox.tokensOf("Alan Turing");
    const { body } = await sandbox.call("GET", current, { token });
    expect(body.user).toMatchObject({ firstName: "Alan", lastName: "Turing" });
    const list = await sandbox.call("GET", "/v1/workspaceManagement/workspaces/list", { token });
    expect(list.body.workspaces).toHaveLength(1);
    const foreign = await sandbox.call("GET", "/v1/connection/connectors/list", {
      token,
      workspace: contoso.uuid,
    });
    expect(foreign.status).toBe(403);
  });

  it("have to name a workspace", async () => {
    const { accessToken: token } = await sandbox.tokensOf("Ada Lovelace");
    const path = "/v1/connection/connectors/list";
    expect((await sandbox.call("GET", path, { token })).status).toBe(400);
    expect((await sandbox.call("GET", path, { token, workspace: "nobody" })).status).toBe(403);
    expect((await sandbox.call("GET", path, { token, workspace: northwind.uuid })).status).toBe(
      200,
    );
  });

  it("are rotated by a refresh, and a reused refresh token ends the whole grant", async () => {
    const first = await sandbox.tokensOf("Ada Lovelace");
    const refresh = (refreshToken: string) =>
      sandbox.token({ grant_type: "refresh_token", refresh_token: refreshToken });
    const second = await refresh(first.refreshToken);
    expect(second.status).toBe(200);
    expect(second.body.refresh_token).not.toBe(first.refreshToken);
    const token = String(second.body.access_token);
    expect((await sandbox.call("GET", current, { token })).status).toBe(200);

    expect((await refresh(first.refreshToken)).body.error).toBe("invalid_grant");
    expect((await refresh(String(second.body.refresh_token))).body.error).toBe("invalid_grant");
    expect((await sandbox.call("GET", current, { token })).status).toBe(401);
  });

  it("are given for one of two refreshes at the same moment, and then for none", async () => {
    const { refreshToken } = await sandbox.tokensOf("Ada Lovelace");
    const refresh = () =>
      sandbox.token({ grant_type: "refresh_token", refresh_token: refreshToken });
    const answers = await Promise.all([refresh(), refresh()]);
    expect(answers.map((each) => each.status).sort()).toEqual([200, 400]);
  });

  it("age out on demand and come back by a refresh", async () => {
    const { accessToken, refreshToken } = await sandbox.tokensOf("Ada Lovelace");
    await sandbox.call("POST", "/__sandbox/expire-tokens");
    const aged = await sandbox.call("GET", current, { token: accessToken });
    expect(aged.status).toBe(401);
    expect(aged.headers.get("www-authenticate")).toContain("invalid_token");
    const { body } = await sandbox.token({
      grant_type: "refresh_token",
      refresh_token: refreshToken,
    });
    const token = String(body.access_token);
    expect((await sandbox.call("GET", current, { token })).status).toBe(200);
  });

  it("end with a revocation", async () => {
    const { accessToken, refreshToken } = await sandbox.tokensOf("Ada Lovelace");
    await fetch(new URL("/oauth/revoke", sandbox.origin), {
      method: "POST",
      body: new URLSearchParams({ client_id: publicClientId, token: refreshToken }),
    });
    const { body } = await sandbox.token({
      grant_type: "refresh_token",
      refresh_token: refreshToken,
    });
    expect(body.error).toBe("invalid_grant");
    expect((await sandbox.call("GET", current, { token: accessToken })).status).toBe(401);
  });

  it("are stale for a workspace that was granted after they were issued, until refreshed", async () => {
    const { accessToken, refreshToken } = await sandbox.tokensOf("Alan Turing");
    const grant = (role: string | null) =>
      sandbox.call("POST", "/__sandbox/memberships", {
        body: { email: "alan@northwind.example", workspaceUuid: contoso.uuid, role },
      });
    await grant("viewer");
    const ask = (token: string) =>
      sandbox.call("GET", "/v1/connection/connectors/list", { token, workspace: contoso.uuid });
    expect((await ask(accessToken)).status).toBe(401);
    const { body } = await sandbox.token({
      grant_type: "refresh_token",
      refresh_token: refreshToken,
    });
    expect((await ask(String(body.access_token))).status).toBe(200);
    await grant(null);
    expect((await ask(String(body.access_token))).status).toBe(403);
  });

  it("survive a restart, and so does what was made", async () => {
    const { accessToken: token, refreshToken } = await sandbox.tokensOf("Ada Lovelace");
    const made = await sandbox.call("POST", "/v1/connection/connectors", {
      token,
      workspace: northwind.uuid,
      body: {
        name: "Kept",
        slug: "kept",
        integrationSlug: "http",
        config: { authentication: "none" },
      },
    });
    expect(made.status).toBe(200);
    await sandbox.restart();
    expect((await sandbox.call("GET", current, { token })).status).toBe(200);
    const { body } = await sandbox.call("GET", "/v1/connection/connectors/existsBySlug?slug=kept");
    expect(body.exists).toBe(true);
    const refreshed = await sandbox.token({
      grant_type: "refresh_token",
      refresh_token: refreshToken,
    });
    expect(refreshed.status).toBe(200);
  });
});
