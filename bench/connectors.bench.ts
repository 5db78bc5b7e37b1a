import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium } from "@playwright/test";
import { onPath } from "../scripts/on-path";
import { startDashboard, startSandbox } from "../scripts/stack";
import { type Measured, measureTable } from "./measure-table";
import { servePlainTable } from "./plain-table/serve-plain-table";

const rows = 10_000;
const rounds = 5;
const workspace = "a0000000-0000-4000-8000-000000000001";
const token = "cargo-sandbox-northwind-6b1d0f8e52a94c37";

/** Ours beside a plain virtual TanStack table over the same rows, in turns, in one browser. */
const dataDir = mkdtempSync(join(tmpdir(), "cargo-connections-bench-"));
const port = Number(process.env.BENCH_PORT ?? 3600);
const options = {
  port,
  sandboxPort: port + 1,
  dataDir,
  secret: "bench-secret-that-is-long-enough-for-the-rules",
  env: { LOG_LEVEL: "error", SANDBOX_CONNECTORS: String(rows) },
  quiet: true,
};
const sandbox = await startSandbox(options);
const dashboard = await startDashboard(options);
const plain = await servePlainTable(new URL(`http://localhost:${port}`));
const executablePath = process.env.CHROMIUM_PATH || onPath("chromium");
const browser = await chromium.launch({ ...(executablePath && { executablePath }) });

const ourPage = `http://localhost:${port}/w/${workspace}/connectors`;
const plainPage = `http://localhost:${plain.port}/?workspace=${workspace}`;

try {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  // tsx names functions by a helper that a browser does not have.
  await context.addInitScript({ content: "globalThis.__name = (fn) => fn" });
  await signIn(context);
  const measured: { ours: Measured[]; plain: Measured[] } = { ours: [], plain: [] };
  // The first round warms both up and does not count.
  for (let round = 0; round <= rounds; round++) {
    const page = await context.newPage();
    const theirs = await measureTable(page, plainPage, "#scroller");
    const ours = await measureTable(page, ourPage, "[data-table-scroller]");
    await page.close();
    if (round === 0) continue;
    measured.plain.push(theirs);
    measured.ours.push(ours);
  }
  report(middle(measured.ours), middle(measured.plain));
} finally {
  await browser.close();
  plain.server.close();
  await Promise.all([sandbox.stop(), dashboard.stop()]);
  rmSync(dataDir, { recursive: true, force: true });
}

async function signIn(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.goto(`http://localhost:${port}/signin`);
  await page.getByRole("textbox", { name: "API token" }).fill(token);
  await page.getByRole("button", { name: "Sign in with API token" }).click();
  await page.waitForURL(/\/connectors/);
  await page.close();
}

function middle(all: readonly Measured[]): Measured {
  const of = (key: keyof Measured) => {
    const sorted = all.map((one) => one[key]).sort((a, b) => a - b);
    return sorted[sorted.length >> 1] ?? 0;
  };
  return {
    readyMs: of("readyMs"),
    keystrokeMs: of("keystrokeMs"),
    framesPerSecond: of("framesPerSecond"),
    domNodes: of("domNodes"),
  };
}

function report(ours: Measured, theirs: Measured): void {
  const promises: [string, number, number, boolean][] = [
    [
      "search keystroke to painted rows, ms (≤ 0.6 ×, ≤ 50 ms)",
      ours.keystrokeMs,
      theirs.keystrokeMs,
      ours.keystrokeMs <= 0.6 * theirs.keystrokeMs && ours.keystrokeMs <= 50,
    ],
    [
      "frames a second while scrolling (≥ 1 ×, within 2 %)",
      ours.framesPerSecond,
      theirs.framesPerSecond,
      ours.framesPerSecond >= 0.98 * theirs.framesPerSecond,
    ],
    ["content ready, ms (≤ 1.0 ×)", ours.readyMs, theirs.readyMs, ours.readyMs <= theirs.readyMs],
    ["DOM nodes (≤ 2,000)", ours.domNodes, theirs.domNodes, ours.domNodes <= 2_000],
  ];
  console.log(`${rows} connectors, median of ${rounds} rounds: ours | plain | ratio`);
  for (const [what, own, other, kept] of promises) {
    const ratio = (own / other).toFixed(2);
    console.log(
      `${kept ? "ok  " : "MISS"} ${what}: ${own.toFixed(1)} | ${other.toFixed(1)} | ${ratio}`,
    );
    if (!kept) process.exitCode = 1;
  }
}
