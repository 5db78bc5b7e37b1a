import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { StubCargo } from "@/e2e/rig/stub-cargo";
import { StubIssuer } from "@/e2e/rig/stub-issuer";
import type { Reply } from "@/e2e/rig/stub-server";
import { RefreshUnavailable, SessionEnded, tokensOf } from "./access-token";
import { authorizationServer } from "./authorization-server";
import { checkCallback, exchangeCode } from "./oauth-client";
import { randomId } from "./session-cookie";
import { createSession, endSession, findSession, type Session } from "./session-store";
import { openTransaction, takeTransaction } from "./sign-in-transaction";

let cargo: StubCargo;
let issuer: StubIssuer;
beforeAll(async () => {
  cargo = await StubCargo.run();
  issuer = await StubIssuer.run(cargo);
  vi.stubEnv("NEXTAUTH_URL", "http://localhost:3000");
  vi.stubEnv("NEXTAUTH_SECRET", "0123456789abcdefghijklmnopqrstuvwxyz");
  vi.stubEnv("LOG_LEVEL", "silent");
  vi.stubEnv("DATA_DIR", mkdtempSync(join(tmpdir(), "cargo-token-")));
  vi.stubEnv("CARGO_API_URL", cargo.origin);
  vi.stubEnv("CARGO_OAUTH_ISSUER", issuer.origin);
  vi.stubEnv("CARGO_OAUTH_CLIENT_ID", "dashboard");
});
afterAll(() => Promise.all([cargo.stop(), issuer.stop()]));
beforeEach(() => {
  cargo.forget();
  issuer.forget();
  issuer.refreshDelayMs = 0;
  issuer.expiresIn = 600;
});

/** Somebody signed in, whose access token has `lifeMs` left; by default none. */
async function signedIn(options: { lifeMs?: number } = {}): Promise<Session> {
  const server = await authorizationServer();
  const browser = randomId();
  const { state = "", ...checks } = await openTransaction(
    { issuer: server.issuer, returnPath: "/" },
    browser,
  );
  const query = new URLSearchParams({
    state,
    ...checks,
    redirect_uri: "http://localhost:3000/api/auth/callback/cargo",
  });
  const page = await fetch(`${issuer.origin}/authorize?${query}`, { redirect: "manual" });
  const callback = new URL(page.headers.get("location") ?? "").searchParams;
  const transaction = await takeTransaction(state, browser);
  if (!transaction) throw new Error("the sign-in was not found");
  const tokens = await exchangeCode(
    server,
    checkCallback(server, callback, state),
    transaction.verifier,
  );
  const expiresAt = Date.now() + (options.lifeMs ?? -1);
  const { id } = await createSession({
    user: { uuid: "u", name: "Ada", email: "" },
    signInKind: "oauth",
    ...tokens,
    expiresAt,
    refreshAt: Date.now() - 1,
  });
  issuer.asked.length = 0;
  return await again(id);
}

async function again(id: string): Promise<Session> {
  const session = await findSession(id);
  if (!session) throw new Error("the session is gone");
  return session;
}

test("two hundred requests on an aged token make one token call and get the same new token", async () => {
  for (let round = 0; round < 5; round++) {
    const { id } = await signedIn();
    const tokens = await Promise.all(
      Array.from({ length: 200 }, async () => await tokensOf(await again(id)).current()),
    );
    expect(new Set(tokens).size).toBe(1);
    expect(issuer.refreshes).toHaveLength(1);
    expect((await again(id)).record.accessToken).toBe(tokens[0]);
  }
});

test("two hundred requests that Cargo rejected are mended by one token call", async () => {
  const session = await signedIn({ lifeMs: 600_000 });
  const { accessToken } = session.record;
  const renewed = await Promise.all(
    Array.from({ length: 200 }, () => tokensOf(session).renew(accessToken)),
  );
  expect(new Set(renewed).size).toBe(1);
  expect(renewed[0]).not.toBe(accessToken);
  expect(issuer.refreshes).toHaveLength(1);
});

test("a request that was slow to learn of the new token doesn't ask for another", async () => {
  const stale = await signedIn();
  const first = await tokensOf(stale).current();
  expect(await tokensOf(stale).current()).toBe(first);
  expect(await tokensOf(stale).renew(stale.record.accessToken)).toBe(first);
  expect(issuer.refreshes).toHaveLength(1);
});

test("a token that lives on is not renewed", async () => {
  const { id } = await createSession({
    user: { uuid: "u", name: "Ada", email: "" },
    signInKind: "oauth",
    accessToken: "fresh",
    refreshToken: "r",
    refreshAt: Date.now() + 60_000,
  });
  expect(await tokensOf(await again(id)).current()).toBe("fresh");
  expect(issuer.refreshes).toHaveLength(0);
});

