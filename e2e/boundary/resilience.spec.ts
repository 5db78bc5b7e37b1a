import { BrowserLike } from "../rig/browser-like";
import { startDashboard } from "../rig/dashboard";
import type { Reply } from "../rig/stub-server";
import { expect, expectNoLeaks, test, workspace } from "./boundary-test";

const list = "connection/connectors/list";
const parallel = 200;

test("two hundred requests with a token that has aged out make one token call and get two hundred good answers", async ({
  signedIn,
  rig,
}) => {
  for (let round = 0; round < 5; round++) {
    rig.issuer.asked.length = 0;
    rig.issuer.ageTokens();
    rig.issuer.refreshDelayMs = 200;
    const answers = await Promise.all(
      Array.from({ length: parallel }, () => signedIn.cargo(list, { workspace })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(rig.issuer.refreshes).toHaveLength(1);
  }
});

test("a token is renewed before it ages out, without Cargo having to say no", async ({
  browserLike,
  rig,
}) => {
  rig.issuer.expiresIn = 1;
  const since = Date.now();
  await browserLike.signInWithOauth();
  rig.issuer.expiresIn = 600;
  await expect.poll(() => Date.now() - since).toBeGreaterThan(1_000);
  rig.cargo.asked.length = 0;
  const answers = await Promise.all(
    Array.from({ length: parallel }, () => browserLike.cargo(list, { workspace })),
  );
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  expect(rig.issuer.refreshes).toHaveLength(1);
});

test("a change that Cargo rejected with 401 is made once, after the renewal", async ({
  signedIn,
  rig,
}) => {
  const connector = rig.cargo.addConnector({ host: "h" });
  rig.issuer.ageTokens();
  const answer = await signedIn.cargo(`connection/connectors/${connector.uuid}`, {
    method: "PUT",
    workspace,
    body: { name: "new" },
  });
  expect(answer.status).toBe(200);
  expect(connector.name).toBe("new");
  expect(
    rig.cargo.asked.filter(
      ({ method, headers }) =>
        method === "PUT" && rig.cargo.tokens.has(headers.authorization?.slice(7) ?? ""),
    ),
  ).toHaveLength(1);
});

test("a dead refresh token ends the session with a 401 in JSON, and the page asks to sign in", async ({
  signedIn,
  rig,
}) => {
  rig.issuer.ageTokens();
  rig.issuer.revokeAll();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => signedIn.cargo(list, { workspace })),
  );
  for (const answer of answers) {
    expect(answer.status).toBe(401);
    expect(answer.json()).toMatchObject({ reason: "sessionExpired" });
  }
  expect(rig.issuer.refreshes).toHaveLength(1);
  const page = await signedIn.send("/connectors?q=a");
  expect(page.headers.location).toContain("/signin?callbackUrl=%2Fconnectors%3Fq%3Da");
});

const away: [string, Reply][] = [
  ["is away", { cut: "before" }],
  ["fails", { status: 500, raw: "" }],
  ["talks rubbish", { raw: "rubbish" }],
  ["doesn't know us", { status: 401, body: { error: "invalid_client" } }],
];
for (const [what, reply] of away) {
  test(`while the token endpoint ${what} the answer is 503, and nobody is signed out`, async ({
    signedIn,
    rig,
  }) => {
    rig.issuer.ageTokens();
    rig.issuer.override = ({ path }) => (path === "/token" ? reply : undefined);
    const answer = await signedIn.cargo(list, { workspace });
    expect(answer.status).toBe(503);
    expect(answer.json()).toMatchObject({ reason: "unavailable" });
    expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
    expect(answer.setCookies).toEqual([]);
    rig.issuer.override = () => undefined;
    await expect
      .poll(async () => (await signedIn.cargo(list, { workspace })).status, { timeout: 8_000 })
      .toBe(200);
  });
}

test("an API token that Cargo no longer takes ends in 401, without a second try", async ({
  browserLike,
  rig,
}) => {
  const token = rig.cargo.accept(rig.cargo.secret("static"));
  await browserLike.signInWithToken(token);
  expect((await browserLike.cargo(list, { workspace })).status).toBe(200);
  rig.cargo.tokens.delete(token);
  rig.cargo.asked.length = 0;
  const answer = await browserLike.cargo(list, { workspace });
  expect(answer.status).toBe(401);
  expect(answer.json()).toMatchObject({ reason: "sessionExpired" });
  expect(rig.cargo.askedFor(/list$/)).toHaveLength(1);
});

