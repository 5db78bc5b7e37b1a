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

test("an address that nobody here asked for connects nothing", async ({ page, sandbox }) => {
  const before = await completed(sandbox);
  await page.goto("/oauth/callback?code=stolen&state=of-somebody-else");
  await expect(page.getByRole("alert").filter({ hasText: "Nobody here began this" })).toBeVisible();
  await page.goto("/oauth/callback");
  await expect(page.getByRole("alert").filter({ hasText: "Nobody here began this" })).toBeVisible();
  expect(await completed(sandbox)).toBe(before);
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
