import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { test as base, expect } from "@playwright/test";
import { Redis as RedisClient } from "ioredis";
import { BrowserLike } from "../rig/browser-like";
import { type Dashboard, startDashboard } from "../rig/dashboard";
import { findNginx, type Nginx, startNginx } from "../rig/nginx";
import { findRedisServer, freePort, type Redis, startRedis } from "../rig/redis";
import { StubCargo, firstWorkspace as workspace } from "../rig/stub-cargo";
import { StubIssuer } from "../rig/stub-issuer";
import { Sweep } from "../rig/sweep";
import { TcpProxy } from "../rig/tcp-proxy";
import { expectNoLeaks, issuedBy } from "./boundary-test";

const list = "connection/connectors/list";
const minuteMs = 60_000;

type Cluster = {
  origin: string;
  cargo: StubCargo;
  issuer: StubIssuer;
  instances: Dashboard[];
  redis: Redis;
  /** Speaks to Redis itself, past the line. */
  ask: RedisClient;
  /** Puts one instance's clock, and no other, so far ahead. */
  shiftClock: (instance: number, ms: number) => void;
  /** Between the instances and Redis. */
  line: TcpProxy;
  nginx: Nginx;
  received: string[];
  /** A browser that reaches the instances through nginx, or one of them directly. */
  browser: (instance?: number) => BrowserLike;
};

/** Three instances behind nginx that share nothing but a Redis. */
const test = base.extend<object, { cluster: Cluster }>({
  cluster: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern.
    async ({}, use) => {
      const cargo = await StubCargo.run();
      const issuer = await StubIssuer.run(cargo);
      const redis = await startRedis();
      const line = await TcpProxy.start(redis.port);
      const port = await freePort();
      const origin = `http://localhost:${port}`;
      const clocks = mkdtempSync(join(tmpdir(), "cargo-clocks-"));
      const preload = pathToFileURL(join(import.meta.dirname, "../rig/shift-clock.mjs")).href;
      const start = (instance: number) =>
        startDashboard({
          NODE_OPTIONS: `--import=${preload}`,
          CLOCK_SHIFT_FILE: join(clocks, String(instance)),
          CARGO_API_URL: cargo.origin,
          CARGO_OAUTH_ISSUER: issuer.origin,
          CARGO_OAUTH_CLIENT_ID: "dashboard",
          DEBUG: "*",
          REDIS_URL: `redis://127.0.0.1:${line.port}`,
          NEXTAUTH_URL: origin,
          TRUSTED_PROXIES: "127.0.0.1",
          SHUTDOWN_DELAY_SECONDS: "1",
        });
      const instances = await Promise.all([start(0), start(1), start(2)]);
      const ask = new RedisClient(redis.port);
      const sweep = new Sweep();
      const nginxPort = await freePort();
      await sweep.tap(port, nginxPort);
      const nginx = await startNginx(
        nginxPort,
        instances.map((instance) => instance.port),
      );
      const received: string[] = [];
      await use({
        origin,
        cargo,
        issuer,
        instances,
        redis,
        ask,
        shiftClock: (instance, ms) => writeFileSync(join(clocks, String(instance)), String(ms)),
        line,
        nginx,
        received,
        browser: (instance) => {
          const direct = instance === undefined ? undefined : instances[instance];
          const address = direct
            ? `http://127.0.0.1:${direct.port}`
            : origin.replace("localhost", "127.0.0.1");
          return new BrowserLike(origin, { address, received });
        },
      });
      ask.disconnect();
      await Promise.all([...instances.map((instance) => instance.stop()), nginx.stop()]);
      await Promise.all([issuer.stop(), cargo.stop(), line.stop(), redis.stop(), sweep.stop()]);
      sweep.know(issuedBy(cargo, issuer));
      expect(await sweep.look()).toEqual([]);
    },
    { scope: "worker", timeout: 180_000 },
  ],
});

test.skip(!findNginx() || !findRedisServer(), "nginx or redis-server is not installed");
test.describe.configure({ mode: "serial" });
test.beforeEach(({ cluster: { cargo, issuer, line, shiftClock } }) => {
  cargo.forget();
  issuer.forget();
  issuer.refreshDelayMs = 0;
  issuer.expiresIn = 600;
  for (const instance of [0, 1, 2]) shiftClock(instance, 0);
  line.set("none");
});

async function signedIn({ browser, cargo, issuer }: Cluster): Promise<BrowserLike> {
  const signedInBrowser = browser();
  expect((await signedInBrowser.signInWithOauth()).status).toBe(302);
  cargo.asked.length = 0;
  issuer.asked.length = 0;
  return signedInBrowser;
}

