import type { Page } from "@playwright/test";
import { ActionPage } from "./action-form/action-page";
import { GraphPage } from "./node-graph/graph-page";
import type { Sandbox } from "./sandbox-control";
import { expect, northwind, test } from "./test";

/**
 * One test for each command of `cargo-ai`, named as it is, flags and all: what it gives is on the screen, and what it asks
 * is what Cargo was asked. `docs/cli-parity.md` lists them.
 */
const at = (path: string) => `/w/${northwind.uuid}${path}`;
const table = (page: Page) => page.getByRole("table", { name: "Connectors" });

async function ownConnectors(sandbox: Sandbox) {
  const { connectors } = await sandbox.state();
  return connectors.filter(({ workspaceUuid }) => workspaceUuid === northwind.uuid);
}

async function unused(sandbox: Sandbox) {
  const found = (await ownConnectors(sandbox)).find(
    ({ playsCount, toolsCount, modelsCount, config }) =>
      playsCount === 0 &&
      toolsCount === 0 &&
      modelsCount === 0 &&
      typeof Reflect.get((config as object | null) ?? {}, "apiKey") === "string",
  );
  if (!found) throw new Error("the sandbox has no unused connector with an API key");
  return found;
}

async function lastAsked(sandbox: Sandbox, method: string, path: RegExp) {
  await expect
    .poll(async () => (await sandbox.requests(path)).filter((one) => one.method === method).length)
    .toBeGreaterThan(0);
  return (await sandbox.requests(path)).findLast((one) => one.method === method);
}

/** What Cargo itself answers to the command. */
async function fromCargo(sandbox: Sandbox, path: string): Promise<Record<string, unknown>> {
  const answer = await fetch(`${sandbox.origin}/v1/${path}`, {
    headers: { authorization: `Bearer ${northwind.apiToken}` },
  });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Record<string, unknown>;
}

// The catalogue is remembered for some minutes: another file's custom integration would be counted.
test.beforeAll(async ({ stack }) => stack.restart());
test.beforeEach(async ({ signInWithToken, sandbox }) => {
  await signInWithToken();
  await sandbox.clearRequests();
});

test("connector list", async ({ page, sandbox }) => {
  await page.goto(at("/connectors"));
  const { length } = await ownConnectors(sandbox);
  await expect(page.getByText(`${length} connectors`, { exact: true })).toBeVisible();
  await lastAsked(sandbox, "GET", /\/v1\/connection\/connectors\/list$/);
});

test("connector list --integration-slug", async ({ page, sandbox }) => {
  await page.goto(at("/connectors?integration=hubspot"));
  const { connectors } = await fromCargo(
    sandbox,
    "connection/connectors/list?integrationSlug=hubspot",
  );
  const names = (connectors as { name: string }[]).map(({ name }) => name);
  await expect(table(page).locator("tbody").getByRole("link")).toHaveText(names.sort());
});

test("connector get --uuid", async ({ page, sandbox }) => {
  const [connector] = await ownConnectors(sandbox);
  await page.goto(at(`/connectors/${connector?.uuid}`));
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue(String(connector?.name));
  await expect(page.getByRole("textbox", { name: "Slug" })).toHaveValue(String(connector?.slug));
  await lastAsked(sandbox, "GET", new RegExp(`/v1/connection/connectors/${connector?.uuid}$`));
});

test("connector create --integration-slug --slug --name --config", async ({
  page,
  sandbox,
  stack,
}) => {
  const accessToken = stack.typed("token");
  await page.goto(at("/connectors/new?integration=hubspot"));
  await page.getByRole("textbox", { name: "Name" }).fill("By command");
  await page.getByRole("textbox", { name: "Slug" }).fill("by_command_1");
  await page.getByRole("radio", { name: "Private app" }).check();
  await page.getByRole("textbox", { name: "Access token" }).fill(accessToken);
  await expect(page.getByRole("status").filter({ hasText: "is free" })).toBeVisible();
  await page.getByRole("button", { name: "Create connector" }).click();
  await expect(page).toHaveURL(/\/connectors\/[0-9a-f-]{36}$/);
  const asked = await lastAsked(sandbox, "POST", /\/v1\/connection\/connectors$/);
  expect(asked?.body).toMatchObject({
    integrationSlug: "hubspot",
    slug: "by_command_1",
    name: "By command",
    config: { accessToken },
  });
});

