import type { Page } from "@playwright/test";
import { expect, northwind, type Stack, test } from "./test";

/** The seed example of the product, from signing in to a node that Cargo accepts. */
async function walkMainJob(page: Page, { sandbox, typed }: Stack): Promise<void> {
  await createHubspotConnector(page, typed("token"));

  await page
    .getByRole("navigation", { name: "Main" })
    .getByRole("link", { name: "Integrations", exact: true })
    .click();
  await page.getByRole("searchbox", { name: "Search integrations" }).fill("hubspot");
  await page.getByRole("link", { name: "Hubspot", exact: true }).click();
  await page.getByRole("link", { name: "Find records" }).click();
  await choose(page, "Connector", "HubSpot walk");

  const form = page.getByRole("form", { name: "Action configuration" });
  await expect(form).toBeVisible();
  await sandbox.clearRequests();
  await choose(page, "Object type", "Companies");
  const companyProperties = await listOptions(page, "Property");
  await choose(page, "Object type", "Deals");
  const dealProperties = await listOptions(page, "Property");
  expect(dealProperties).not.toEqual(companyProperties);
  await choose(page, "Object type", "Companies");
  await choose(page, "Property", "Company domain name");
  await form.getByRole("textbox", { name: "Value", exact: true }).fill("example.com");

  const asked = await sandbox.requests("/autocomplete");
  const forProperties = asked.filter(
    (request) => (request.body as { slug: string }).slug === "listObjectProperties",
  );
  expect(forProperties.map((request) => request.body)).toContainEqual(
    expect.objectContaining({ params: { objectType: "companies" } }),
  );
  expect(forProperties.map((request) => request.body)).toContainEqual(
    expect.objectContaining({ params: { objectType: "deals" } }),
  );

  const node: unknown = JSON.parse((await page.getByTestId("node-json").textContent()) ?? "");
  const connector = (await sandbox.state()).connectors.find(({ slug }) => slug === "hubspot_walk");
  expect(node).toEqual({
    uuid: expect.stringMatching(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    ),
    slug: expect.stringMatching(/^[a-zA-Z0-9_]+$/),
    kind: "connector",
    integrationSlug: "hubspot",
    actionSlug: "findRecords",
    connectorUuid: connector?.uuid,
    config: expect.objectContaining({
      objectType: "companies",
      propertyName: "domain",
      value: "example.com",
    }),
    childrenUuids: [null],
    fallbackOnFailure: false,
    position: { x: 0, y: 0 },
  });

  await page.getByRole("button", { name: "Validate" }).click();
  await expect(page.getByRole("status").filter({ hasText: /valid/i })).toBeVisible();

  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copy JSON" }).click();
  const copied: unknown = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
  expect(copied).toEqual(node);
}

async function createHubspotConnector(page: Page, token: string): Promise<void> {
  await page.getByRole("link", { name: "New connector" }).first().click();
  await choose(page, "Integration", "Hubspot");
  await page.getByRole("textbox", { name: "Name" }).fill("HubSpot walk");
  await expect(page.getByRole("textbox", { name: "Slug" })).toHaveValue("hubspot_walk");
  await page.getByRole("radio", { name: "Private app" }).click();
  await page.getByRole("textbox", { name: "Access token" }).fill(token);
  await page.getByRole("button", { name: "Create connector" }).click();
  await expect(page.getByText("HubSpot walk").first()).toBeVisible();
  await expect(page).not.toHaveURL(/\/new/);
}

async function choose(page: Page, field: string, option: string): Promise<void> {
  const combobox = page.getByRole("combobox", { name: field, exact: true });
  await combobox.click();
  await combobox.fill(option);
  await page.getByRole("option", { name: option, exact: true }).click();
}

async function listOptions(page: Page, field: string): Promise<string[]> {
  await page.getByRole("combobox", { name: field, exact: true }).click();
  await expect(page.getByRole("option").first()).toBeVisible();
  const names = await page.getByRole("option").allTextContents();
  await page.keyboard.press("Escape");
  return names;
}

test("a person signs in by OAuth, makes a connector and copies a node that Cargo accepts", async ({
  page,
  signIn,
  stack,
}) => {
  await signIn("Ada Lovelace");
  await walkMainJob(page, stack);
});

test("the same walk works with an API token", async ({ page, signInWithToken, stack }) => {
  await signInWithToken(northwind.apiToken);
  await walkMainJob(page, stack);
});

test("a connector that a workflow uses cannot be deleted, and Cargo's reason is shown", async ({
  page,
  signInWithToken,
  sandbox,
}) => {
  await signInWithToken();
  const { connectors } = await sandbox.state();
  const used = connectors.find(
    ({ workspaceUuid, playsCount }) =>
      workspaceUuid === northwind.uuid && typeof playsCount === "number" && playsCount > 0,
  );
  const name = String(used?.name);

  await page.getByRole("searchbox", { name: "Search connectors" }).fill(name);
  await page.getByRole("button", { name: `Actions for ${name}`, exact: true }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  const dialog = page.getByRole("alertdialog");
  const confirmation = dialog.getByRole("textbox");
  if (await confirmation.isVisible()) await confirmation.fill(name);
  await dialog.getByRole("button", { name: "Delete connector" }).click();

  await expect(dialog.getByRole("alert")).toContainText(/used/i);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("link", { name, exact: true })).toBeVisible();
  expect((await sandbox.state()).connectors).toContainEqual(expect.objectContaining({ name }));
});

test("a restart of server and sandbox keeps people signed in and what they made", async ({
  page,
  signIn,
  stack,
}) => {
  test.slow();
  await signIn("Ada Lovelace");
  await createHubspotConnector(page, stack.typed("token"));

  await stack.restart();
  await page.goto("/connectors");

  await page.getByRole("searchbox", { name: "Search connectors" }).fill("HubSpot walk");
  await expect(page.getByRole("link", { name: "HubSpot walk", exact: true })).toBeVisible();
});
