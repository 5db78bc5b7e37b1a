import type { Page } from "@playwright/test";
import type { Sandbox } from "../sandbox-control";
import { contoso, expect, northwind, test } from "../test";

const form = `/w/${northwind.uuid}/connectors/new?integration=hubspot`;

async function beginHubspot(page: Page, name: string): Promise<void> {
  await page.goto(form);
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  await expect(page.getByRole("status").filter({ hasText: "is free" })).toBeVisible();
  await page.getByRole("button", { name: "Connect with Hubspot" }).click();
  await expect(page.getByRole("button", { name: "Allow" })).toBeVisible();
}

const completed = async (sandbox: Sandbox) => (await sandbox.counters()).completeOauth ?? 0;

async function connectorNamed(sandbox: Sandbox, name: string) {
  return (await sandbox.state()).connectors.filter((connector) => connector.name === name);
}

test.beforeEach(async ({ signIn }) => signIn());

test("allowing access makes the connector, once, with a credential that the browser never saw", async ({
  page,
  sandbox,
}) => {
  const seen: string[] = [];
  page.on("response", async (response) => {
    if (!/text|json/.test(response.headers()["content-type"] ?? "")) return;
    seen.push(await response.text().catch(() => ""));
  });
  const before = await completed(sandbox);
  await beginHubspot(page, "HubSpot by consent");
  await page.getByRole("button", { name: "Allow" }).click();

  await expect(page.getByRole("main").getByText(`connected to ${northwind.name}`)).toBeVisible();
  await expect(page).toHaveURL(/\/connectors\/[0-9a-f-]{36}$/);
  await expect(page.getByText("Connected", { exact: true })).toBeVisible();
  const [connector, ...others] = await connectorNamed(sandbox, "HubSpot by consent");
  expect(others).toEqual([]);
  expect(connector).toMatchObject({
    slug: "hubspot_by_consent",
    integrationSlug: "hubspot",
    config: { method: "oauth", oauth: expect.stringContaining("CNRY_oauth"), hubId: "24801190" },
  });
  expect(await completed(sandbox)).toBe(before + 1);
  expect(seen.some((text) => text.includes("CNRY_oauth"))).toBe(false);
});

test("reconnecting keeps the connector's uuid and swaps the account", async ({ page, sandbox }) => {
  await beginHubspot(page, "HubSpot again");
  await page.getByRole("button", { name: "Allow" }).click();
  await expect(page).toHaveURL(/\/connectors\/[0-9a-f-]{36}$/);
  const [before] = await connectorNamed(sandbox, "HubSpot again");

  await page.getByRole("button", { name: "Reconnect with Hubspot" }).click();
  await page.getByRole("button", { name: "Allow" }).click();
  await expect(page).toHaveURL(new RegExp(`/connectors/${String(before?.uuid)}$`));

  const [after, ...others] = await connectorNamed(sandbox, "HubSpot again");
  expect(others).toEqual([]);
  expect(after?.uuid).toBe(before?.uuid);
  expect(Reflect.get(after?.config as object, "oauth")).not.toBe(
    Reflect.get(before?.config as object, "oauth"),
  );
});

test("denying access connects nothing and keeps what was typed", async ({ page, sandbox }) => {
  const before = await completed(sandbox);
  await beginHubspot(page, "HubSpot denied");
  await page.getByRole("button", { name: "Deny" }).click();

  await expect(page.getByRole("alert").filter({ hasText: "Access was denied" })).toBeVisible();
  await page.getByRole("link", { name: "Back to the connector" }).click();
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("HubSpot denied");
  await expect(page.getByRole("combobox", { name: "Integration" })).toHaveValue("Hubspot");
  expect(await completed(sandbox)).toBe(before);
  expect(await connectorNamed(sandbox, "HubSpot denied")).toEqual([]);
});

test("an address that was used once connects nothing a second time", async ({ page, sandbox }) => {
  await beginHubspot(page, "HubSpot replayed");
  const returned = page.waitForRequest((request) => request.url().includes("/oauth/callback?"));
  await page.getByRole("button", { name: "Allow" }).click();
  const address = (await returned).url();
  await expect(page).toHaveURL(/\/connectors\/[0-9a-f-]{36}$/);
  const before = await completed(sandbox);

  await page.goto(address);
  await expect(page.getByRole("alert").filter({ hasText: "already finished" })).toBeVisible();
  expect(await completed(sandbox)).toBe(before);
  expect(await connectorNamed(sandbox, "HubSpot replayed")).toHaveLength(1);
});

test("an address that nobody here asked for connects nothing", async ({ page, sandbox }) => {
  const before = await completed(sandbox);
  await page.goto("/oauth/callback?code=stolen&state=of-somebody-else");
  await expect(page.getByRole("alert").filter({ hasText: "Nobody here began this" })).toBeVisible();
  await page.goto("/oauth/callback");
  await expect(page.getByRole("alert").filter({ hasText: "Nobody here began this" })).toBeVisible();
  expect(await completed(sandbox)).toBe(before);
});

