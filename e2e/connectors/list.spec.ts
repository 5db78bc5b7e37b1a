import { readFile } from "node:fs/promises";
import { expect, northwind, test } from "../test";

const list = `/w/${northwind.uuid}/connectors`;

test.beforeEach(async ({ signInWithToken }) => signInWithToken());

test("search, filters, order and columns live in the address", async ({ page }) => {
  await page.goto(list);
  const table = page.getByRole("table", { name: "Connectors" });
  await page.getByRole("searchbox", { name: "Search connectors" }).fill("hubspot");
  await page.getByRole("button", { name: "Used by filter" }).click();
  await page.getByRole("menuitemradio", { name: "something" }).click();
  await page.getByRole("columnheader", { name: "Name" }).getByRole("button").click();
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("checkbox", { name: "Slug" }).uncheck();
  await page.keyboard.press("Escape");

  await expect(page).toHaveURL(/q=hubspot/);
  await expect(page).toHaveURL(/use=used/);
  await expect(page).toHaveURL(/sort=name\.desc/);
  await expect(page).toHaveURL(/columns=name/);
  const names = await table.getByRole("row").getByRole("link").allTextContents();
  expect(names.length).toBeGreaterThan(0);
  expect(names).toEqual([...names].sort((a, b) => b.localeCompare(a)));

  await page.reload();
  await expect(table.getByRole("columnheader", { name: "Slug" })).toHaveCount(0);
  await expect(page.getByRole("columnheader", { name: "Name" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  expect(await table.getByRole("row").getByRole("link").allTextContents()).toEqual(names);
});

test("Shift sorts by a second column", async ({ page }) => {
  await page.goto(list);
  await page.getByRole("columnheader", { name: "Used by" }).getByRole("button").click();
  await page
    .getByRole("columnheader", { name: "Name" })
    .getByRole("button")
    .click({ modifiers: ["Shift"] });
  await expect(page).toHaveURL(/sort=usedBy\.desc,name\.asc/);
});

test("a selection survives filtering, and a view keeps filters and columns by name", async ({
  page,
}) => {
  await page.goto(list);
  const first = page.getByRole("checkbox", { name: /^Select (?!all)/ }).first();
  await first.check();
  await page.getByRole("searchbox", { name: "Search connectors" }).fill("zzz");
  await expect(page.getByText("1 selected, 1 of them not shown")).toBeVisible();
  await page.getByRole("searchbox", { name: "Search connectors" }).fill("");
  await expect(first).toBeChecked();

  await page.getByRole("button", { name: "Used by filter" }).click();
  await page.getByRole("menuitemradio", { name: "nothing" }).click();
  await expect(page).toHaveURL(/use=unused/);
  await page.getByRole("button", { name: "Views" }).click();
  await page.getByRole("textbox", { name: "Save this view as" }).fill("To be cleared out");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(
    page.getByText("The view To be cleared out was saved", { exact: true }),
  ).toBeVisible();

  await page.goto(list);
  await page.getByRole("button", { name: "Views" }).click();
  await page.getByRole("button", { name: "To be cleared out", exact: true }).click();
  await expect(page).toHaveURL(/use=unused/);
});

test("the rows shown leave as CSV and JSON, without a secret", async ({ page }) => {
  await page.goto(`${list}?q=hubspot`);
  await expect(page.getByRole("table", { name: "Connectors" })).toBeVisible();
  for (const [kind, extension] of [
    ["CSV", "csv"],
    ["JSON", "json"],
  ]) {
    await page.getByRole("button", { name: "Export" }).click();
    const saving = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: new RegExp(`as ${kind}`) }).click();
    const file = await saving;
    expect(file.suggestedFilename()).toBe(`connectors.${extension}`);
    const text = await readFile(await file.path(), "utf8");
    expect(text).toContain("hubspot");
    expect(text).not.toContain("CNRY_");
    expect(text).not.toContain("clearbit");
  }
});

test("health is probed for many with a result each, and an outage breaks nothing", async ({
  page,
  sandbox,
}) => {
  await page.goto(`${list}?q=hubspot`);
  const table = page.getByRole("table", { name: "Connectors" });
  await page.getByRole("button", { name: "Check health" }).click();
  await expect(table.getByText("Working").first()).toBeVisible({ timeout: 20_000 });
  const working = await table.getByText("Working").count();
  await expect(page.getByText("Checking health")).toHaveCount(0, { timeout: 20_000 });

  await sandbox.fault({ path: "^/v1/connection/connectors/.*/autocomplete", status: 503 });
  await page.getByRole("button", { name: "Check health" }).click();
  await expect(page.getByText("Checking health")).toHaveCount(0, { timeout: 40_000 });
  await expect(table.getByText("Broken")).toHaveCount(0);
  expect(await table.getByText("Working").count()).toBeGreaterThanOrEqual(working);

  await sandbox.clearFaults();
  await sandbox.fault({
    path: "^/v1/connection/connectors/.*/autocomplete",
    status: 400,
    body: JSON.stringify({
      errorMessage: "The token was revoked.",
      reason: "failedToGetIntegrationAutocomplete",
    }),
    contentType: "application/json",
  });
  await page.getByRole("button", { name: "Check health" }).click();
  await expect(table.getByText("Broken").first()).toBeVisible({ timeout: 20_000 });
  await page.getByRole("button", { name: "Health filter" }).click();
  await page.getByRole("menuitemradio", { name: "Broken" }).click();
  await expect(page).toHaveURL(/health=broken/);
  await expect(table.getByRole("link", { name: /hubspot/i }).first()).toBeVisible();
});

test("everything is done without a mouse: create, edit, filter, delete many", async ({
  page,
  sandbox,
  stack,
}) => {
  await page.goto(list);
  await expect(page.getByRole("table", { name: "Connectors" })).toBeVisible();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await page.keyboard.press("Escape");

  for (const name of ["Keyed one", "Keyed two"]) {
    await page.goto(list);
    await expect(page.getByRole("table", { name: "Connectors" })).toBeVisible();
    await page.keyboard.press("n");
    const integration = page.getByRole("combobox", { name: "Integration" });
    await integration.focus();
    await page.keyboard.type("Hubspot");
    await page.keyboard.press("Enter");
    await expect(integration).toHaveValue("Hubspot");
    await page.getByRole("textbox", { name: "Name" }).focus();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type(name);
    await page.getByRole("radio", { name: "HubSpot account" }).focus();
    await page.keyboard.press("ArrowDown");
    await page.getByRole("textbox", { name: "Access token" }).focus();
    await page.keyboard.type(stack.typed("token"));
    await expect(page.getByRole("status").filter({ hasText: "is free" })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/connectors\/[0-9a-f-]{36}$/);
  }

  await page.getByRole("textbox", { name: "Name" }).focus();
  await page.keyboard.press("End");
  await page.keyboard.type(" edited");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Changes saved", { exact: true })).toBeVisible();

  await page.goto(list);
  await expect(page.getByRole("table", { name: "Connectors" })).toBeVisible();
  await page.keyboard.press("/");
  await page.keyboard.type("keyed");
  await expect(page.getByText("2 of ")).toBeVisible();
  await page.getByRole("link", { name: "Keyed one" }).focus();
  await page.keyboard.press("x");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("link", { name: "Keyed two edited" })).toBeFocused();
  await page.keyboard.press("x");
  await expect(page.getByText("2 selected")).toBeVisible();
  await page.keyboard.press("Delete");
  const dialog = page.getByRole("alertdialog");
  await expect(dialog).toContainText("2 can be deleted");
  await dialog.getByRole("button", { name: "Delete 2 connectors" }).focus();
  await page.keyboard.press("Enter");
  await expect(dialog).toContainText("2 deleted, 0 not deleted");
  await dialog.getByRole("button", { name: "Close" }).focus();
  await page.keyboard.press("Enter");
  const { connectors } = await sandbox.state();
  expect(connectors.filter((one) => String(one.name).startsWith("Keyed"))).toEqual([]);
});

