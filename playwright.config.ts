import { defineConfig, devices } from "@playwright/test";
import { onPath } from "./scripts/on-path";

// `npm test` names the browser; without it the system's is taken, else Playwright's own.
const executablePath = process.env.CHROMIUM_PATH || onPath("chromium");

/** Each worker starts its own dashboard (the production build) and its own sandbox: see e2e/test.ts. */
export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  globalSetup: "./e2e/rig/sweep-run.ts",
  fullyParallel: false,
  workers: process.env.CI ? 2 : "50%",
  forbidOnly: Boolean(process.env.CI),
  retries: process.env.CI ? 2 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    trace: "on-first-retry",
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: ["--disable-quic", "--disable-background-networking", "--disable-component-update"],
    },
  },
  projects: [
    {
      name: "chromium",
      use: { ...devices["Desktop Chrome"], viewport: { width: 1440, height: 900 } },
    },
  ],
});
