import { describe, expect, it } from "vitest";
import type { LoggedRequest } from "./request-log";
import { testSandbox } from "./test-sandbox";

const sandbox = await testSandbox();
const current = "/v1/userManagement/users/current";
const connectors = "/v1/connection/connectors";

const setFault = (fault: unknown) => sandbox.call("POST", "/__sandbox/faults", { body: fault });
const slow = 80;

const requests = async () =>
  (await sandbox.call("GET", "/__sandbox/requests")).body.requests as LoggedRequest[];

async function exists(slug: string): Promise<boolean> {
  const { body } = await sandbox.call("GET", `${connectors}/existsBySlug?slug=${slug}`);
  return body.exists === true;
}

describe("faults", () => {
  it("strike as often as they are told to", async () => {
    await setFault({
      path: current,
      status: 503,
      body: "<h1>Down</h1>",
      contentType: "text/html",
      times: 2,
    });
    const first = await sandbox.call("GET", current);
    expect([first.status, first.text]).toEqual([503, "<h1>Down</h1>"]);
    expect(first.headers.get("content-type")).toBe("text/html");
    expect((await sandbox.call("GET", current)).status).toBe(503);
    expect((await sandbox.call("GET", current)).status).toBe(200);
  });

  it("strike until they are removed, on a method and a pattern", async () => {
    await setFault({ path: "^/v1/connection/connectors/list", method: "get", status: 500 });
    const list = await sandbox.call("GET", `${connectors}/list`);
    expect([list.status, list.text]).toEqual([500, ""]);
    expect((await sandbox.call("GET", `${connectors}/existsBySlug?slug=x`)).status).toBe(200);
    await sandbox.call("DELETE", "/__sandbox/faults");
    expect((await sandbox.call("GET", `${connectors}/list`)).status).toBe(200);
  });

  it("ask for patience with 429 and retry-after", async () => {
    await setFault({ path: current, retryAfter: 7, times: 1 });
    const { status, headers } = await sandbox.call("GET", current);
    expect([status, headers.get("retry-after")]).toEqual([429, "7"]);
  });

  it("make an answer late and leave it whole", async () => {
    await setFault({ path: current, latencyMs: slow, times: 1 });
    const before = Date.now();
    expect((await sandbox.call("GET", current)).status).toBe(200);
    expect(Date.now() - before).toBeGreaterThanOrEqual(slow - 5);
  });

  it("do the late work for a client that has left, too", async () => {
    await setFault({ path: connectors, method: "POST", latencyMs: slow, times: 1 });
    await sandbox.call("DELETE", "/__sandbox/requests");
    const leaving = new AbortController();
    const asking = create("made_late", leaving.signal);
    const body = async () => (await requests())[0]?.body;
    while (!(await body()));
    leaving.abort();
    await expect(asking).rejects.toThrow();
    while (!(await exists("made_late")));
  });

  it("reset the connection before anything is done", async () => {
    await setFault({ path: connectors, method: "POST", reset: true, times: 1 });
    await expect(create("never_made")).rejects.toThrow();
    expect(await exists("never_made")).toBe(false);
  });

  it("drop the answer after the work is done", async () => {
    await setFault({ path: connectors, method: "POST", dropAfterCommit: true, times: 1 });
    await expect(create("made_unseen")).rejects.toThrow();
    expect(await exists("made_unseen")).toBe(true);
  });

  it("cut the real answer in half", async () => {
    await setFault({ path: `${connectors}/list`, truncate: true, times: 1 });
    await expect(sandbox.call("GET", `${connectors}/list`)).rejects.toThrow();
  });

  it("cut a given body in half", async () => {
    await setFault({ path: current, truncate: true, body: '{"user":{}}', times: 1 });
    await expect(sandbox.call("GET", current)).rejects.toThrow();
  });

  it("strike the token endpoint, before and after a refresh", async () => {
    const { refreshToken } = await sandbox.tokensOf("Ada Lovelace");
    const refresh = () =>
      sandbox.token({ grant_type: "refresh_token", refresh_token: refreshToken });
    await setFault({ path: "/oauth/token", status: 503, body: "{}", times: 1 });
    expect((await refresh()).status).toBe(503);
    await setFault({ path: "/oauth/token", dropAfterCommit: true, times: 1 });
    await expect(refresh()).rejects.toThrow();
    expect((await refresh()).body.error).toBe("invalid_grant");
  });

  it("refuse what isn't a fault", async () => {
    expect((await setFault({ path: "^[" })).status).toBe(400);
    expect((await setFault({ status: 500 })).status).toBe(400);
    expect((await setFault({ path: "/", unknown: 1 })).status).toBe(400);
    expect((await setFault({ path: "/", headers: { "bad name": "x" } })).status).toBe(400);
    expect((await setFault({ path: "/", headers: { name: "a\r\nb: c" } })).status).toBe(400);
  });
});

