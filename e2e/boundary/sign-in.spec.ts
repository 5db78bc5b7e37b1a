import { authorize, BrowserLike, pathOf } from "../rig/browser-like";
import { canary, findLeaks } from "../rig/canary";
import { startDashboard } from "../rig/dashboard";
import { expect, test, workspace } from "./boundary-test";

const sessionCookie = "cargo-session";
const list = "connection/connectors/list";

test("the cookie is an opaque id, for this host's HTTP alone, and its session shows four facts", async ({
  browserLike,
}) => {
  const answer = await browserLike.signInWithOauth("/connectors?q=a");
  expect(answer.headers.location).toMatch(/\/connectors\?q=a$/);
  const [cookie = ""] = answer.setCookies.filter((one) => one.startsWith(sessionCookie));
  expect(cookie).toMatch(
    /^cargo-session=[A-Za-z0-9_-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
  );
  expect([...browserLike.cookies].join().length).toBeLessThan(1_024);

  const session = (await browserLike.send("/api/auth/session")).json();
  expect(Object.keys(session).sort()).toEqual(["expires", "user"]);
  expect(session.user).toEqual({ name: "Ada Stub", email: "ada@stub.example" });
});

test("signing in again gives a new id, and the old one is dead", async ({ signedIn, another }) => {
  const old = signedIn.cookies.get(sessionCookie) ?? "";
  await signedIn.signInWithOauth();
  expect(signedIn.cookies.get(sessionCookie)).not.toBe(old);
  const thief = another();
  thief.cookies.set(sessionCookie, old);
  expect((await thief.cargo(list, { workspace })).status).toBe(401);
});

test("an id that was planted before is not taken over", async ({ browserLike, another }) => {
  const planted = "A".repeat(43);
  browserLike.cookies.set(sessionCookie, planted);
  await browserLike.signInWithOauth();
  expect(browserLike.cookies.get(sessionCookie)).not.toBe(planted);
  const planter = another();
  planter.cookies.set(sessionCookie, planted);
  expect((await planter.cargo(list, { workspace })).status).toBe(401);
});

test("a sign-in that another site starts is refused", async ({ browserLike, rig }) => {
  const csrfToken = await browserLike.csrfToken();
  const form = { csrfToken, token: "t", json: "true" };
  const elsewhere: Record<string, string>[] = [
    { origin: "https://evil.test", "sec-fetch-site": "cross-site" },
    { origin: "null" },
    { "sec-fetch-site": "same-site" },
  ];
  for (const path of ["/api/auth/signin/cargo", "/api/auth/callback/token", "/api/auth/signout"]) {
    for (const headers of elsewhere) {
      expect((await browserLike.send(path, { form, headers })).status).toBe(403);
    }
  }
  expect(
    (await browserLike.send("/api/auth/signin/cargo", { form: { csrfToken: "guessed" } })).headers
      .location,
  ).not.toContain(rig.issuer.origin);
});

test("signing out by a link does nothing", async ({ signedIn }) => {
  await signedIn.send("/api/auth/signout");
  expect((await signedIn.cargo(list, { workspace })).status).toBe(200);
});

test.describe("what comes back from the authorization server", () => {
  const wrong: [string, (url: URL) => void][] = [
    ["without a state", (url) => url.searchParams.delete("state")],
    ["with another state", (url) => url.searchParams.set("state", "x".repeat(43))],
    ["with a huge state", (url) => url.searchParams.set("state", "x".repeat(8_192))],
    ["with two states", (url) => url.searchParams.append("state", "x")],
    ["without an issuer", (url) => url.searchParams.delete("iss")],
    ["from another issuer", (url) => url.searchParams.set("iss", "https://evil.test")],
    [
      "from an issuer that only looks alike",
      (url) => url.searchParams.set("iss", `${url.searchParams.get("iss")}/`),
    ],
    ["with two codes", (url) => url.searchParams.append("code", "x")],
    ["without a code", (url) => url.searchParams.delete("code")],
    ["with an error beside the code", (url) => url.searchParams.set("error", "server_error")],
  ];
  for (const [what, spoil] of wrong) {
    test(`${what} signs nobody in, and no code is sent anywhere`, async ({ browserLike, rig }) => {
      const back = await authorize(await browserLike.startOauth());
      spoil(back);
      const answer = await browserLike.send(pathOf(back));
      expect(answer.headers.location).toMatch(/^\/signin\?error=OAuth(Expired|Failed)$/);
      expect(answer.setCookies.join()).not.toContain(sessionCookie);
      expect(rig.issuer.exchanges).toHaveLength(0);
    });
  }

  test("with the code of another tab's sign-in signs nobody in: its verifier is not ours", async ({
    browserLike,
    rig,
  }) => {
    const [mine, other] = [await browserLike.startOauth(), await browserLike.startOauth()];
    const back = await authorize(mine);
    back.searchParams.set("code", (await authorize(other)).searchParams.get("code") ?? "");
    const answer = await browserLike.send(pathOf(back));
    expect(answer.headers.location).toContain("/signin?error=OAuthFailed");
    expect(answer.setCookies.join()).not.toContain(sessionCookie);
    expect(rig.issuer.exchanges).toHaveLength(1);
  });

  test("is good once", async ({ browserLike, rig, another }) => {
    const back = await authorize(await browserLike.startOauth());
    expect((await browserLike.send(pathOf(back))).status).toBe(302);
    const again = another();
    again.cookies.set("cargo-signin", browserLike.cookies.get("cargo-signin") ?? "");
    expect((await again.send(pathOf(back))).headers.location).toContain("error=OAuthExpired");
    expect(rig.issuer.exchanges).toHaveLength(1);
  });

  test("is good in the browser that asked, and in no other", async ({
    browserLike,
    another,
    rig,
  }) => {
    const back = await authorize(await browserLike.startOauth());
    const victim = another();
    const answer = await victim.send(pathOf(back));
    expect(answer.headers.location).toContain("/signin?error=OAuthExpired");
    expect(answer.setCookies).toEqual([]);
    expect(rig.issuer.exchanges).toHaveLength(0);
  });

  test("finishes both of two tabs", async ({ browserLike }) => {
    const [first, second] = [
      await browserLike.startOauth("/a"),
      await browserLike.startOauth("/b"),
    ];
    expect((await browserLike.send(pathOf(await authorize(first)))).headers.location).toMatch(
      /\/a$/,
    );
    expect((await browserLike.send(pathOf(await authorize(second)))).headers.location).toMatch(
      /\/b$/,
    );
  });

  test("tells a person who said no from a server that failed", async ({ browserLike, rig }) => {
    for (const [error, code] of [
      ["access_denied", "OAuthDenied"],
      ["server_error", "OAuthFailed"],
    ]) {
      const page = await browserLike.startOauth("/connectors");
      const query = new URLSearchParams({
        error: error ?? "",
        error_description: "<script>alert(1)</script>",
        state: page.searchParams.get("state") ?? "",
        iss: rig.issuer.origin,
      });
      const answer = await browserLike.send(`/api/auth/callback/cargo?${query}`);
      expect(answer.headers.location).toBe(`/signin?callbackUrl=%2Fconnectors&error=${code}`);
    }
  });
});

test("the authorization request has PKCE with S256, a state, our address and nothing that a client adds", async ({
  browserLike,
  rig,
}) => {
  const csrfToken = await browserLike.csrfToken();
  const answer = await browserLike.send(
    "/api/auth/signin/cargo?prompt=none&redirect_uri=https://evil.test&state=mine",
    {
      form: { csrfToken, json: "true" },
      headers: {
        "x-forwarded-host": "evil.test",
        "x-forwarded-proto": "https",
        forwarded: "host=evil.test",
      },
    },
  );
  const url = new URL(String(answer.json().url));
  expect(url.origin).toBe(rig.issuer.origin);
  const query = Object.fromEntries(url.searchParams);
  expect(query).toMatchObject({
    client_id: "dashboard",
    response_type: "code",
    code_challenge_method: "S256",
    redirect_uri: `${rig.dashboard.origin}/api/auth/callback/cargo`,
    scope: "openid offline_access",
    prompt: "consent",
  });
  expect(query.state).toMatch(/^[\w-]{43}$/);
  expect(query.code_challenge).toMatch(/^[\w-]{43}$/);
});

test("no header changes where anything leads", async ({ browserLike }) => {
  const names = [
    "host",
    "x-forwarded-host",
    "x-forwarded-server",
    "x-forwarded-proto",
    "x-forwarded-port",
    "x-forwarded-prefix",
    "x-forwarded-uri",
    "x-host",
    "x-original-host",
    "x-original-url",
    "x-rewrite-url",
    "forwarded",
    "via",
    "x-real-ip",
    "x_forwarded_host",
    "x-http-host-override",
    "true-client-ip",
    "x-nextjs-data",
    "x-middleware-rewrite",
    "x-invoke-path",
  ];
  for (const name of names) {
    for (const path of [
      "/",
      "/connectors",
      "/signin",
      "/api/auth/providers",
      "/api/auth/error?error=x",
      "/api/auth/signin",
    ]) {
      const answer = await browserLike.send(path, { headers: { [name]: "evil.test" } });
      expect({ name, path, evil: JSON.stringify(answer).includes("evil.test") }).toEqual({
        name,
        path,
        evil: false,
      });
      expect(answer.status).toBeLessThan(500);
    }
  }
});

const offSite = [
  "//evil.test",
  "https://evil.test",
  "/\\evil.test",
  "\\\\evil.test",
  "https:evil.test",
  "/\t/evil.test",
  "javascript:alert(1)",
  "https://localhost@evil.test",
  "%2f%2fevil.test",
  "/%09/evil.test",
  "/.//evil.test",
  "data:text/html,x",
  "///evil.test",
  "http:///evil.test",
];
test("nobody is led off the dashboard after signing in, whichever way", async ({
  browserLike,
  rig,
}) => {
  const token = rig.cargo.accept(rig.cargo.secret("token"));
  for (const callbackUrl of offSite) {
    const byToken = await browserLike.signInWithToken(token, callbackUrl);
    expect(new URL(String(byToken.json().url)).origin).toBe(rig.dashboard.origin);
    const byOauth = await browserLike.signInWithOauth(callbackUrl);
    expect(new URL(byOauth.headers.location ?? "", rig.dashboard.origin).origin).toBe(
      rig.dashboard.origin,
    );
    const bySignIn = await browserLike.send(
      `/api/auth/signin?callbackUrl=${encodeURIComponent(callbackUrl)}`,
    );
    expect(new URL(bySignIn.headers.location ?? "", rig.dashboard.origin).origin).toBe(
      rig.dashboard.origin,
    );
  }
});

test("an API token is checked with Cargo before there is a session, and is seen nowhere afterwards", async ({
  browserLike,
  rig,
}) => {
  const token = rig.cargo.accept(rig.cargo.secret("token"));
  const answer = await browserLike.signInWithToken(token, "/connectors");
  expect(answer.status).toBe(200);
  expect(answer.json().url).toBe(`${rig.dashboard.origin}/connectors`);
  expect((await browserLike.cargo(list, { workspace })).status).toBe(200);
  expect(findLeaks(rig.dashboard.log() + browserLike.received.join(), token)).toEqual([]);
});

test("Cargo being away, or not making sense, is not a refused token", async ({
  browserLike,
  rig,
}) => {
  const replies = [
    { cut: "before" },
    { status: 503, raw: "" },
    { raw: "<html>" },
    { status: 500, body: {} },
  ] as const;
  for (const reply of replies) {
    rig.cargo.override = () => reply;
    const answer = await browserLike.signInWithToken("anything");
    expect(answer.status).toBe(503);
    expect(answer.json().url).toContain("error=CargoUnreachable");
    expect(answer.setCookies.join()).not.toContain(sessionCookie);
  }
});

test("a token that Cargo refuses is told from none, and after five from one address comes a pause", async ({
  rig,
}) => {
  rig.cargo.forget();
  // A server of its own: nobody else is to wait for this one's pause.
  const dashboard = await startDashboard({ CARGO_API_URL: rig.cargo.origin });
  const browser = new BrowserLike(dashboard.origin);
  expect((await browser.signInWithToken("")).json().url).toContain("error=TokenMissing");
  for (let tries = 0; tries < 5; tries++) {
    const answer = await browser.signInWithToken(canary("wrong"));
    expect(answer.status).toBe(401);
    expect(answer.json().url).toContain("error=TokenRefused");
  }
  const asked = rig.cargo.asked.length;
  const answer = await browser.signInWithToken(canary("wrong"), "/connectors");
  expect(answer.status).toBe(429);
  expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
  expect(answer.json().url).toContain("error=RateLimited");
  expect(rig.cargo.asked).toHaveLength(asked);
  await dashboard.stop();
});
