import type { Page } from "@playwright/test";
import type { Sandbox } from "../sandbox-control";
import { expect, northwind, test } from "../test";

const list = `/w/${northwind.uuid}/connectors`;

async function stored(sandbox: Sandbox, name: string): Promise<Record<string, unknown>> {
  const { connectors } = await sandbox.state();
  const found = connectors.find((one) => one.name === name && one.workspaceUuid === northwind.uuid);
  if (!found) throw new Error(`the sandbox has no connector ${name}`);
  return found;
}

/** One with credentials of its own that nobody uses. */
async function unusedConnector(sandbox: Sandbox): Promise<Record<string, unknown>> {
  const { connectors } = await sandbox.state();
  const found = connectors.find(
    (one) =>
      one.workspaceUuid === northwind.uuid &&
      one.playsCount === 0 &&
      one.toolsCount === 0 &&
      one.modelsCount === 0 &&
      one.rateLimit === null &&
      typeof Reflect.get((one.config as object | null) ?? {}, "apiKey") === "string",
  );
  if (!found) throw new Error("the sandbox has no unused connector with an API key");
  return found;
}

async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save changes" }).click();
}

test.beforeEach(async ({ signInWithToken }) => signInWithToken());

test("changing the name keeps every credential byte for byte", async ({ page, sandbox }) => {
  const before = await unusedConnector(sandbox);
  await page.goto(`${list}/${before.uuid}`);
  await page.getByRole("textbox", { name: "Name" }).fill("Renamed");
  await expect(page.getByRole("textbox", { name: "Slug" })).toHaveValue(String(before.slug));
  await save(page);
  await expect(page.getByText("Changes saved", { exact: true })).toBeVisible();
  expect((await stored(sandbox, "Renamed")).config).toEqual(before.config);
});

test("a connector with changes is not left without a question; without, saved or taken back, it is", async ({
  page,
  sandbox,
}) => {
  const before = await unusedConnector(sandbox);
  const name = page.getByRole("textbox", { name: "Name" });
  const question = page.getByRole("alertdialog", { name: "Leave without saving?" });
  const leave = () =>
    page
      .getByRole("navigation", { name: "Main" })
      .getByRole("link", { name: "Integrations", exact: true })
      .click();
  await page.goto(`${list}/${before.uuid}`);
  await expect(page.getByRole("button", { name: "Save changes" })).toBeVisible();
  await expect(page.getByRole("status", { name: "Loading the form" })).toBeHidden();
  await leave();
  await expect(page).toHaveURL(/\/integrations$/);

  await page.goto(`${list}/${before.uuid}`);
  await name.fill("Changed");
  await leave();
  await expect(question).toContainText("Leaving loses it.");
  await question.getByRole("button", { name: "Stay" }).click();
  await expect(name).toHaveValue("Changed");
  await name.fill(String(before.name));
  await leave();
  await expect(page).toHaveURL(/\/integrations$/);

  await page.goto(`${list}/${before.uuid}`);
  await name.fill("Changed");
  await save(page);
  await expect(page.getByText("Changes saved", { exact: true })).toBeVisible();
  await leave();
  await expect(page).toHaveURL(/\/integrations$/);
});

test("a secret is shown as set, replaced, kept after all, and cleared only on saving", async ({
  page,
  sandbox,
  stack,
}) => {
  const key = stack.typed("key");
  const before = await unusedConnector(sandbox);
  const secret = String(Reflect.get(before.config as object, "apiKey"));
  await page.goto(`${list}/${before.uuid}`);
  const replace = page.getByRole("button", { name: /^Replace / }).first();
  await expect(replace).toBeVisible();
  expect(await page.content()).not.toContain(secret);

  await replace.click();
  await page.keyboard.type(stack.typed("key"));
  await page.getByRole("button", { name: /^Keep the stored / }).click();
  await expect(replace).toBeVisible();

  await replace.click();
  await page.keyboard.type(key);
  await save(page);
  await expect(page.getByText("Changes saved", { exact: true })).toBeVisible();
  await expect(replace).toBeVisible();
  const after = await stored(sandbox, String(before.name));
  expect(after.config).toEqual({ ...(before.config as object), apiKey: key });
});