const sessionKeyOf = (browser: BrowserLike) =>
  `cargo-connections:session:${createHash("sha256")
    .update(browser.cookies.get("cargo-session") ?? "")
    .digest("base64url")}`;

/** The same person's cookies, at one instance. */
function at(cluster: Cluster, instance: number, browser: BrowserLike): BrowserLike {
  const other = cluster.browser(instance);
  for (const [name, value] of browser.cookies) other.cookies.set(name, value);
  return other;
}

test("a sign-in may begin at one instance and end at another, and holds at all", async ({
  cluster,
}) => {
  const first = cluster.browser(0);
  const back = await fetch(await first.startOauth("/a"), { redirect: "manual" });
  const url = new URL(back.headers.get("location") ?? "");
  const second = at(cluster, 1, first);
  expect((await second.send(url.pathname + url.search)).headers.location).toBe(
    `${cluster.origin}/a`,
  );
  for (const instance of [0, 1, 2]) {
    expect((await at(cluster, instance, second).cargo(list, { workspace })).status).toBe(200);
  }
});

test("two hundred requests at three instances on an aged token make one token call", async ({
  cluster,
}) => {
  for (let round = 0; round < 5; round++) {
    const browser = await signedIn(cluster);
    cluster.issuer.ageTokens();
    cluster.issuer.refreshDelayMs = 300;
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => browser.cargo(list, { workspace })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(cluster.issuer.refreshes).toHaveLength(1);
  }
});

test("signing out at one instance is signing out at all, at once", async ({ cluster }) => {
  const browser = await signedIn(cluster);
  const cookie = browser.cookies.get("cargo-session") ?? "";
  await at(cluster, 0, browser).signOut();
  for (const instance of [0, 1, 2]) {
    const thief = cluster.browser(instance);
    thief.cookies.set("cargo-session", cookie);
    expect((await thief.cargo(list, { workspace })).status).toBe(401);
  }
});

test("two hundred requests at three instances that race a sign-out bring no session back", async ({
  cluster,
}) => {
  for (let round = 0; round < 3; round++) {
    const browser = await signedIn(cluster);
    const cookie = browser.cookies.get("cargo-session") ?? "";
    const key = sessionKeyOf(browser);
    cluster.issuer.ageTokens();
    cluster.issuer.refreshDelayMs = 50 * round;
    const racing = Array.from({ length: 200 }, () => browser.cargo(list, { workspace }));
    const leaving = await Promise.all([browser.signOut(), ...racing]);
    expect(leaving[0].status).toBe(200);
    expect(await cluster.ask.exists(key)).toBe(0);
    for (const instance of [0, 1, 2]) {
      const thief = cluster.browser(instance);
      thief.cookies.set("cargo-session", cookie);
      expect((await thief.cargo(list, { workspace })).status).toBe(401);
    }
  }
});

test("clocks that differ by ten minutes, and one that is put back by an hour, make no loop and sign nobody out", async ({
  cluster,
}) => {
  cluster.shiftClock(0, 5 * minuteMs);
  cluster.shiftClock(1, -5 * minuteMs);
  cluster.issuer.expiresIn = 120;
  const everywhere = async (browser: BrowserLike) => {
    const answers = await Promise.all(
      [0, 1, 2, 0, 1, 2].map((instance) =>
        at(cluster, instance, browser).cargo(list, { workspace }),
      ),
    );
    return [...new Set(answers.map(({ status }) => status))];
  };
  for (const first of [0, 1]) {
    const browser = at(cluster, first, await signedIn(cluster));
    expect((await browser.signInWithOauth()).status).toBe(302);
    cluster.issuer.asked.length = 0;
    for (let round = 0; round < 5; round++) expect(await everywhere(browser)).toEqual([200]);
    cluster.issuer.ageTokens();
    for (let round = 0; round < 5; round++) expect(await everywhere(browser)).toEqual([200]);
    cluster.shiftClock(2, -60 * minuteMs);
    for (let round = 0; round < 5; round++) expect(await everywhere(browser)).toEqual([200]);
    cluster.shiftClock(2, 0);
    // Once for each clock that thinks the token old, not once a request.
    expect(cluster.issuer.refreshes.length).toBeLessThan(6);

    const out = await at(cluster, 1 - first, browser).send("/api/dashboard/sign-out-everywhere", {
      method: "POST",
    });
    expect(out.status).toBe(204);
    expect(await everywhere(browser)).toEqual([401]);
    expect((await browser.signInWithOauth()).status).toBe(302);
    expect(await everywhere(browser)).toEqual([200]);
  }
});