test("a token of unknown age is used until Cargo rejects it", async () => {
  issuer.expiresIn = undefined;
  const session = await signedIn();
  const { refreshAt: _, expiresAt: __, ...record } = session.record;
  const { id } = await createSession(record);
  expect(await tokensOf(await again(id)).current()).toBe(record.accessToken);
  expect(await tokensOf(await again(id)).renew(record.accessToken)).not.toBe(record.accessToken);
});

test("without a refresh token a rejected token ends the session", async () => {
  const { id } = await createSession({
    user: { uuid: "u", name: "Ada", email: "" },
    signInKind: "oauth",
    accessToken: "a",
  });
  await expect(tokensOf(await again(id)).renew("a")).rejects.toBeInstanceOf(SessionEnded);
});

test("an API token is never renewed", async () => {
  const { id } = await createSession({
    user: { uuid: "u", name: "Ada", email: "" },
    signInKind: "token",
    accessToken: "a",
  });
  await expect(tokensOf(await again(id)).renew("a")).resolves.toBeUndefined();
});

test("a dead refresh token ends this session, once, and no other", async () => {
  const [mine, others] = [await signedIn(), await signedIn()];
  issuer.revokeAll();
  await expect(tokensOf(mine).current()).rejects.toBeInstanceOf(SessionEnded);
  expect(await findSession(mine.id)).toBeNull();
  expect(await findSession(others.id)).not.toBeNull();
  await expect(tokensOf(mine).current()).rejects.toBeInstanceOf(SessionEnded);
  expect(issuer.refreshes).toHaveLength(1);
});

const failures: [string, Reply][] = [
  ["500", { status: 500, raw: "" }],
  [
    "503 with a page",
    { status: 503, raw: "<h1>Busy</h1>", headers: { "content-type": "text/html" } },
  ],
  ["a reset", { cut: "before" }],
  ["an answer cut short", { body: { access_token: "x", token_type: "Bearer" }, cut: "halfway" }],
  ["rubbish", { raw: "rubbish" }],
  ["an answer without a token", { body: { token_type: "Bearer" } }],
  ["a redirect", { status: 302, raw: "", headers: { location: "https://evil.test/" } }],
  ["invalid_client", { status: 401, body: { error: "invalid_client" } }],
];

test.each(failures)(
  "after %s from the token endpoint the session stays and works again later",
  async (_, reply) => {
    const aged = await signedIn();
    issuer.override = ({ path }) => (path === "/token" ? reply : undefined);
    await expect(tokensOf(aged).current()).rejects.toBeInstanceOf(RefreshUnavailable);
    expect(await findSession(aged.id)).not.toBeNull();

    // Not asked again at once; then it is, and all is well.
    await expect(tokensOf(aged).current()).rejects.toBeInstanceOf(RefreshUnavailable);
    expect(issuer.refreshes).toHaveLength(1);
    issuer.override = () => undefined;
    await pause(1_050);
    await expect(tokensOf(aged).current()).resolves.not.toBe(aged.record.accessToken);
  },
);

test("a pause after a failure ends when it should, though the clock is put back by an hour meanwhile", async () => {
  const aged = await signedIn();
  issuer.override = ({ path }) => (path === "/token" ? { status: 500, raw: "" } : undefined);
  await expect(tokensOf(aged).current()).rejects.toBeInstanceOf(RefreshUnavailable);
  issuer.override = () => undefined;
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() - 3_600_000 });
  await pause(1_050);
  await expect(tokensOf(aged).renew(aged.record.accessToken)).resolves.toMatch(/^CNRY/);
  vi.useRealTimers();
});

test("while it can't be renewed a token that is still good is used", async () => {
  const session = await signedIn({ lifeMs: 60_000 });
  issuer.override = ({ path }) => (path === "/token" ? { status: 500, raw: "" } : undefined);
  await expect(tokensOf(session).current()).resolves.toBe(session.record.accessToken);
});

test("whoever waits for a slow token endpoint longer than ten seconds is told to come back; the answer is kept", async () => {
  const session = await signedIn();
  issuer.refreshDelayMs = 11_000;
  const started = Date.now();
  await expect(tokensOf(session).current()).rejects.toBeInstanceOf(RefreshUnavailable);
  expect(Date.now() - started).toBeLessThan(10_900);
  await vi.waitFor(
    async () =>
      expect((await again(session.id)).record.accessToken).not.toBe(session.record.accessToken),
    { timeout: 5_000 },
  );
  expect(issuer.refreshes).toHaveLength(1);
}, 30_000);

test("a refresh under way doesn't bring back a session that was signed out meanwhile", async () => {
  const session = await signedIn();
  issuer.refreshDelayMs = 200;
  const refresh = tokensOf(session).current();
  await pause(50);
  await endSession(session.id);
  await expect(refresh).rejects.toBeInstanceOf(SessionEnded);
  expect(await findSession(session.id)).toBeNull();
});