test("connector update --uuid --name --config", async ({ page, sandbox, stack }) => {
  const apiKey = stack.typed("key");
  const connector = await unused(sandbox);
  await page.goto(at(`/connectors/${connector.uuid}`));
  await page.getByRole("textbox", { name: "Name" }).fill("Another name");
  await page
    .getByRole("button", { name: /^Replace / })
    .first()
    .click();
  await page.keyboard.type(apiKey);
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Changes saved", { exact: true })).toBeVisible();
  const path = new RegExp(`/v1/connection/connectors/${connector.uuid}$`);
  const asked = await lastAsked(sandbox, "PUT", path);
  expect(asked?.body).toMatchObject({ name: "Another name", config: { apiKey } });
});

test("connector remove --uuid", async ({ page, sandbox }) => {
  const connector = await unused(sandbox);
  await page.goto(at(`/connectors?q=${connector.slug}`));
  await page.getByRole("button", { name: `Actions for ${connector.name}`, exact: true }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete connector" }).click();
  await lastAsked(sandbox, "DELETE", new RegExp(`/v1/connection/connectors/${connector.uuid}$`));
  await expect(page.getByRole("alertdialog")).toBeHidden();
  const left = (await ownConnectors(sandbox)).filter(({ deletedAt }) => !deletedAt);
  expect(left.map(({ uuid }) => uuid)).not.toContain(connector.uuid);
});

test("connector exists-by-slug --slug", async ({ page, sandbox }) => {
  const [connector] = await ownConnectors(sandbox);
  await page.goto(at("/connectors/new?integration=http"));
  const slug = page.getByRole("textbox", { name: "Slug" });
  await slug.fill(String(connector?.slug));
  await expect(page.getByRole("status").filter({ hasText: "is taken" })).toBeVisible();
  await slug.fill("surely_free");
  await expect(page.getByRole("status").filter({ hasText: "is free" })).toBeVisible();
  await lastAsked(sandbox, "GET", /\/v1\/connection\/connectors\/existsBySlug\?slug=surely_free$/);
});

test("connector autocomplete --connector-uuid --slug --params --value --refresh", async ({
  page,
  sandbox,
}) => {
  const connector = (await ownConnectors(sandbox)).find(
    ({ integrationSlug }) => integrationSlug === "hubspot",
  );
  await page.goto(at(`/connectors/${connector?.uuid}`));
  await page.getByRole("button", { name: "listObjectProperties", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "objectType" }).fill("companies");
  await dialog.getByRole("searchbox", { name: "Search this list" }).fill("domain");
  await expect(dialog.getByRole("listitem").filter({ hasText: "domain" }).first()).toBeVisible();
  await dialog.getByRole("button", { name: "Refresh" }).click();
  const path = new RegExp(`/v1/connection/connectors/${connector?.uuid}/autocomplete$`);
  await expect
    .poll(async () => (await lastAsked(sandbox, "POST", path))?.body)
    .toEqual({
      slug: "listObjectProperties",
      params: { objectType: "companies" },
      value: "domain",
      refresh: true,
    });
});

for (const [flag, query] of [
  ["", ""],
  [" --category", "category=storage"],
  [" --search", "search=sheets"],
  [" --slug", "slug=hubspot"],
  [" --has-actions", "hasActions=true"],
  [" --has-extractors", "hasExtractors=true"],
] as const) {
  test(`integration list${flag}`, async ({ page, sandbox }) => {
    const { integrations } = await fromCargo(sandbox, `connection/integrations/list?${query}`);
    const slugs = (integrations as { slug: string }[]).map(({ slug }) => slug);
    expect(slugs.length).toBeGreaterThan(0);
    await page.goto(at(`/integrations?${query}`));
    const links = page.getByRole("main").getByRole("listitem").getByRole("link");
    await expect(links).toHaveCount(slugs.length);
    const hrefs = await links.evaluateAll((all) => all.map((one) => one.getAttribute("href")));
    expect(hrefs.map((href) => decodeURIComponent(href?.split("/").at(-1) ?? "")).sort()).toEqual(
      slugs.sort(),
    );
  });
}

test("integration get --slug", async ({ page, sandbox }) => {
  const { integration } = await fromCargo(sandbox, "connection/integrations/hubspot");
  const { name, actions } = integration as {
    name: string;
    actions: Record<string, { name: string }>;
  };
  await page.goto(at("/integrations/hubspot"));
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  for (const action of Object.values(actions)) {
    await expect(page.getByRole("link", { name: action.name, exact: true })).toBeVisible();
  }
});

test("integration get-documentation --slug", async ({ page, sandbox }) => {
  await page.goto(at("/integrations/hubspot?tab=documentation"));
  await expect(page.getByRole("heading", { name: "Finding records" })).toBeVisible();
  await lastAsked(sandbox, "GET", /\/v1\/connection\/integrations\/hubspot\/documentation$/);
});

test("integration complete-oauth --slug --params", async ({ page, context, sandbox }) => {
  await page.goto(at("/connectors/new?integration=outreach"));
  await page.getByRole("textbox", { name: "Name" }).fill("Completed");
  await expect(page.getByRole("status").filter({ hasText: "is free" })).toBeVisible();
  await page.getByRole("button", { name: /^Connect with / }).click();
  const dialog = page.getByRole("dialog");
  const [provider] = await Promise.all([
    context.waitForEvent("page"),
    dialog.getByRole("link", { name: /^Open / }).click(),
  ]);
  await provider.getByRole("button", { name: "Allow" }).click();
  await provider.waitForURL(/\/provider\/landing/);
  await dialog.getByRole("textbox", { name: "Address you landed on" }).fill(provider.url());
  await dialog.getByRole("button", { name: "Finish connecting" }).click();
  await expect(page).toHaveURL(/\/connectors\/[0-9a-f-]{36}$/);
  const path = /\/v1\/connection\/integrations\/outreach\/completeOauth$/;
  const asked = await lastAsked(sandbox, "POST", path);
  const params = Object.fromEntries(new URL(provider.url()).searchParams);
  expect(asked?.body).toEqual({ params });
});

test("native-integration get", async ({ page, sandbox }) => {
  const { nativeIntegration } = await fromCargo(sandbox, "connection/nativeIntegrations");
  const { actions } = nativeIntegration as {
    actions: Record<string, { name: string; category?: string }>;
  };
  await page.goto(at("/native"));
  for (const { name, category } of Object.values(actions)) {
    const link = page.getByRole("link", { name, exact: true });
    if (category === "invisible") await expect(link).toHaveCount(0);
    else await expect(link.first()).toBeVisible();
  }
});

test("whoami", async ({ page, sandbox }) => {
  const { user } = await fromCargo(sandbox, "userManagement/users/current");
  const { firstName, lastName, email } = user as Record<string, string>;
  await page.goto(at("/connectors"));
  await page.getByRole("button", { name: "Account" }).click();
  const menu = page.getByRole("menu");
  await expect(menu.getByText(`${firstName} ${lastName}`)).toBeVisible();
  await expect(menu.getByText(String(email))).toBeVisible();
  await expect(page.getByText(northwind.name).first()).toBeVisible();
});

test("orchestration node validate --nodes", async ({ page, sandbox }) => {
  const graph = new GraphPage(page);
  await graph.openNew();
  await sandbox.clearRequests();
  await page.getByRole("button", { name: "Validate", exact: true }).click();
  const asked = await lastAsked(sandbox, "POST", /\/v1\/orchestration\/nodes\/validate$/);
  expect(asked?.body).toEqual({ nodes: await graph.nodes() });
});

test("orchestration action execute --action --data --wait-until-finished", async ({
  page,
  sandbox,
}) => {
  const action = new ActionPage(page);
  await action.open("integrations/hubspot/actions/findRecords", "HubSpot production");
  await action.choose("Object type", "Companies");
  await action.choose("Property", "Company domain name");
  const { config, connectorUuid } = await action.node();
  await page.getByRole("button", { name: "Run once…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: /^Run/ }).click();
  await expect(dialog.getByText("Finished: success")).toBeVisible({ timeout: 20_000 });
  const asked = await lastAsked(sandbox, "POST", /\/v1\/orchestration\/actions\/execute$/);
  expect(asked?.body).toMatchObject({
    action: {
      kind: "connector",
      integrationSlug: "hubspot",
      actionSlug: "findRecords",
      connectorUuid,
      config,
    },
    data: {},
  });
});

test("orchestration node diagram --nodes --raw", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const graph = new GraphPage(page);
  await graph.openNew();
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("menuitem", { name: "Mermaid diagram" }).click();
  await expect(page.getByText("Copied the diagram", { exact: true })).toBeVisible();
  const diagram = await page.evaluate(() => navigator.clipboard.readText());
  expect(diagram).toMatch(/^flowchart TD\n/);
  expect(diagram.match(/\(\[/g)).toHaveLength((await graph.nodes()).length);
});