test("one idempotency key makes one connector, whichever instances it reaches", async ({
  cluster,
}) => {
  const browser = await signedIn(cluster);
  const body = { name: "n", slug: "spread", integrationSlug: "acme", config: { key: "k" } };
  const answers = await Promise.all(
    Array.from({ length: 30 }, () =>
      browser.cargo("connection/connectors", {
        workspace,
        body,
        headers: { "idempotency-key": "spread" },
      }),
    ),
  );
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect(
    [...cluster.cargo.connectors.values()].filter(({ slug }) => slug === "spread"),
  ).toHaveLength(1);
});

test("of changes at three instances to one version one is made", async ({ cluster }) => {
  const browser = await signedIn(cluster);
  const { uuid } = cluster.cargo.addConnector({ key: "k" });
  const path = `connection/connectors/${uuid}`;
  const { etag = "" } = (await browser.cargo(path, { workspace })).headers;
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, number) =>
      browser.cargo(path, {
        method: "PUT",
        workspace,
        body: { name: `n${number}` },
        headers: { "if-match": etag },
      }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(29).fill(412)]);
});

test("who was held up until another has the lock changes nothing", async ({ cluster }) => {
  const browser = await signedIn(cluster);
  const { uuid } = cluster.cargo.addConnector({ key: "k" });
  const change = () =>
    browser.cargo(`connection/connectors/${uuid}`, {
      method: "PUT",
      workspace,
      body: { config: { key: "new" } },
    });
  const lock = `cargo-connections:lock:connector:${uuid}`;
  cluster.cargo.override = async ({ method, path }) => {
    if (method === "GET" && path.endsWith(uuid)) await cluster.ask.set(lock, "another", "PX", 500);
    return undefined;
  };
  const answer = await change();
  expect(answer.status).toBe(503);
  expect(answer.json()).toMatchObject({ reason: "unavailable" });
  expect(cluster.cargo.asked.filter(({ method }) => method === "PUT")).toEqual([]);
  cluster.cargo.override = () => undefined;
  expect((await change()).status).toBe(200);
});

test("a cache in the way keeps nothing of anybody", async ({ cluster }) => {
  const [mine, nobody] = [await signedIn(cluster), cluster.browser()];
  for (const path of [
    "/api/cargo/v1/userManagement/users/current",
    "/connectors",
    "/api/auth/session",
    "/signin",
  ]) {
    for (let times = 0; times < 3; times++) await mine.send(path);
    const answer = await nobody.send(path);
    expect(answer.text).not.toMatch(/Ada Stub|ada@stub/);
    expect(answer.setCookies.join()).not.toContain("cargo-session");
  }
});

test("a Redis that is away, slow or mute signs nobody out", async ({ cluster }) => {
  const browser = await signedIn(cluster);
  for (const fault of ["refuse", "blackhole"] as const) {
    cluster.line.set(fault);
    for (const instance of [0, 1, 2]) {
      const answer = await at(cluster, instance, browser).cargo(list, { workspace });
      expect(answer.status).toBe(503);
      expect(answer.json()).toMatchObject({ reason: "unavailable" });
      expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
      expect(answer.setCookies).toEqual([]);
    }
    const direct = at(cluster, 0, browser);
    const page = await direct.send("/connectors");
    expect(page.headers.location ?? "").not.toContain("signin");
    expect(page.text).not.toMatch(/Ada Stub/);
    expect((await direct.send("/api/auth/session")).status).toBe(503);
    const create = {
      workspace,
      body: { name: "n", slug: "s", integrationSlug: "acme" },
      headers: { "idempotency-key": "down" },
    };
    expect((await direct.cargo("connection/connectors", create)).status).toBe(503);
    const ready = await direct.send("/api/ready");
    expect(ready.status).toBe(503);
    expect(ready.json()).toMatchObject({ missing: ["store"] });
    expect((await direct.send("/api/health")).status).toBe(200);

    cluster.line.set("none");
    for (const instance of [0, 1, 2]) {
      const status = async () =>
        (await at(cluster, instance, browser).cargo(list, { workspace })).status;
      await expect.poll(status, { timeout: 6_000 }).toBe(200);
    }
  }
  cluster.line.set({ latencyMs: 200 });
  expect((await at(cluster, 1, browser).cargo(list, { workspace })).status).toBe(200);
  expect([...cluster.cargo.connectors.values()].filter(({ slug }) => slug === "s")).toEqual([]);
});

