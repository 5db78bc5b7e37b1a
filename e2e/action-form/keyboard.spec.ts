import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "../test";
import { ActionPage } from "./action-page";

test.beforeEach(async ({ signInWithToken }) => signInWithToken());

test("the main job is done without a mouse", async ({ page }) => {
  const action = new ActionPage(page);
  await action.open("integrations/hubspot/actions/findRecords", "HubSpot production");
  await action.field("Object type").focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("option", { name: "Companies" })).toBeVisible();
  await page.keyboard.type("Compan");
  await expect(page.getByRole("option")).toHaveCount(1);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(action.field("Object type")).toHaveValue("Companies");
  await expect.poll(async () => (await action.node()).config.objectType).toBe("companies");
  await page.keyboard.press("Escape");

  const add = page.getByRole("button", { name: "Add to More filters" });
  await add.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("group", { name: "More filters 1" })).toBeVisible();
  await page.getByRole("button", { name: "Remove item 1" }).focus();
  await page.keyboard.press("Space");
  await expect(page.getByRole("group", { name: "More filters 1" })).toBeHidden();

  await page.getByRole("button", { name: "Use an expression for Value" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Value expression" }).focus();
  await page.keyboard.type("a");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("textbox", { name: "Value expression" })).not.toBeFocused();
});

for (const [name, path] of [
  ["a simple form", "integrations/hubspot/actions/findRecords"],
  ["a nested form", "integrations/hubspot/actions/upsertRecord"],
  ["conditions", "integrations/hubspot/actions/logActivity"],
  ["dates, choices and linked records", "integrations/hubspot/actions/createTask"],
  ["chained lists", "integrations/googleSheets/actions/addRow"],
  ["a body as JSON", "integrations/http/actions/request"],
  ["a schema that contains itself", "integrations/closecom/actions/searchLeads"],
  ["variables", "native/actions/variables"],
  ["routes", "native/actions/switch"],
  ["a script", "native/actions/script"],
] as const)
  for (const scheme of ["light", "dark"] as const)
    test(`axe finds nothing in ${name}, ${scheme}, empty and with its problems shown`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: scheme });
      const action = new ActionPage(page);
      await action.open(path);
      const empty = await new AxeBuilder({ page }).analyze();
      expect(empty.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual(
        [],
      );
      await page.getByRole("button", { name: "Validate" }).click();
      await expect(page.getByRole("status").filter({ hasText: /valid/i })).toBeVisible();
      const judged = await new AxeBuilder({ page }).analyze();
      expect(
        judged.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]),
      ).toEqual([]);
    });

test("every form fits a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const action = new ActionPage(page);
  for (const path of [
    "integrations/hubspot/actions/findRecords",
    "integrations/hubspot/actions/upsertRecord",
    "native/actions/switch",
  ]) {
    await action.open(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      390,
    );
  }
});
