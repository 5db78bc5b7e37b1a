import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { buildIfNeeded } from "./build-if-needed";
import { findChromium } from "./find-chromium";
import { startDashboard, startSandbox } from "./stack";

/**
 * `npm run screenshots [-- folder]`: the pictures of `docs/`, taken from the production build on the sandbox's seed.
 * With a folder: every page, light and dark, wide and narrow, to look at.
 */
const folder = process.argv[2];
const workspace = "a0000000-0000-4000-8000-000000000001";
const token = "cargo-sandbox-northwind-6b1d0f8e52a94c37";

const nestedConfig = {
  objectType: "companies",
  matching: {
    idProperty: "domain",
    value: {
      kind: "templateExpression",
      expression: "{{nodes.start.domain}}",
      instructTo: "none",
      fromRecipe: false,
    },
  },
  mappings: [
    { name: "industry", value: "Software" },
    { name: "numberofemployees", value: "250" },
  ],
};
const wrongConfig = {
  objectType: "companies",
  propertyName: "no_longer_there",
  operator: "SOUNDS_LIKE",
  limit: 5000,
};

type Shot = { name: string; path: string; prepare?: (page: Page) => Promise<void> };

const shots: Shot[] = [
  { name: "connectors", path: "/connectors" },
  { name: "new-connector", path: "/connectors/new?integration=hubspot" },
  { name: "integrations", path: "/integrations" },
  { name: "integration", path: "/integrations/hubspot" },
  { name: "action", path: "/integrations/hubspot/actions/findRecords", prepare: fillAction },
  {
    name: "form-nested",
    path: "/integrations/hubspot/actions/upsertRecord",
    prepare: (page) => pasteConfig(page, nestedConfig),
  },
  {
    name: "form-problems",
    path: "/integrations/hubspot/actions/findRecords",
    prepare: async (page) => {
      await pasteConfig(page, wrongConfig);
      await page.getByRole("button", { name: "Validate" }).click();
      await page.getByRole("status").filter({ hasText: /valid/i }).waitFor();
    },
  },
  { name: "native", path: "/native" },
  { name: "native-action", path: "/native/actions/branch" },
  { name: "nodes", path: "/nodes", prepare: openTool },
  { name: "custom-integrations", path: "/custom-integrations" },
];
const inDocs = new Set([
  "connectors",
  "new-connector",
  "integrations",
  "action",
  "form-nested",
  "form-problems",
  "nodes",
]);
const sizes = folder ? [1440, 390] : [1440];

buildIfNeeded();
const dataDir = mkdtempSync(join(tmpdir(), "cargo-connections-shots-"));
const options = {
  port: 3690,
  sandboxPort: 3691,
  dataDir,
  secret: "a-secret-for-pictures-that-is-long-enough",
  quiet: true,
};
const sandbox = await startSandbox(options);
const dashboard = await startDashboard(options);
const executablePath = findChromium();
const browser = await chromium.launch({ ...(executablePath && { executablePath }) });
try {
  mkdirSync(folder ?? "docs", { recursive: true });
  for (const colorScheme of ["light", "dark"] as const) {
    const page = await browser.newPage({
      baseURL: `http://localhost:${options.port}`,
      colorScheme,
      reducedMotion: "reduce",
    });
    await page.goto("/signin");
    if (folder) await page.screenshot({ path: `${folder}/signin-${colorScheme}.png` });
    await page.getByRole("textbox", { name: "API token" }).fill(token);
    await page.getByRole("button", { name: "Sign in with API token" }).click();
    await page.waitForURL(/\/w\//);
    for (const shot of shots.filter(({ name }) => folder || inDocs.has(name))) {
      for (const width of sizes) await take(page, shot, width, colorScheme);
    }
    await page.close();
  }
} finally {
  await browser.close();
  await Promise.all([dashboard.stop(), sandbox.stop()]);
  rmSync(dataDir, { recursive: true, force: true });
}

async function take(page: Page, shot: Shot, width: number, colorScheme: string): Promise<void> {
  await page.setViewportSize({ width, height: width > 400 ? 900 : 844 });
  await page.goto(`/w/${workspace}${shot.path}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForFunction(() => !document.querySelector("[aria-busy=true]"));
  await page.getByRole("status", { name: /^Loading/ }).waitFor({ state: "hidden" });
  // The picture in the other colours left one.
  const draft = page.getByRole("button", { name: "Discard it" });
  if (await draft.isVisible()) await draft.click();
  if (width > 400) await shot.prepare?.(page);
  for (const text of ["Saving…", "Keeping a draft…"])
    await page.getByText(text).waitFor({ state: "hidden" });
  await page.waitForFunction(() =>
    [...document.images].every(
      (image) => image.complete || image.getBoundingClientRect().top > innerHeight,
    ),
  );
  const name = folder ? `${shot.name}-${colorScheme}-${width}` : `${shot.name}-${colorScheme}`;
  await page.screenshot({ path: `${folder ?? "docs"}/${name}.png` });
}

async function fillAction(page: Page): Promise<void> {
  const choose = async (field: string, option: string | RegExp) => {
    await page.getByRole("combobox", { name: field, exact: true }).click();
    await page.getByRole("option", { name: option }).first().click();
  };
  await choose("Connector", /HubSpot/);
  await choose("Object type", /Companies/);
  await choose("Property", /domain/i);
}

async function pasteConfig(page: Page, config: unknown): Promise<void> {
  await page.getByRole("button", { name: "Paste" }).click();
  const box = page.getByRole("textbox", { name: "Node, config or command" });
  await box.fill(JSON.stringify(config));
  await page.getByRole("button", { name: "Use it" }).click();
  await box.waitFor({ state: "hidden" });
  await page.waitForFunction(() => !document.querySelector("[aria-busy=true]"));
}

async function openTool(page: Page): Promise<void> {
  await page.getByRole("region", { name: "Node graph" }).waitFor();
  await page.getByRole("button", { name: /^Tool: / }).click();
  await page.getByRole("menuitem", { name: "Open a tool…" }).click();
  const dialog = page.getByRole("dialog", { name: "Open a tool" });
  await dialog.getByRole("button", { name: "Route a lead" }).click();
  await page.locator(".react-flow__node").nth(3).waitFor();
}
