import { expect, test } from "../test";
import { ActionPage } from "./action-page";
import { askedFor } from "./asked-for";
import { expectNoAxeFindings } from "./axe-findings";

test.beforeEach(async ({ startSignedIn }) => startSignedIn());

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

test("an autocomplete is an editable combobox by the ARIA pattern, and picks only what was looked at", async ({
  page,
  sandbox,
}) => {
  const action = new ActionPage(page);
  await action.open("integrations/hubspot/actions/findRecords", "HubSpot production");
  await sandbox.clearRequests();
  const field = action.field("Object type");
  const options = page.getByRole("option");
  const active = async () => {
    const id = await field.getAttribute("aria-activedescendant");
    return id === null ? undefined : page.locator(`[id="${id}"]`).getAttribute("aria-label");
  };
  await field.focus();
  await expect(field).toHaveAttribute("aria-autocomplete", "list");
  await expect(field).toHaveAttribute("aria-expanded", "false");
  await expect(page.getByText(/^8 choices, loaded/)).toBeVisible();

  await page.keyboard.press("ArrowDown");
  await expect(field).toHaveAttribute("aria-expanded", "true");
  const list = page.getByRole("listbox");
  await expect(field).toHaveAttribute("aria-controls", (await list.getAttribute("id")) ?? "");
  await expect(options.first()).toHaveAttribute("aria-posinset", "1");
  await page.keyboard.press("End");
  const last = await options.last().getAttribute("aria-label");
  await expect.poll(active).toBe(last);
  await page.keyboard.press("Home");
  await expect.poll(active).toBe("Contacts");
  await page.keyboard.press("ArrowDown");
  await expect.poll(active).toBe("Companies");
  await page.keyboard.press("Escape");
  await expect(field).toHaveAttribute("aria-expanded", "false");
  await expect(field).toHaveValue("");

  await page.keyboard.type("ti");
  await expect(page.locator("[aria-live]").getByText(/^\d choices?$/)).toBeAttached();
  await expect(field).not.toHaveAttribute("aria-activedescendant");
  await page.keyboard.press("Enter");
  await action.expectConfig({ operator: "EQ", limit: 10 });
  await expect(page.getByRole("status").filter({ hasText: "valid" })).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("tickets");
  await expect(options).toHaveCount(1);
  await expect(field).not.toHaveAttribute("aria-busy");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(field).toHaveValue("Tickets");
  await expect(field).toHaveAttribute("aria-expanded", "false");
  await expect(field).toBeFocused();
  await action.expectConfig({ operator: "EQ", limit: 10, objectType: "tickets" });
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("option", { selected: true })).toHaveAccessibleName("Tickets");

  const asked = await askedFor(sandbox, "listObjects");
  expect(asked[0]).toEqual({ slug: "listObjects", params: {} });
  expect(asked.at(-1)).toEqual({ slug: "listObjects", params: {}, value: "tickets" });
  expect(asked.filter(({ value }) => !value)).toHaveLength(1);
});

test("a list that closes leaves the focus in its field, whatever closed it, and Tab goes on from there", async ({
  page,
}) => {
  const action = new ActionPage(page);
  await action.open("integrations/hubspot/actions/findRecords", "HubSpot production");
  const field = action.field("Object type");
  const options = page.getByRole("option");
  const expectClosed = async () => {
    await expect(options).toHaveCount(0);
    await expect(field).toBeFocused();
  };
  await field.focus();
  await page.keyboard.press("ArrowDown");
  await expect(options.first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expectClosed();

  await page.keyboard.press("ArrowDown");
  await options.filter({ hasText: "Companies" }).click();
  await expectClosed();
  await expect(field).toHaveValue("Companies");

  await page.keyboard.press("ArrowDown");
  await page.getByRole("listbox").click({ position: { x: 2, y: 2 } });
  await expect(field).toBeFocused();
  await expect(options.first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expectClosed();

  await page.getByRole("button", { name: "Clear Object type" }).click();
  await expectClosed();
  await expect(field).toHaveValue("");

  await page.keyboard.press("ArrowDown");
  await expect(options.first()).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(options).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Refresh Object type" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^8 choices, loaded just now/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Refresh Object type" })).toBeFocused();

  // What is pressed in the page below closes it, and is not drawn back into the field.
  await field.click();
  await expect(options.first()).toBeVisible();
  await page.getByRole("textbox", { name: "Limit", exact: true }).click();
  await expect(options).toHaveCount(0);
  await expect(page.getByRole("textbox", { name: "Limit", exact: true })).toBeFocused();
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
  test(`axe finds nothing in ${name}, light and dark, empty and with its problems shown`, async ({
    page,
  }) => {
    const action = new ActionPage(page);
    await action.open(path);
    await expectNoAxeFindings(page);
    await page.getByRole("button", { name: "Validate" }).click();
    await expect(page.getByRole("status").filter({ hasText: /valid/i })).toBeVisible();
    await expectNoAxeFindings(page);
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