describe("the request log", () => {
  it("holds each request with all its headers, body and end", async () => {
    await sandbox.call("DELETE", "/__sandbox/requests");
    await sandbox.call("GET", `${connectors}/existsBySlug?slug=a%2Fb`, {
      headers: { "x-own": "1" },
    });
    await sandbox.call("POST", connectors, { body: { name: "x" } });
    const { body } = await sandbox.call("GET", "/__sandbox/requests");
    const [first, second] = body.requests as LoggedRequest[];
    expect(first).toMatchObject({
      method: "GET",
      path: `${connectors}/existsBySlug?slug=a%2Fb`,
      status: 200,
      body: null,
      abortedAt: null,
    });
    expect(first?.headers).toMatchObject({ "x-own": "1", authorization: expect.any(String) });
    expect(second).toMatchObject({ method: "POST", status: 400, body: { name: "x" } });
    expect(body.requests).toHaveLength(2);
  });

  it("tells when the client went away", async () => {
    await sandbox.call("DELETE", "/__sandbox/requests");
    await setFault({ path: current, latencyMs: slow, times: 1 });
    const leaving = new AbortController();
    const asking = fetch(new URL(current, sandbox.origin), { signal: leaving.signal });
    while ((await requests()).length === 0);
    leaving.abort();
    await expect(asking).rejects.toThrow();
    let logged = (await requests())[0];
    while (logged?.durationMs === null) logged = (await requests())[0];
    expect(logged).toMatchObject({ status: null, abortedAt: expect.any(String) });
  });
});

describe("the counters and the reset", () => {
  it("count what the authorization server was asked", async () => {
    await sandbox.call("DELETE", "/__sandbox/counters");
    const { refreshToken } = await sandbox.tokensOf("Ada Lovelace");
    await sandbox.token({ grant_type: "refresh_token", refresh_token: refreshToken });
    await sandbox.token({ grant_type: "refresh_token", refresh_token: "unknown" });
    const { body } = await sandbox.call("GET", "/__sandbox/counters");
    expect(body).toMatchObject({ codeExchanges: 1, refreshes: 2, refusedTokenCalls: 1 });
  });

  it("begin anew, and so does everything else", async () => {
    await create("before_reset");
    const { accessToken: token } = await sandbox.tokensOf("Ada Lovelace");
    await setFault({ path: "/v1", status: 500 });
    await sandbox.call("POST", "/__sandbox/reset");
    expect(await exists("before_reset")).toBe(false);
    expect((await sandbox.call("GET", current, { token })).status).toBe(401);
    const { body } = await sandbox.call("GET", "/__sandbox/state");
    expect(body.connectors).toHaveLength(60);
  });
});

function create(slug: string, signal?: AbortSignal) {
  const body = { name: slug, slug, integrationSlug: "http", config: { authentication: "none" } };
  return sandbox.call("POST", connectors, { body, ...(signal && { signal }) });
}