test("a refused credential is told in the service's words, and nothing typed is lost", async ({
  page,
  sandbox,
  stack,
}) => {
  const before = await unusedConnector(sandbox);
  await page.goto(`${list}/${before.uuid}`);
  await page.getByRole("textbox", { name: "Name" }).fill("Half changed");
  await page
    .getByRole("button", { name: /^Replace / })
    .first()
    .click();
  await page.keyboard.type(`invalid-${stack.typed("key")}`);
  await save(page);
  await expect(page.getByRole("alert").filter({ hasText: "refused" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("Half changed");
  expect((await stored(sandbox, String(before.name))).config).toEqual(before.config);
});

test("of two people who edit the same connector the second sees what changed, and chooses", async ({
  page,
  context,
  sandbox,
}) => {
  const before = await unusedConnector(sandbox);
  await page.goto(`${list}/${before.uuid}`);
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue(String(before.name));
  const other = await context.newPage();
  await other.goto(`${list}/${before.uuid}`);
  await other.getByRole("textbox", { name: "Name" }).fill("Theirs");
  await save(other);
  await expect(other.getByText("Changes saved", { exact: true })).toBeVisible();

  await page.getByRole("button", { name: "Advanced" }).click();
  await page.getByRole("checkbox", { name: "Limit the rate" }).check();
  await save(page);
  const dialog = page.getByRole("alertdialog");
  await expect(dialog.getByRole("row", { name: /Name .* Theirs/ })).toBeVisible();
  expect((await stored(sandbox, "Theirs")).rateLimit).toEqual(before.rateLimit);

  await dialog.getByRole("button", { name: "Save mine on top" }).click();
  await expect(page.getByText("Changes saved", { exact: true })).toBeVisible();
  expect(await stored(sandbox, "Theirs")).toMatchObject({ rateLimit: { unit: "minute", max: 60 } });
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("Theirs");
});

test("a double click and a lost answer each make one connector", async ({
  page,
  sandbox,
  stack,
}) => {
  const fill = async (name: string) => {
    await page.goto(`${list}/new?integration=hubspot`);
    await page.getByRole("textbox", { name: "Name" }).fill(name);
    await page.getByRole("radio", { name: "Private app" }).click();
    await page.getByRole("textbox", { name: "Access token" }).fill(stack.typed("token"));
    await expect(page.getByRole("status").filter({ hasText: "is free" })).toBeVisible();
  };
  const count = async (name: string) =>
    (await sandbox.state()).connectors.filter((one) => one.name === name).length;

  await fill("Clicked twice");
  await page.getByRole("button", { name: "Create connector" }).dblclick();
  await expect(page).toHaveURL(/\/connectors\/[0-9a-f-]{36}$/);
  expect(await count("Clicked twice")).toBe(1);

  await sandbox.fault({
    path: "/v1/connection/connectors",
    method: "POST",
    times: 1,
    dropAfterCommit: true,
  });
  await fill("Answer lost");
  await page.getByRole("button", { name: "Create connector" }).click();
  await expect(page).toHaveURL(/\/connectors\/[0-9a-f-]{36}$/);
  expect(await count("Answer lost")).toBe(1);
});

test("what was typed survives a reload, without its secrets", async ({ page, stack }) => {
  const token = stack.typed("token");
  await page.goto(`${list}/new?integration=hubspot`);
  await page.getByRole("textbox", { name: "Name" }).fill("Survivor");
  await page.getByRole("radio", { name: "Private app" }).click();
  const saved = page.waitForResponse(
    (response) => response.url().includes("/drafts/") && response.request().method() === "PUT",
  );
  await page.getByRole("textbox", { name: "Access token" }).fill(token);
  expect((await saved).request().postData()).not.toContain(token);

  await page.reload();
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("Survivor");
  await expect(page.getByRole("radio", { name: "Private app" })).toBeChecked();
  await expect(page.getByRole("textbox", { name: "Access token" })).toHaveValue("");
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
  );
  expect(kept).not.toContain("Survivor");
});

test("a duplicate has the secrets of its original without anybody typing them", async ({
  page,
  sandbox,
}) => {
  const before = await unusedConnector(sandbox);
  await page.goto(list);
  await page.getByRole("searchbox", { name: "Search connectors" }).fill(String(before.slug));
  await page.getByRole("button", { name: `Actions for ${before.name}`, exact: true }).click();
  await page.getByRole("menuitem", { name: "Duplicate" }).click();
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue(`${before.name} copy`);
  await page.getByRole("button", { name: "Create connector" }).click();
  await expect(page).toHaveURL(/\/connectors\/[0-9a-f-]{36}$/);
  const copy = await stored(sandbox, `${before.name} copy`);
  expect(copy.config).toEqual(before.config);
  expect(copy.uuid).not.toBe(before.uuid);
});

test("a copied command holds no secret, and pasted back it fills the form", async ({
  page,
  sandbox,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const before = await unusedConnector(sandbox);
  await page.goto(`${list}/${before.uuid}`);
  await expect(page.getByRole("button", { name: /^Replace / }).first()).toBeVisible();
  await page.getByRole("button", { name: "Copy as" }).click();
  await page.getByRole("menuitem", { name: "CDK (defineConnector)" }).click();
  await expect(page.getByText("Connector as CDK code copied", { exact: true })).toBeVisible();
  const code = await page.evaluate(() => navigator.clipboard.readText());
  expect(code).toContain("defineConnector(");
  expect(code).toContain('secret("');
  expect(code).not.toContain("CNRY_");
  await page.getByRole("button", { name: "Copy as" }).click();
  await page.getByRole("menuitem", { name: "cURL" }).first().click();
  await expect(page.getByText("Get connector as cURL copied", { exact: true })).toBeVisible();
  const curl = await page.evaluate(() => navigator.clipboard.readText());
  expect(curl).toContain(`${sandbox.origin}/v1/connection/connectors/${before.uuid}`);

  await page.goto(`${list}/new`);
  await page.getByRole("button", { name: "Paste command" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Command" }).fill(code);
  await dialog.getByRole("button", { name: "Fill the form" }).click();
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue(String(before.name));
  await expect(page.getByRole("status").filter({ hasText: "is taken" })).toBeVisible();
  await expect(page.getByText("The command left out its secrets")).toBeVisible();
});

test("what comes late is not written into a name that somebody is typing", async ({ page }) => {
  let arrive = () => {};
  const arrival = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route("**/api/dashboard/catalogue*", async (route) => {
    await arrival;
    await route.continue();
  });
  await page.goto(`${list}/new?integration=hubspot`);
  const name = page.getByRole("textbox", { name: "Name" });
  await name.focus();
  arrive();

  await expect(page.getByRole("combobox", { name: "Integration" })).toHaveValue("Hubspot");
  await expect(name).toHaveValue("");
  await name.pressSequentially("Mine");
  await expect(name).toHaveValue("Mine");
});

test("usage is a chart and the same as a table", async ({ page, sandbox }) => {
  const { connectors } = await sandbox.state();
  const hubspot = connectors.find(({ name }) => name === "HubSpot production");
  await page.goto(`${list}/${hubspot?.uuid}`);
  await page.getByRole("button", { name: "Show as table" }).click();
  const table = page.getByRole("table", { name: "Credits by day" });
  await expect(table.getByRole("rowheader")).toHaveCount(30);
  const cells = await table.getByRole("cell").allTextContents();
  const sum = cells.reduce((total, text) => total + Number(text.replaceAll(",", "")), 0);
  expect(sum).toBeGreaterThan(0);
  await expect(page.getByText(sum.toLocaleString("en"), { exact: true })).toBeVisible();
});

test("where an integration runs on Cargo credits, a connector needs no credentials", async ({
  page,
  sandbox,
}) => {
  await page.goto(`${list}/new?integration=anthropic`);
  await page.getByRole("textbox", { name: "Name" }).fill("Claude on credits");
  await page.getByRole("checkbox", { name: "Use Cargo credits" }).check();
  await expect(page.getByRole("status").filter({ hasText: "is free" })).toBeVisible();
  await page.getByRole("button", { name: "Create connector" }).click();
  await expect(page).toHaveURL(/\/connectors\/[0-9a-f-]{36}$/);
  expect(await stored(sandbox, "Claude on credits")).toMatchObject({ useCredits: true });
  await expect(page.getByRole("heading", { name: "Language models" })).toBeVisible();
});

test("rate limit and cache are set in units that people use", async ({ page, sandbox }) => {
  const before = await unusedConnector(sandbox);
  await page.goto(`${list}/${before.uuid}`);
  const advanced = page.getByRole("button", { name: "Advanced" });
  const limit = page.getByRole("checkbox", { name: "Limit the rate" });
  if (!(await limit.isVisible())) await advanced.click();
  await limit.check();
  await page.getByRole("spinbutton", { name: "Calls at most" }).fill("90");
  await page.getByRole("combobox", { name: "In each" }).click();
  await page.getByRole("option", { name: "hour" }).click();
  await page.getByRole("combobox", { name: "Strategy" }).click();
  await page.getByRole("option", { name: "Spread evenly" }).click();
  await save(page);
  await expect(page.getByText("Changes saved", { exact: true })).toBeVisible();
  expect(await stored(sandbox, String(before.name))).toMatchObject({
    rateLimit: { unit: "hour", max: 90, strategy: "spread" },
  });
});