test("what Cargo refuses keeps its status, words and reason; what goes wrong on the way has ours", async ({
  signedIn,
  rig,
}) => {
  const cases: [Reply, number, Record<string, unknown>][] = [
    [
      { status: 404, body: { errorMessage: "gone", reason: "connectorNotFound" } },
      404,
      { errorMessage: "gone", reason: "connectorNotFound" },
    ],
    [{ status: 409, body: { errorMessage: "no" } }, 409, { errorMessage: "no" }],
    [{ status: 418, raw: "" }, 418, { errorMessage: "Cargo answered with status 418." }],
    [
      { status: 500, raw: "<h1>stack</h1>" },
      500,
      { errorMessage: "Cargo answered with status 500." },
    ],
    [
      { status: 429, raw: "", headers: { "retry-after": "7" } },
      429,
      { errorMessage: "Cargo answered with status 429." },
    ],
    [
      { status: 502, raw: "<html>" },
      502,
      { errorMessage: "Cargo answered with status 502.", reason: "badUpstream" },
    ],
    [
      { status: 503, raw: "" },
      503,
      { errorMessage: "Cargo answered with status 503.", reason: "unavailable" },
    ],
    [
      { status: 504, raw: "" },
      504,
      { errorMessage: "Cargo answered with status 504.", reason: "timeout" },
    ],
    [{ cut: "before" }, 503, { errorMessage: "Cargo can't be reached.", reason: "unavailable" }],
    [
      { body: { connectors: [] }, cut: "halfway" },
      502,
      {
        errorMessage: "Cargo answered in a form that this dashboard doesn't know.",
        reason: "badUpstream",
      },
    ],
    [
      { raw: "" },
      502,
      {
        errorMessage: "Cargo answered in a form that this dashboard doesn't know.",
        reason: "badUpstream",
      },
    ],
  ];
  for (const [reply, status, body] of cases) {
    rig.cargo.override = ({ path }) => (path.endsWith("connectors/list") ? reply : undefined);
    const answer = await signedIn.cargo(list, { workspace });
    expect({ reply, status: answer.status, body: answer.json() }).toEqual({ reply, status, body });
    expect(answer.headers["retry-after"]).toBe(
      status === 429 ? "7" : reply.cut === "before" ? "1" : undefined,
    );
  }
});

test("a 429 is passed on with its time, and nobody is asked a second time", async ({
  signedIn,
  rig,
}) => {
  rig.cargo.override = ({ path }) =>
    path.includes("connection")
      ? { status: 429, raw: "", headers: { "retry-after": "Thu, 01 Jan 2099 00:00:00 GMT" } }
      : undefined;
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => signedIn.cargo(list, { workspace })),
  );
  expect(
    answers.every(({ status, headers }) => status === 429 && headers["retry-after"] === "120"),
  ).toBe(true);
  expect(rig.cargo.askedFor(/connectors\/list$/)).toHaveLength(50);
  rig.cargo.override = () => undefined;
  expect((await signedIn.cargo(list, { workspace })).status).toBe(200);
});

test("a Cargo that never answers is a 504, and meanwhile everything else is as quick as ever", async ({
  signedIn,
  rig,
}) => {
  test.slow();
  rig.cargo.override = ({ path }) =>
    path.endsWith("existsBySlug") ? { delayMs: 40_000, body: {} } : undefined;
  const started = Date.now();
  const hanging = Array.from({ length: 30 }, () =>
    signedIn.cargo("connection/connectors/existsBySlug?slug=a", { workspace }),
  );
  const times: number[] = [];
  for (let at = 0; at < 50; at++) {
    const since = Date.now();
    expect((await signedIn.cargo(list, { workspace })).status).toBe(200);
    times.push(Date.now() - since);
  }
  expect(Math.max(...times.sort((a, b) => a - b).slice(0, 45))).toBeLessThan(200);
  for (const answer of await Promise.all(hanging)) {
    expect(answer.status).toBe(504);
    expect(answer.json()).toMatchObject({ reason: "timeout" });
  }
  expect(Date.now() - started).toBeLessThan(25_000);
});

