import { mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { sandboxAddress, startDashboard, startSandbox } from "../scripts/stack";
import { Sweep } from "./rig/sweep";
import { sweptDirectory } from "./rig/sweep-run";
import { Sandbox } from "./sandbox-control";

export { expect };

/** Who and what the sandbox knows: see sandbox/README.md. */
export const northwind = {
  uuid: "a0000000-0000-4000-8000-000000000001",
  name: "Northwind Revenue",
  apiToken: "cargo-sandbox-northwind-6b1d0f8e52a94c37",
};
export const contoso = {
  uuid: "b0000000-0000-4000-8000-000000000002",
  name: "Contoso EMEA",
  apiToken: "cargo-sandbox-contoso-d47a3e9160c85f2b",
};

/** One dashboard and one sandbox, on ports and with data of their own; either can be restarted. */
export type Stack = {
  url: string;
  sandbox: Sandbox;
  restart: () => Promise<void>;
  /** From now on the dashboard's clock, and no other, is ahead by this much. */
  shiftClock: (ms: number) => void;
  /** Where secrets are that must not be, in all that came since the last time, in the contexts and in the store. */
  sweep: (contexts: readonly BrowserContext[]) => Promise<string[]>;
  /** A secret for a person to type: their page may hold it, and no answer, log or store. */
  typed: (kind: string) => string;
};

type WorkerFixtures = { stack: Stack };
type TestFixtures = {
  /** Signs in by OAuth redirect, as a person of the sandbox. */
  signIn: (as?: string) => Promise<void>;
  /** Signs in with an API token: the quicker way. */
  signInWithToken: (token?: string) => Promise<void>;
  /** The same by two calls and without a page, for tests that are about something else: they open their own page first. */
  startSignedIn: () => Promise<void>;
  sandbox: Sandbox;
  /** After each test: no token and no credential may be in what the browser received or keeps, or in the store. */
  sweep: undefined;
};

export const test = base.extend<TestFixtures, WorkerFixtures>({
  stack: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern.
    async ({}, use, { parallelIndex }) => {
      const directory = sweptDirectory("dashboard");
      const dataDir = join(directory, "data");
      const sandboxDir = mkdtempSync(join(tmpdir(), "cargo-connections-e2e-"));
      const base = Number(process.env.E2E_PORT ?? 3400) + parallelIndex * 10;
      const sweep = new Sweep();
      await sweep.tap(base, base + 2);
      const clock = join(sandboxDir, "clock-shift");
      const preload = pathToFileURL(join(import.meta.dirname, "rig/shift-clock.mjs")).href;
      const options = {
        port: base,
        sandboxPort: base + 1,
        secret: "e2e-secret-that-is-long-enough-for-the-rules",
        quiet: true,
      };
      const sandboxOptions = { ...options, dataDir: sandboxDir };
      const dashboardOptions = {
        ...options,
        dataDir,
        logFile: openSync(join(directory, "dashboard.log"), "a"),
        env: {
          PORT: String(base + 2),
          LOG_LEVEL: "trace",
          DEBUG: "*",
          NODE_OPTIONS: `--import=${preload}`,
          CLOCK_SHIFT_FILE: clock,
        },
      };
      let running = await startSandbox(sandboxOptions);
      let dashboard = await startDashboard(dashboardOptions);
      const sandbox = new Sandbox(sandboxAddress(options.sandboxPort).origin);
      await use({
        url: `http://localhost:${options.port}`,
        sandbox,
        sweep: async (contexts) => {
          sweep.know(await sandbox.secrets());
          return await sweep.look({ contexts, origin: `http://localhost:${base}`, dataDir });
        },
        typed: (kind) => sweep.typed(kind),
        restart: async () => {
          sweep.know(await sandbox.secrets());
          await Promise.all([running.stop(), dashboard.stop()]);
          running = await startSandbox(sandboxOptions);
          dashboard = await startDashboard(dashboardOptions);
        },
        shiftClock: (ms) => writeFileSync(clock, String(ms)),
      });
      await Promise.all([running.stop(), dashboard.stop()]);
      await sweep.stop();
      expect(await sweep.look({ dataDir })).toEqual([]);
      rmSync(sandboxDir, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: async ({ stack }, use) => use(stack.url),
  sweep: [
    async ({ context, stack }, use) => {
      await use(undefined);
      const contexts = context.browser()?.contexts() ?? [context];
      expect(await stack.sweep(contexts), "the canary sweep").toEqual([]);
    },
    { auto: true },
  ],
  sandbox: async ({ stack }, use) => {
    await stack.sandbox.reset();
    await use(stack.sandbox);
  },
  signIn: async ({ page, sandbox }, use) => {
    expect(sandbox).toBeDefined();
    await use((as = "Ada Lovelace") => signInWithCargo(page, as));
  },
  signInWithToken: async ({ page, sandbox }, use) => {
    expect(sandbox).toBeDefined();
    await use(async (token = northwind.apiToken) => {
      if (!page.url().includes("/signin")) await page.goto("/signin");
      await page.getByRole("textbox", { name: "API token" }).fill(token);
      await page.getByRole("button", { name: "Sign in with API token" }).click();
      await page.waitForURL(/\/w\/.+\/connectors/);
    });
  },
  startSignedIn: async ({ context, sandbox }, use) => {
    expect(sandbox).toBeDefined();
    await use(async () => {
      const { csrfToken } = await (await context.request.get("/api/auth/csrf")).json();
      const form = { token: northwind.apiToken, csrfToken, callbackUrl: "/", json: "true" };
      const response = await context.request.post("/api/auth/callback/token", {
        form,
        headers: ownPage,
      });
      expect(response.ok(), await response.text()).toBe(true);
    });
  },
});

/** What a call says that comes from the dashboard's own page. */
export const ownPage = { "sec-fetch-site": "same-origin" };

async function signInWithCargo(page: Page, person: string): Promise<void> {
  if (!page.url().includes("/signin")) await page.goto("/signin");
  await page.getByRole("button", { name: "Sign in with Cargo" }).click();
  await page.getByRole("button", { name: `Continue as ${person}` }).click();
  await page.getByRole("button", { name: "Allow" }).click();
  await page.waitForURL((url) => url.pathname.startsWith("/w/"));
}