test("another session can't finish what this one began", async ({
  page,
  browser,
  stack,
  sandbox,
}) => {
  const before = await completed(sandbox);
  await beginHubspot(page, "HubSpot elsewhere");
  const consent = new URL(page.url());
  const allowed = await page.request.post(consent.origin + consent.pathname, {
    form: { state: consent.searchParams.get("state") ?? "", decision: "allow" },
    maxRedirects: 0,
  });
  const address = allowed.headers().location ?? "";
  expect(address).toContain("/oauth/callback?");

  const stranger = await (await browser.newContext({ baseURL: stack.url })).newPage();
  await stranger.goto("/signin");
  await stranger.getByRole("textbox", { name: "API token" }).fill(northwind.apiToken);
  await stranger.getByRole("button", { name: "Sign in with API token" }).click();
  await stranger.waitForURL(/\/w\//);
  await stranger.goto(address);
  await expect(stranger.getByRole("alert").filter({ hasText: "another session" })).toBeVisible();
  await stranger.context().close();
  expect(await completed(sandbox)).toBe(before);

  await page.goto(address);
  await expect(page).toHaveURL(/\/connectors\/[0-9a-f-]{36}$/);
  expect(await completed(sandbox)).toBe(before + 1);
});

test("of two tabs only the one that began last can finish", async ({ page, context, sandbox }) => {
  const before = await completed(sandbox);
  await beginHubspot(page, "HubSpot first tab");
  const second = await context.newPage();
  await beginHubspot(second, "HubSpot second tab");

  await page.getByRole("button", { name: "Allow" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "another tab" })).toBeVisible();
  expect(await completed(sandbox)).toBe(before);
  await page.getByRole("link", { name: "Back to the connector" }).click();
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("HubSpot first tab");

  await second.getByRole("button", { name: "Allow" }).click();
  await expect(second).toHaveURL(/\/connectors\/[0-9a-f-]{36}$/);
  expect(await completed(sandbox)).toBe(before + 1);
});

test("the connector goes to the workspace in which it was begun, whatever is open since", async ({
  page,
  context,
  sandbox,
}) => {
  await beginHubspot(page, "HubSpot of Northwind");
  const other = await context.newPage();
  await other.goto(`/w/${contoso.uuid}/connectors`);
  await expect(other.getByRole("table", { name: "Connectors" })).toBeVisible();

  await page.getByRole("button", { name: "Allow" }).click();
  await expect(page.getByRole("main").getByText(`connected to ${northwind.name}`)).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/w/${northwind.uuid}/connectors/`));
  const [connector] = await connectorNamed(sandbox, "HubSpot of Northwind");
  expect(connector?.workspaceUuid).toBe(northwind.uuid);
});

test("a provider that returns to Cargo's own address is finished by pasting where one lands", async ({
  page,
  context,
  sandbox,
}) => {
  const before = await completed(sandbox);
  await page.goto(`/w/${northwind.uuid}/connectors/new?integration=outreach`);
  await page.getByRole("textbox", { name: "Name" }).fill("Outreach by hand");
  await expect(page.getByRole("status").filter({ hasText: "is free" })).toBeVisible();
  await page.getByRole("button", { name: /^Connect with / }).click();

  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("will not come back here");
  const [provider] = await Promise.all([
    context.waitForEvent("page"),
    dialog.getByRole("link", { name: /^Open / }).click(),
  ]);
  await provider.getByRole("button", { name: "Allow" }).click();
  await provider.waitForURL(/\/provider\/landing/);
  const landed = provider.url();

  const box = dialog.getByRole("textbox", { name: "Address you landed on" });
  await box.fill(landed.replace("/provider/landing", "/elsewhere"));
  await dialog.getByRole("button", { name: "Finish connecting" }).click();
  await expect(dialog.getByRole("alert")).toContainText("not the address");
  expect(await completed(sandbox)).toBe(before);

  await box.fill(`  ${landed}\n`);
  await dialog.getByRole("button", { name: "Finish connecting" }).click();
  await expect(page).toHaveURL(/\/connectors\/[0-9a-f-]{36}$/);
  expect(await completed(sandbox)).toBe(before + 1);
  expect(await connectorNamed(sandbox, "Outreach by hand")).toHaveLength(1);
});

test("a consent address that runs something or leads to ourselves is never opened", async ({
  page,
  sandbox,
  stack,
}) => {
  for (const consentUrl of ["javascript:alert(1)?state=s", `${stack.url}/signin?state=s`]) {
    await sandbox.fault({
      path: "/v1/connection/integrations/hubspot/initiateOauth",
      status: 200,
      body: JSON.stringify({ consentUrl }),
      contentType: "application/json",
    });
    await page.goto(form);
    await page.getByRole("textbox", { name: "Name" }).fill("HubSpot hostile");
    await page.getByRole("button", { name: "Connect with Hubspot" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "can't be opened" })).toBeVisible();
    await expect(page).toHaveURL(/\/connectors\/new/);
    await sandbox.clearFaults();
  }
});
