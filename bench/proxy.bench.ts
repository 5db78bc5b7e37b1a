import { spawn, spawnSync } from "node:child_process";
import { BrowserLike } from "../e2e/rig/browser-like";
import { startDashboard } from "../e2e/rig/dashboard";
import { findNginx, startNginx } from "../e2e/rig/nginx";
import { freePort, untilListening } from "../e2e/rig/redis";
import { firstWorkspace, StubCargo } from "../e2e/rig/stub-cargo";
import { buildIfNeeded } from "../scripts/build-if-needed";
import { type Load, type Measured, measureRequests } from "./measure-requests";

const rounds = 5;
const clients = 50;
const roundMs = 3_000;
const path = "connection/connectors/list";

/** One call, a list of 20 connectors: direct, through nginx, through a bare Next route handler, and through the dashboard. */
buildIfNeeded();
const cargo = await StubCargo.run();
const token = cargo.accept("bench-token");
for (let at = 0; at < 20; at++)
  cargo.addConnector({ host: "db.example", apiKey: `key-${at}`, port: at });
// The stub remembers what it was asked; here that would be all that it does.
setInterval(() => cargo.forget(), 500).unref();

const dashboard = await startDashboard({ CARGO_API_URL: cargo.origin, LOG_LEVEL: "warn" });
const browser = new BrowserLike(dashboard.origin);
await browser.signInWithToken(token);
const bare = await startBare();
const nginxPort = await freePort();
const nginx = findNginx()
  ? await startNginx(nginxPort, [Number(new URL(cargo.origin).port)])
  : undefined;

const direct = { authorization: `Bearer ${token}`, "selected-workspace-uuid": firstWorkspace };
const ways: Record<string, Load> = {
  direct: { address: `${cargo.origin}/v1/${path}`, headers: direct },
  ...(nginx && { nginx: { address: `http://127.0.0.1:${nginxPort}/v1/${path}`, headers: direct } }),
  "bare Next handler": { address: `http://127.0.0.1:${bare.port}/api/v1/${path}`, headers: direct },
  dashboard: {
    address: `http://127.0.0.1:${dashboard.port}/api/cargo/v1/${path}`,
    headers: {
      cookie: `cargo-session=${browser.cookies.get("cargo-session")}`,
      "selected-workspace-uuid": firstWorkspace,
    },
  },
};

try {
  const all = new Map<string, { full: Measured; alone: Measured }[]>();
  // In turns, so that what else the machine does falls on all alike; the first round warms up.
  for (let round = 0; round <= rounds; round++) {
    for (const [name, load] of Object.entries(ways)) {
      const full = await measureRequests(load, clients, roundMs);
      const alone = await measureRequests(load, 1, roundMs / 3);
      if (round > 0) all.set(name, [...(all.get(name) ?? []), { full, alone }]);
    }
  }
  report(all);
} finally {
  bare.child.kill();
  await Promise.all([dashboard.stop(), nginx?.stop(), cargo.stop()]);
}

async function startBare() {
  const next = ["node_modules/next/dist/bin/next"];
  const built = spawnSync(process.execPath, [...next, "build", "--webpack", "bench/bare-next"], {
    stdio: "ignore",
  });
  if (built.status !== 0) throw new Error("the bare Next handler can't be built");
  const port = await freePort();
  const child = spawn(process.execPath, [...next, "start", "bench/bare-next", "-p", String(port)], {
    stdio: "ignore",
    env: { ...process.env, BARE_UPSTREAM: cargo.origin },
  });
  await untilListening(port);
  return { child, port };
}

function report(all: Map<string, { full: Measured; alone: Measured }[]>): void {
  const of = (name: string, pick: (one: { full: Measured; alone: Measured }) => number) =>
    middle((all.get(name) ?? []).map(pick));
  console.log(`${clients} clients, median of ${rounds} rounds`);
  for (const name of all.keys()) {
    const rate = of(name, ({ full }) => full.requestsPerSecond);
    const added = of(name, ({ alone }) => alone.p50Ms) - of("direct", ({ alone }) => alone.p50Ms);
    const failures = of(name, ({ full }) => full.failures);
    console.log(
      `${name.padEnd(18)} ${rate.toFixed(0).padStart(6)} requests/s   p99 ${of(name, ({ full }) => full.p99Ms).toFixed(0)} ms   ` +
        `one client: +${added.toFixed(2)} ms   ${failures} failures`,
    );
  }
  const ratio =
    of("dashboard", ({ full }) => full.requestsPerSecond) /
    of("bare Next handler", ({ full }) => full.requestsPerSecond);
  console.log(`dashboard / bare Next handler: ${ratio.toFixed(2)} (goal: at least 0.8)`);
}

function middle(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
