import type { Page } from "@playwright/test";
import { expect, northwind, test } from "../test";

type Role = Parameters<Page["getByRole"]>[0];
type Name = readonly [role: Role, name: string];

const home = `/w/${northwind.uuid}`;

/** The contract's names of each page, exactly. */
const namesOf: Record<string, readonly Name[]> = {
  "/connectors": [
    ["table", "Connectors"],
    ["searchbox", "Search connectors"],
    ["link", "New connector"],
    ["link", "HubSpot production"],
    ["button", "Actions for HubSpot production"],
  ],
  "/connectors/new?integration=http": [
    ["combobox", "Integration"],
    ["textbox", "Name"],
    ["textbox", "Slug"],
    ["button", "Create connector"],
  ],
  "/connectors/new?integration=hubspot": [["button", "Connect with Hubspot"]],
  "/integrations": [
    ["searchbox", "Search integrations"],
    ["combobox", "Category"],
    ["checkbox", "Has actions"],
    ["checkbox", "Has extractors"],
    ["link", "Hubspot"],
  ],
  "/integrations/hubspot/actions/findRecords": [
    ["combobox", "Connector"],
    ["form", "Action configuration"],
    ["button", "Copy JSON"],
    ["button", "Validate"],
    ["combobox", "Object type"],
    ["button", "Refresh Object type"],
    ["button", "Use an expression for Value"],
  ],
  "/native/actions/branch": [
    ["form", "Action configuration"],
    ["button", "Copy JSON"],
    ["button", "Validate"],
  ],
  "/nodes": [
    ["region", "Node graph"],
    ["button", "Add node"],
    ["button", "Validate"],
    ["button", "Import"],
    ["button", "Copy JSON"],
  ],
  "/custom-integrations": [],
  "/native": [],
};

test("the sign-in page has the contract's names", async ({ page, sandbox }) => {
  expect(sandbox).toBeDefined();
  await page.goto("/signin");
  await expectNames(page, [
    ["textbox", "API token"],
    ["button", "Sign in with API token"],
    ["button", "Sign in with Cargo"],
  ]);
});

test.describe("signed in", () => {
  test.beforeEach(async ({ signInWithToken }) => signInWithToken());

  for (const [path, names] of Object.entries(namesOf)) {
    test(`${path} has the contract's names`, async ({ page }) => {
      await page.goto(home + path);
      await expectNames(page, [["navigation", "Main"], ["button", "Account"], ...names]);
    });
  }

  test("a connector's menu has the contract's items, and deletes after asking", async ({
    page,
  }) => {
    await page.goto(`${home}/connectors`);
    await page.getByRole("button", { name: "Actions for HubSpot sandbox", exact: true }).click();
    await expectNames(
      page,
      ["Edit", "Duplicate", "Copy UUID", "Delete"].map((name) => ["menuitem", name] as const),
    );
    await page.getByRole("menuitem", { name: "Delete", exact: true }).click();
    const question = page.getByRole("alertdialog");
    await expect(question.getByRole("button").last()).toHaveAccessibleName("Delete connector");
    await question.getByRole("button", { name: "Delete connector", exact: true }).click();
    await expect(question).toBeHidden();
    await expect(page.getByRole("link", { name: "HubSpot sandbox", exact: true })).toHaveCount(0);
  });

  test("an open connector has the fields of a new one", async ({ page }) => {
    await page.goto(`${home}/connectors`);
    await page.getByRole("link", { name: "Internal pricing API", exact: true }).click();
    await expectNames(page, [
      ["combobox", "Integration"],
      ["textbox", "Name"],
      ["textbox", "Slug"],
      ["button", "Save changes"],
    ]);
  });

  test("a new connector's slug comes from its name, and says whether it is free", async ({
    page,
  }) => {
    await page.goto(`${home}/connectors/new?integration=http`);
    const name = page.getByRole("textbox", { name: "Name", exact: true });
    const slug = page.getByRole("textbox", { name: "Slug", exact: true });
    await name.fill("Brand new API");
    await expect(slug).toHaveValue("brand_new_api");
    await expect(slug).toHaveAccessibleDescription(/free|available/i);
    await slug.fill("http_pricing");
    await expect(slug).toHaveAccessibleDescription(/taken|used|exists/i);
  });

  test("search and page of the connectors live in the address", async ({ page }) => {
    await page.goto(`${home}/connectors`);
    await page.getByRole("searchbox", { name: "Search connectors" }).fill("stripe");
    await expect(page.getByRole("link", { name: "HubSpot production" })).toHaveCount(0);
    await expect(page).toHaveURL(/\?.*stripe/);
    await page.reload();
    await expect(page.getByRole("link", { name: "Stripe live", exact: true })).toBeVisible();
    await expect(page.getByRole("link", { name: "HubSpot production" })).toHaveCount(0);
  });

  test("an action's node is one JSON object, whatever is done to it", async ({ page }) => {
    await page.goto(`${home}/integrations/hubspot/actions/findRecords`);
    const node = async () => JSON.parse((await page.getByTestId("node-json").textContent()) ?? "");
    await expect(page.getByRole("form", { name: "Action configuration" })).toBeVisible();
    expect(await node()).toMatchObject({ kind: "connector", actionSlug: "findRecords" });

    await page.getByRole("button", { name: "Use an expression for Value", exact: true }).click();
    const expression = page.getByRole("textbox", { name: "Value expression", exact: true });
    await expression.fill("{{nodes.start.domain}}");
    await expect
      .poll(async () => (await node()).config.value)
      .toEqual({
        kind: "templateExpression",
        expression: "{{nodes.start.domain}}",
        instructTo: "none",
        fromRecipe: false,
      });
    await page.getByRole("button", { name: "Use a value for Value", exact: true }).click();
    await expect(expression).toHaveCount(0);

    await page.getByRole("button", { name: "Validate", exact: true }).click();
    await expect(page.getByRole("status").filter({ hasText: /valid/i })).toBeVisible();
  });

  test("the graph is always there as a JSON array of nodes", async ({ page }) => {
    await page.goto(`${home}/nodes`);
    const graph = page.getByTestId("graph-json");
    await expect(graph).toHaveText(/^\s*\[[\s\S]*\]\s*$/);
    const nodes: { slug: string }[] = JSON.parse((await graph.textContent()) ?? "");
    expect(nodes.filter(({ slug }) => slug === "start")).toHaveLength(1);
  });
});

test("who has several workspaces chooses by the combobox, and leaves by the account menu", async ({
  page,
  signIn,
}) => {
  await signIn();
  await expectNames(page, [["combobox", "Workspace"]]);
  await page.getByRole("button", { name: "Account", exact: true }).click();
  await page.getByRole("menuitem", { name: "Sign out", exact: true }).click();
  await page.waitForURL(/\/signin/);
});

async function expectNames(page: Page, names: readonly Name[]): Promise<void> {
  for (const [role, name] of names) {
    const found = page.getByRole(role, { name, exact: true });
    await expect(found, `${role} "${name}"`).toHaveCount(1);
    await expect(found, `${role} "${name}"`).toBeVisible();
  }
}