test("when a browser goes away Cargo is let go of at once, unless something is being changed", async ({
  signedIn,
  rig,
}) => {
  const connector = rig.cargo.addConnector({ host: "h" });
  rig.cargo.override = ({ path }) =>
    path.includes("connectors")
      ? { delayMs: 1_500, body: { connectors: [], connector } }
      : undefined;
  const leave = async (path: string, sent: Parameters<BrowserLike["cargo"]>[1]) => {
    const leaving = new AbortController();
    const request = signedIn
      .cargo(path, { ...sent, workspace, signal: leaving.signal })
      .catch(() => undefined);
    await expect
      .poll(() => rig.cargo.askedFor(/^\/v1\/connection/).length, { intervals: [20] })
      .toBeGreaterThan(0);
    const leftAt = Date.now();
    leaving.abort();
    await request;
    return leftAt;
  };
  const leftAt = await leave(list, {});
  await expect
    .poll(() => rig.cargo.askedFor(/connectors\/list$/)[0]?.abortedAt, { intervals: [20] })
    .toBeDefined();
  expect((rig.cargo.askedFor(/connectors\/list$/)[0]?.abortedAt ?? 0) - leftAt).toBeLessThan(500);

  rig.cargo.asked.length = 0;
  await leave(`connection/connectors/${connector.uuid}`, {
    method: "PUT",
    body: { name: "changed" },
  });
  await new Promise((resolve) => setTimeout(resolve, 1_800));
  expect(rig.cargo.asked.find(({ method }) => method === "PUT")?.abortedAt).toBeUndefined();
});

test("signing out ends the session for requests in flight too, and its refresh token at Cargo", async ({
  another,
  rig,
}) => {
  for (let round = 0; round < 5; round++) {
    const browser = another();
    await browser.signInWithOauth();
    const cookie = browser.cookies.get("cargo-session") ?? "";
    rig.issuer.ageTokens();
    rig.issuer.refreshDelayMs = 50;
    const racing = Array.from({ length: 40 }, () => browser.cargo(list, { workspace }));
    const out = await browser.signOut();
    await Promise.all(racing);
    expect(out.setCookies.some((one) => /^cargo-session=; .*HttpOnly/i.test(one))).toBe(true);
    expect(out.headers["clear-site-data"]).toBe('"cache", "storage"');
    const thief = another();
    thief.cookies.set("cargo-session", cookie);
    expect((await thief.cargo(list, { workspace })).status).toBe(401);
  }
  expect(rig.issuer.askedFor("/revoke").length).toBeGreaterThan(0);
});

test("signing out everywhere ends the sessions of all browsers, and revokes each one's refresh token", async ({
  signedIn,
  another,
  rig,
}) => {
  const elsewhere = another();
  await elsewhere.signInWithOauth();
  rig.issuer.asked.length = 0;
  const out = await signedIn.send("/api/dashboard/sign-out-everywhere", { method: "POST" });
  expect(out.status).toBe(204);
  expect(out.headers["clear-site-data"]).toBe('"cache", "storage"');
  expect(rig.issuer.askedFor("/revoke")).toHaveLength(1);
  for (const browser of [signedIn, elsewhere]) {
    expect((await browser.cargo(list, { workspace })).status).toBe(401);
  }
  // The other session opens with its own cookie alone, so its token is revoked when that comes back: once.
  expect(rig.issuer.askedFor("/revoke")).toHaveLength(2);
  expect((await elsewhere.cargo(list, { workspace })).status).toBe(401);
  expect(rig.issuer.askedFor("/revoke")).toHaveLength(2);
});