test("an instance killed in the middle of a refresh costs the others some seconds, and nobody the session", async ({
  cluster,
}) => {
  const browser = await signedIn(cluster);
  cluster.issuer.ageTokens();
  let hung = false;
  cluster.issuer.override = ({ path }) => {
    if (path !== "/token" || hung) return undefined;
    hung = true;
    return { delayMs: 60_000, raw: "" };
  };
  const [victim] = cluster.instances;
  const lost = at(cluster, 0, browser)
    .cargo(list, { workspace })
    .catch(() => undefined);
  await expect.poll(() => cluster.issuer.refreshes.length).toBe(1);
  const killedAt = Date.now();
  victim?.running.child.kill("SIGKILL");
  await lost;
  const answer = await at(cluster, 1, browser).cargo(list, { workspace });
  expect(answer.status).toBe(200);
  expect(Date.now() - killedAt).toBeLessThan(7_000);
  expect(cluster.issuer.refreshes).toHaveLength(2);
  await victim?.restart();
});

type KillPoint = {
  arrange?: (cluster: Cluster) => void;
  /** Until this holds the instance lives. */
  until: (cluster: Cluster, browser: BrowserLike, sealed: string | null) => Promise<boolean>;
  spent: boolean;
};
const slowLine = ({ line }: Cluster) => line.set({ latencyMs: 200 });
const killPoints: Record<string, KillPoint> = {
  "before it has the lock": {
    arrange: slowLine,
    until: async ({ cargo }) => cargo.askedFor(/list$/).length > 0,
    spent: false,
  },
  "with the lock, before it has asked": {
    arrange: slowLine,
    until: async ({ ask }) => (await ask.keys("cargo-connections:lock:refresh:*")).length > 0,
    spent: false,
  },
  "when the token is spent and the answer on its way": {
    arrange: ({ issuer }) => {
      issuer.refreshDelayMs = 3_000;
    },
    until: async ({ issuer }) => issuer.refreshes.length > 0,
    spent: true,
  },
  "with the answer, before it has put it away": {
    arrange: ({ issuer, line }) => {
      issuer.refreshDelayMs = 300;
      issuer.override = ({ path }) => {
        if (path === "/token") line.set("blackhole");
        return undefined;
      };
    },
    until: async ({ issuer }) => issuer.refreshes.some(({ answeredAt = 0 }) => answeredAt > 0),
    spent: true,
  },
  "when it has put it away, before it has freed the lock": {
    arrange: slowLine,
    until: async ({ ask }, browser, sealed) => (await ask.get(sessionKeyOf(browser))) !== sealed,
    spent: false,
  },
};
for (const [moment, { arrange, until, spent }] of Object.entries(killPoints)) {
  test(`an instance killed ${moment} costs ${spent ? "one sign-in at most" : "nobody the session"}`, async ({
    cluster,
  }) => {
    const browser = await signedIn(cluster);
    expect((await at(cluster, 0, browser).cargo(list, { workspace })).status).toBe(200);
    cluster.cargo.forget();
    const sealed = await cluster.ask.get(sessionKeyOf(browser));
    cluster.issuer.ageTokens();
    arrange?.(cluster);
    const lost = at(cluster, 0, browser)
      .cargo(list, { workspace })
      .catch(() => undefined);
    await expect
      .poll(() => until(cluster, browser, sealed), { intervals: [10], timeout: 8_000 })
      .toBe(true);
    cluster.instances[0]?.running.child.kill("SIGKILL");
    const killedAt = Date.now();
    await lost;
    cluster.line.set("none");
    cluster.issuer.forget();
    cluster.issuer.refreshDelayMs = 0;
    const back = cluster.instances[0]?.restart();

    const other = at(cluster, 1, browser);
    const status = async () => (await other.cargo(list, { workspace })).status;
    await expect.poll(status, { timeout: 8_000 }).toBe(spent ? 401 : 200);
    expect(Date.now() - killedAt).toBeLessThan(8_000);
    if (spent) {
      expect((await other.signInWithOauth()).status).toBe(302);
      expect(await status()).toBe(200);
    }
    expect(cluster.issuer.refreshes.length).toBeLessThan(2);
    await back;
  });
}