test("deleting many keeps what is in use and says why", async ({ page, sandbox }) => {
  const { connectors } = await sandbox.state();
  const own = connectors.filter(({ workspaceUuid }) => workspaceUuid === northwind.uuid);
  const used = own.find(({ playsCount }) => Number(playsCount) > 0);
  const unused = own.find(
    (one) => one.playsCount === 0 && one.toolsCount === 0 && one.modelsCount === 0,
  );
  await page.goto(list);
  for (const one of [used, unused]) {
    await page.getByRole("searchbox", { name: "Search connectors" }).fill(String(one?.slug));
    await page.getByRole("checkbox", { name: `Select ${one?.name}`, exact: true }).check();
  }
  await page.getByRole("button", { name: "Delete selected" }).click();
  const dialog = page.getByRole("alertdialog");
  await expect(dialog).toContainText("1 can be deleted, 1 in use will be kept");
  await dialog.getByRole("button", { name: "Delete 1 connector" }).click();
  await expect(dialog).toContainText("1 deleted, 0 not deleted");
  const left = (await sandbox.state()).connectors.map(({ uuid }) => uuid);
  expect(left).toContain(used?.uuid);
  expect(left).not.toContain(unused?.uuid);
});

test("a connector in use is deleted only by typing its name, and Cargo has the last word", async ({
  page,
  sandbox,
}) => {
  const { connectors } = await sandbox.state();
  const used = connectors.find(
    (one) => one.workspaceUuid === northwind.uuid && Number(one.modelsCount) > 0,
  );
  await page.goto(`${list}?q=${used?.slug}`);
  await page.getByRole("button", { name: `Actions for ${used?.name}`, exact: true }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  const dialog = page.getByRole("alertdialog");
  await expect(dialog).toContainText(/In use by/);
  await sandbox.clearRequests();
  await dialog.getByRole("button", { name: "Delete connector" }).click();
  await expect(dialog.getByRole("alert")).toContainText("used by");
  expect((await sandbox.requests()).filter(({ method }) => method === "DELETE")).toEqual([]);

  await dialog.getByRole("textbox").fill(String(used?.name));
  await dialog.getByRole("button", { name: "Delete connector" }).click();
  await expect(dialog.getByRole("alert")).toContainText(/can't be deleted/);
  expect((await sandbox.state()).connectors.map(({ uuid }) => uuid)).toContain(used?.uuid);
});

test("columns change their order and width by keyboard, and a link keeps both", async ({
  page,
}) => {
  await page.goto(list);
  const titles = page.getByRole("columnheader").getByRole("button");
  await expect(titles.first()).toHaveText("Name");
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("button", { name: "Move Health left" }).click();
  await page.keyboard.press("Escape");
  const handle = page.getByRole("separator", { name: "Width of Integration" });
  const before = Number(await handle.getAttribute("aria-valuenow"));
  await handle.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(handle).toHaveAttribute("aria-valuenow", String(before + 32));
  await expect(page).toHaveURL(/widths=integration/);
  const order = await titles.allTextContents();
  expect(order.indexOf("Health")).toBe(order.indexOf("Used by") - 1);

  await page.reload();
  await expect(handle).toHaveAttribute("aria-valuenow", String(before + 32));
  expect(await titles.allTextContents()).toEqual(order);
});

test("a check of many is cancelled, and what was found by then stays", async ({
  page,
  sandbox,
}) => {
  await page.goto(list);
  const table = page.getByRole("table", { name: "Connectors" });
  await expect(table).toBeVisible();
  await sandbox.fault({ path: "^/v1/connection/connectors/.*/autocomplete", latencyMs: 700 });
  await page.getByRole("button", { name: "Check health" }).click();
  await expect(page.getByText(/^Checking health: [1-9]\d* of/)).toBeVisible({ timeout: 20_000 });
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("Checking health")).toHaveCount(0);
  const asked = (await sandbox.requests("/autocomplete")).length;
  expect(asked).toBeLessThan(40);
  await page.reload();
  await expect(table.getByText(/Working|Unknown/).first()).toBeVisible();
  expect((await sandbox.requests("/autocomplete")).length).toBeLessThanOrEqual(asked + 8);
});

test("F2 opens the row that has the focus", async ({ page }) => {
  await page.goto(`${list}?q=hubspot`);
  const link = page.getByRole("table", { name: "Connectors" }).getByRole("link").first();
  const name = await link.textContent();
  await link.focus();
  await page.keyboard.press("F2");
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue(String(name));
});

test("a row's menu and the focus stay with their connector when the rows change", async ({
  page,
}) => {
  await page.goto(list);
  const search = page.getByRole("searchbox", { name: "Search connectors" });
  await page.getByRole("button", { name: "Actions for 6sense" }).click();
  await expect(page.getByRole("menuitem", { name: "Edit" })).toBeVisible();
  await page.keyboard.press("Escape");
  await search.fill("hubspot");
  await expect(page.getByRole("link", { name: "HubSpot production" })).toBeVisible();
  await page.getByRole("button", { name: "Actions for HubSpot production" }).click();
  await page.getByRole("menuitem", { name: "Edit" }).click();
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("HubSpot production");
});

test("a copied cURL line asks the Cargo that the dashboard uses, as it stands", async ({
  page,
  context,
  sandbox,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(list);
  await page.getByRole("button", { name: "Copy as" }).click();
  await page.getByRole("menuitem", { name: "cURL" }).first().click();
  await expect(page.getByText("List connectors as cURL copied", { exact: true })).toBeVisible();
  const line = await page.evaluate(() => navigator.clipboard.readText());
  const [, address = ""] = /(http\S+\/v1\/\S+)/.exec(line) ?? [];
  expect(address).toBe(`${sandbox.origin}/v1/connection/connectors/list`);
  const headers = Object.fromEntries(
    [...line.matchAll(/-H (["'])([\w-]+): (.*?)\1/g)].map(([, , name = "", value = ""]) => [
      name,
      value.replace("$CARGO_API_TOKEN", northwind.apiToken),
    ]),
  );
  const answer = await fetch(address, { headers });
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain("HubSpot production");
});