test.describe("the process", () => {
  const start = async (
    rig: { cargo: { origin: string }; issuer: { origin: string } },
    more: Record<string, string> = {},
  ) =>
    await startDashboard({
      CARGO_API_URL: rig.cargo.origin,
      CARGO_OAUTH_ISSUER: rig.issuer.origin,
      CARGO_OAUTH_CLIENT_ID: "dashboard",
      ...more,
    });

  test("finds its sessions again after a restart", async ({ rig }) => {
    const dashboard = await start(rig);
    const browser = new BrowserLike(dashboard.origin);
    await browser.signInWithOauth();
    await dashboard.restart();
    expect((await browser.cargo(list, { workspace })).status).toBe(200);
    await dashboard.stop();
  });

  test("says nothing past its log, whatever the environment asks of the libraries in it", async ({
    rig,
  }) => {
    const dashboard = await start(rig, { DEBUG: "*", NODE_DEBUG: "http,undici" });
    const browser = new BrowserLike(dashboard.origin);
    await browser.signInWithOauth();
    expect((await browser.cargo(list, { workspace })).status).toBe(200);
    const secrets = [...rig.cargo.secrets, ...rig.issuer.codes, ...browser.cookies.values()];
    await dashboard.stop();
    expect(dashboard.log()).toContain('"signedIn"');
    expectNoLeaks({ secrets: secrets.filter(({ length }) => length > 32) }, dashboard.log());
  });

  test("told to stop says so first, finishes what runs, and ends well", async ({ rig }) => {
    const dashboard = await start(rig, { SHUTDOWN_DELAY_SECONDS: "1" });
    const browser = new BrowserLike(dashboard.origin);
    await browser.signInWithOauth();
    rig.cargo.override = ({ path }) =>
      path.endsWith("connectors/list") ? { delayMs: 2_000, body: { connectors: [] } } : undefined;
    // What the tests before this one asked doesn't count.
    rig.cargo.asked.length = 0;
    const running = browser.cargo(list, { workspace });
    await expect.poll(() => rig.cargo.askedFor(/connectors\/list$/).length).toBe(1);
    const { child } = dashboard.running;
    const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    // Refused is no answer: it must still be there to say no.
    const ready = async () => (await browser.send("/api/ready").catch(() => undefined))?.json();
    await expect.poll(ready).toMatchObject({ missing: ["stopping"] });
    expect((await browser.send("/api/health")).status).toBe(200);
    expect((await running).status).toBe(200);
    expect(await ended).toBe(0);
    rig.cargo.override = () => undefined;
  });

  test("with a wrong configuration doesn't start, and says why in one line", async () => {
    for (const [environment, complaint] of [
      [{ NEXTAUTH_SECRET: "short" }, "NEXTAUTH_SECRET must have at least 32 characters"],
      [{ NEXTAUTH_URL: "http://dash.example" }, "NEXTAUTH_URL must use https"],
      [{ CARGO_OAUTH_ISSUER: "https://as.test" }, "CARGO_OAUTH_CLIENT_ID is missing"],
    ] as const) {
      const failure: unknown = await startDashboard(environment, { port: 1 }).catch(
        (error: unknown) => error,
      );
      expect(String(failure)).toContain(`Configuration: ${complaint}`);
    }
  });

  test("whose authorization server is away is not ready, but serves", async ({ rig }) => {
    const dashboard = await start(rig, { CARGO_OAUTH_ISSUER: "http://localhost:9" });
    const browser = new BrowserLike(dashboard.origin);
    const ready = await browser.send("/api/ready");
    expect(ready.status).toBe(503);
    expect(ready.json()).toMatchObject({ missing: ["authorizationServer"] });
    expect((await browser.send("/api/health")).status).toBe(200);
    const csrfToken = await browser.csrfToken();
    const answer = await browser.send("/api/auth/signin/cargo", {
      form: { csrfToken, json: "true" },
    });
    expect(answer.json().url).toContain("error=OAuthUnavailable");
    await dashboard.stop();
  });

  test("behind https keeps its cookies to this very host", async ({ rig }) => {
    const dashboard = await start(rig, { NEXTAUTH_URL: "https://dash.example" });
    const address = `http://localhost:${dashboard.port}`;
    const browser = new BrowserLike("https://dash.example", { address });
    await browser.signInWithOauth();
    for (const name of ["__Host-cargo-session", "__Host-cargo-csrf", "__Host-cargo-signin"]) {
      expect([...browser.cookies.keys()]).toContain(name);
    }
    const answer = await browser.signInWithOauth();
    const [cookie = ""] = answer.setCookies.filter((one) => one.startsWith("__Host-cargo-session"));
    expect(cookie).toMatch(/; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/);
    expect(answer.setCookies.join()).not.toMatch(/domain=/i);
    expect((await browser.cargo(list, { workspace })).status).toBe(200);
    await dashboard.stop();
  });
});
