import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, northwind, test } from "./test";

const pages = [
  ["the list of connectors", "/connectors"],
  ["a new connector", "/connectors/new?integration=hubspot"],
  ["the catalogue", "/integrations"],
  ["an integration", "/integrations/hubspot"],
  ["an action", "/integrations/hubspot/actions/findRecords"],
  ["the native actions", "/native"],
  ["a native action", "/native/actions/branch"],
  ["the node graph", "/nodes"],
  ["custom integrations", "/custom-integrations"],
] as const;

const address = (path: string) => `/w/${northwind.uuid}${path}`;

test.describe("signed in", () => {
  test.beforeEach(async ({ signInWithToken }) => signInWithToken());

  for (const [name, path] of pages) {
    test(`${name}: axe finds nothing, light and dark, wide and narrow`, async ({ page }) => {
      const complaints = collectComplaints(page);
      for (const colorScheme of ["light", "dark"] as const) {
        for (const size of [
          { width: 1440, height: 900 },
          { width: 390, height: 844 },
        ]) {
          await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
          await page.setViewportSize(size);
          await page.goto(address(path));
          await settled(page);

          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual(
            [],
          );
          expect(await overflow(page), `sideways scrolling at ${size.width} px`).toBe(0);
        }
      }
      expect(complaints).toEqual([]);
    });
  }

  test("nothing on any page is loaded from another host", async ({ page, stack }) => {
    const foreign: string[] = [];
    page.on("request", (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith("http") && origin !== stack.url) foreign.push(request.url());
    });
    for (const [, path] of pages) {
      await page.goto(address(path));
      await settled(page);
    }
    expect(foreign).toEqual([]);
  });

  test("an unknown address of the workspace is a page that says so", async ({ page }) => {
    const response = await page.goto(address("/nowhere"));
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });

  test("a Cargo that fails shows its words and a way to try again", async ({ page, sandbox }) => {
    await sandbox.fault({
      path: "/v1/connection/connectors/list",
      status: 500,
      body: JSON.stringify({ errorMessage: "The moon is in the way." }),
      contentType: "application/json",
    });
    await page.goto(address("/connectors"));
    await expect(
      page.getByRole("alert").filter({ hasText: "The moon is in the way." }),
    ).toBeVisible();

    await sandbox.clearFaults();
    await page.getByRole("button", { name: /try again|retry/i }).click();
    await expect(page.getByRole("table", { name: "Connectors" })).toBeVisible();
  });

  test("a slow Cargo shows that something is coming", async ({ page, sandbox }) => {
    await sandbox.fault({ path: "/v1/connection/connectors/list", latencyMs: 3000 });
    await page.goto(address("/connectors"));
    await expect(page.locator("[aria-busy=true]").first()).toBeVisible();
    await expect(page.getByRole("table", { name: "Connectors" })).toBeVisible();
  });
});

test("the sign-in page: axe finds nothing, light and dark, wide and narrow", async ({ page }) => {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [1440, 390]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      await page.goto("/signin");
      await expect(page.getByRole("button", { name: "Sign in with Cargo" })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(await overflow(page)).toBe(0);
    }
  }
});

/** Until nothing says that it is still loading. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

/** Whatever the browser writes in its console as an error, refused inline scripts and styles among them. */
function collectComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  return complaints;
}
