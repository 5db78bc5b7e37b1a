import type { Page } from "@playwright/test";
import { expect, northwind, test } from "../test";
import { expectNoAxeFindings } from "./axe-findings";

const path = `/w/${northwind.uuid}/integrations/hubspot/extractors/fetchObjects`;

const form = (page: Page) => page.getByRole("form", { name: "Extractor configuration" });

/** The page with its form drawn. */
async function open(page: Page) {
  await page.goto(path);
  await expect(form(page)).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Object type", exact: true })).toBeVisible();
}

const config = async (page: Page) =>
  JSON.parse((await page.getByTestId("extractor-json").textContent()) ?? "");

async function choose(page: Page, field: string, option: string) {
  await page.getByRole("combobox", { name: field, exact: true }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

test.beforeEach(async ({ startSignedIn, sandbox }) => {
  await startSignedIn();
  await sandbox.clearRequests();
});

test("an extractor's form is reached from its integration, says its mode and asks the account for its lists", async ({
  page,
  sandbox,
}) => {
  await page.goto(`/w/${northwind.uuid}/integrations/hubspot?tab=extractors`);
  await page.getByRole("link", { name: "Fetch records" }).click();
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await expect(form(page)).toBeVisible();
  await expect(page.getByText("Fetched by Cargo", { exact: true })).toBeVisible();
  await expect(page.getByText("Only what has changed", { exact: true })).toBeVisible();
  await choose(page, "Connector", "HubSpot production");
  await choose(page, "Object type", "Companies");
  await page.getByRole("checkbox", { name: "Include archived records" }).check();
  await expect.poll(() => config(page)).toEqual({ objectType: "companies", includeArchived: true });
  await page.getByRole("button", { name: "Refresh Object type" }).click();
  await expect
    .poll(async () => (await sandbox.requests("/autocomplete")).map(({ body }) => body))
    .toEqual([
      { slug: "listObjects", params: {} },
      { slug: "listObjects", params: {}, refresh: true },
    ]);
  await expect(page.getByRole("button", { name: /Use an expression for/ })).toHaveCount(0);
});

test("an extractor's config is validated, pasted without losing a byte, copied and kept as a draft", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  await page.getByRole("button", { name: "Validate" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Not valid" })).toBeVisible();
  await expect(page.getByText("Fill in this field.").first()).toBeVisible();

  const pasted = { objectType: "deals", later: { "a.b": [null, 1] } };
  await page.getByRole("button", { name: "Paste" }).click();
  await page.getByRole("textbox", { name: "Config" }).fill(JSON.stringify(pasted));
  await page.getByRole("button", { name: "Use it" }).click();
  await expect.poll(() => config(page)).toEqual(pasted);
  await page.getByRole("button", { name: "Validate" }).click();
  await expect(page.getByRole("status").filter({ hasText: /^Valid/ })).toBeVisible();

  await page.getByRole("button", { name: "Copy JSON" }).click();
  await expect
    .poll(async () =>
      JSON.parse((await page.evaluate(() => navigator.clipboard.readText())) || "0"),
    )
    .toEqual(pasted);
  await expect(page.getByText("A draft is kept for you while you work.")).toBeVisible();
  await page.reload();
  await expect.poll(() => config(page)).toEqual(pasted);
});

test("axe finds nothing in an extractor's form, light and dark, and it fits a phone", async ({
  page,
}) => {
  await open(page);
  await page.getByRole("button", { name: "Validate" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Not valid" })).toBeVisible();
  await expectNoAxeFindings(page);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("an extractor that does not exist is told, with the way back", async ({ page }) => {
  await page.goto(`/w/${northwind.uuid}/integrations/hubspot/extractors/nothing`);
  await expect(page.getByText("There is no such extractor")).toBeVisible();
});