test("an instance killed while it creates a connector: the same key at another finds it", async ({
  cluster,
}) => {
  const browser = await signedIn(cluster);
  const { cargo } = cluster;
  const create = (instance: number) =>
    at(cluster, instance, browser).cargo("connection/connectors", {
      workspace,
      body: { name: "n", slug: "killed", integrationSlug: "acme", config: { key: "k" } },
      headers: { "idempotency-key": "killed" },
    });
  cargo.override = async ({ method, body }) => {
    if (method !== "POST") return undefined;
    const createdAt = new Date().toISOString();
    Object.assign(cargo.addConnector({ key: "k" }), JSON.parse(body), { createdAt });
    cluster.instances[0]?.running.child.kill("SIGKILL");
    return { cut: "before" };
  };
  await create(0).catch(() => undefined);
  cargo.override = () => undefined;
  const back = cluster.instances[0]?.restart();
  expect((await create(1)).status).toBe(200);
  expect([...cargo.connectors.values()].filter(({ slug }) => slug === "killed")).toHaveLength(1);
  await back;
});

test("a Redis that takes no writes signs nobody out, and one that was emptied asks for a sign-in", async ({
  cluster,
}) => {
  const browser = await signedIn(cluster);
  const faults = [
    [
      ["CONFIG", "SET", "maxmemory", "1"],
      ["CONFIG", "SET", "maxmemory", "0"],
    ],
    [
      ["REPLICAOF", "127.0.0.1", "1"],
      ["REPLICAOF", "NO", "ONE"],
    ],
  ] as const;
  for (const [[fault, ...fault2], [mend, ...mend2]] of faults) {
    await cluster.ask.call(fault, ...fault2);
    for (const instance of [0, 1, 2]) {
      const answer = await at(cluster, instance, browser).cargo(list, { workspace });
      expect([200, 503]).toContain(answer.status);
      expect(answer.setCookies).toEqual([]);
    }
    const body = { text: "x" };
    const headers = { "selected-workspace-uuid": workspace };
    const direct = at(cluster, 1, browser);
    const put = await direct.send("/api/dashboard/drafts/x", { method: "PUT", body, headers });
    expect(put.status).toBe(503);
    const csrfToken = await direct.csrfToken();
    const form = { csrfToken, json: "true" };
    expect((await direct.send("/api/auth/signin/cargo", { form })).status).toBe(503);
    await cluster.ask.call(mend, ...mend2);
    expect((await browser.cargo(list, { workspace })).status).toBe(200);
  }
  await cluster.ask.flushall();
  const answer = await browser.cargo(list, { workspace });
  expect([answer.status, answer.json().reason]).toEqual([401, "sessionExpired"]);
  expect((await browser.signInWithOauth()).status).toBe(302);
  expect((await browser.cargo(list, { workspace })).status).toBe(200);
});

test("restarting one instance after the other loses no request and no session", async ({
  cluster,
}) => {
  const browser = await signedIn(cluster);
  const statuses = new Map<number, number>();
  let isDone = false;
  const load = async () => {
    while (!isDone) {
      const { status } = await browser.cargo(list, { workspace });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  const loads = Promise.all(Array.from({ length: 8 }, load));
  for (const instance of cluster.instances) await instance.restart();
  isDone = true;
  await loads;
  expect([...statuses.keys()]).toEqual([200]);
  expect(statuses.get(200)).toBeGreaterThan(100);
});

test("whoever reads the store, the balancer's log or what browsers received finds no secret", async ({
  cluster,
}) => {
  const browser = await signedIn(cluster);
  const { uuid } = cluster.cargo.addConnector({ key: cluster.cargo.secret("stored") });
  await browser.cargo(`connection/connectors/${uuid}`, { workspace });
  await browser.send("/api/dashboard/drafts/form", {
    method: "PUT",
    body: { text: cluster.cargo.secret("draft") },
    headers: { "selected-workspace-uuid": workspace },
  });
  const dump = filesBelow(cluster.redis.directory);
  expect(dump).toContain("cargo-connections:session:");
  expect(dump).toContain("cargo-connections:draft:");
  for (const id of browser.cookies.values()) expect(dump).not.toContain(id);
  const log = cluster.instances.map((instance) => instance.log()).join("\n");
  const secrets = cluster.cargo.secrets.filter((secret) => !secret.startsWith("CNRY_draft"));
  expectNoLeaks(cluster.cargo, dump, log);
  expectNoLeaks({ secrets }, cluster.received.join("\n"), withoutCodes(cluster.nginx.log()));
});

/** The one thing of worth in an address: a code that has been used. */
function withoutCodes(log: string): string {
  return log.replace(/code=[\w-]+/g, "code=used");
}

function filesBelow(directory: string): string {
  return readdirSync(directory)
    .map((name) => join(directory, name))
    .map((path) => (statSync(path).isDirectory() ? filesBelow(path) : readFileSync(path, "latin1")))
    .join("\n");
}
