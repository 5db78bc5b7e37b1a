import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { test as base, expect, type Page } from "@playwright/test";
import { sandboxAddress, startDashboard, startSandbox } from "../scripts/stack";
import { canariesIn, Sweep } from "./rig/sweep";
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
};

type WorkerFixtures = { stack: Stack };
type TestFixtures = {
  /** Signs in by OAuth redirect, as a person of the sandbox. */
  signIn: (as?: string) => Promise<void>;
  /** Signs in with an API token: the quicker way. */
  signInWithToken: (token?: string) => Promise<void>;
  sandbox: Sandbox;
  /** After each test: no credential of the sandbox's may be among the bytes that the browser received. */
  sweep: Sweep;
};

export const test = base.extend<TestFixtures, WorkerFixtures>({
  stack: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern.
    async ({}, use, { parallelIndex }) => {
      const dataDir = mkdtempSync(join(tmpdir(), "cargo-connections-e2e-"));
      const base = Number(process.env.E2E_PORT ?? 3400) + parallelIndex * 10;
      const options = {
        port: base,
        sandboxPort: base + 1,
        dataDir,
        secret: "e2e-secret-that-is-long-enough-for-the-rules",
        env: { LOG_LEVEL: "error" },
        quiet: true,
      };
      const clock = join(dataDir, "clock-shift");
      const preload = pathToFileURL(join(import.meta.dirname, "rig/shift-clock.mjs")).href;
      const dashboardOptions = {
        ...options,
        env: { ...options.env, NODE_OPTIONS: `--import=${preload}`, CLOCK_SHIFT_FILE: clock },
      };
      let sandbox = await startSandbox(options);
      let dashboard = await startDashboard(dashboardOptions);
      await use({
        url: `http://localhost:${options.port}`,
        sandbox: new Sandbox(sandboxAddress(options.sandboxPort).origin),
        restart: async () => {
          await Promise.all([sandbox.stop(), dashboard.stop()]);
          sandbox = await startSandbox(options);
          dashboard = await startDashboard(dashboardOptions);
        },
        shiftClock: (ms) => writeFileSync(clock, String(ms)),
      });
      await Promise.all([sandbox.stop(), dashboard.stop()]);
      rmSync(dataDir, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: async ({ stack }, use) => use(stack.url),
  sweep: [
    async ({ context, stack }, use) => {
      const sweep = new Sweep();
      sweep.watch(context);
      await use(sweep);
      await sweep.addPages(context);
      expect(await sweep.leaks(canariesIn(await stack.sandbox.state()))).toEqual([]);
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
});

async function signInWithCargo(page: Page, person: string): Promise<void> {
  if (!page.url().includes("/signin")) await page.goto("/signin");
  await page.getByRole("button", { name: "Sign in with Cargo" }).click();
  await page.getByRole("button", { name: `Continue as ${person}` }).click();
  await page.getByRole("button", { name: "Allow" }).click();
  await page.waitForURL((url) => url.pathname.startsWith("/w/"));
}
