import { expect, test } from "../test";
import { ActionPage } from "./action-page";
import { askedFor } from "./asked-for";

const findRecords = "integrations/hubspot/actions/findRecords";

test.beforeEach(async ({ signInWithToken, sandbox }) => {
  await signInWithToken();
  await sandbox.clearRequests();
});

test("a list is asked for when somebody comes near it, with what it depends on and nothing else", async ({
  page,
  sandbox,
}) => {
  const action = new ActionPage(page);
  await action.open(findRecords, "HubSpot production");
  expect(await askedFor(sandbox, "listObjects")).toEqual([]);

  await action.choose("Object type", "Companies");
  expect(await askedFor(sandbox, "listObjects")).toEqual([{ slug: "listObjects", params: {} }]);
  await action.choose("Property", "Company domain name");
  expect(await askedFor(sandbox, "listObjectProperties")).toEqual([
    { slug: "listObjectProperties", params: { objectType: "companies" } },
  ]);

  await page.getByRole("textbox", { name: "Value", exact: true }).fill("example.com");
  await page.getByRole("textbox", { name: "Limit", exact: true }).fill("5");
  await page.getByRole("textbox", { name: "Limit", exact: true }).blur();
  await action.expectConfig({
    operator: "EQ",
    limit: 5,
    objectType: "companies",
    propertyName: "domain",
    value: "example.com",
  });
  expect(await sandbox.requests("/autocomplete")).toHaveLength(2);
});

test("a late answer to an earlier text does not come over the latest one", async ({
  page,
  sandbox,
}) => {
  const action = new ActionPage(page);
  await action.open("integrations/salesforce/actions/convertLead", "Salesforce EMEA");
  const account = action.field("Into an account");
  await account.click();
  await expect(page.getByRole("option").first()).toBeVisible();
  await sandbox.fault({
    path: "/v1/connection/connectors/",
    method: "POST",
    times: 1,
    latencyMs: 2500,
  });
  await account.fill("4200");
  await expect.poll(async () => (await askedFor(sandbox, "listAccounts")).length).toBe(2);
  await account.fill("777");
  await expect(page.getByRole("option").first()).toContainText("777");
  await expect
    .poll(
      async () => (await sandbox.requests("/autocomplete")).filter((one) => one.abortedAt).length,
    )
    .toBe(1);
  await expect(page.getByRole("option").first()).toContainText("777");
});

test("a field says which one to fill in first, and leads there", async ({ page, sandbox }) => {
  const action = new ActionPage(page);
  await action.open(findRecords, "HubSpot production");
  await expect(page.getByText("First fill in Object type.").first()).toBeVisible();
  await page
    .getByText("First fill in Object type.")
    .first()
    .getByRole("button", { name: "Object type" })
    .click();
  await expect(action.field("Object type")).toBeFocused();
  expect(await askedFor(sandbox, "listObjectProperties")).toEqual([]);
});

test("a list inside a list reads the field four levels above it", async ({ page, sandbox }) => {
  const action = new ActionPage(page);
  await action.open(findRecords, "HubSpot production");
  await action.choose("Object type", "Deals");
  await page.getByRole("button", { name: "Add to More filters" }).click();
  await page
    .getByRole("group", { name: "More filters 1" })
    .getByRole("combobox", { name: "Property" })
    .click();
  await expect(page.getByRole("option").first()).toBeVisible();
  expect(await askedFor(sandbox, "listFilterProperties")).toEqual([
    { slug: "listFilterProperties", params: { objectType: "deals" } },
  ]);
});

test("an option says what else it will set, sets it, and can be undone", async ({ page }) => {
  const action = new ActionPage(page);
  await action.open(findRecords, "HubSpot production");
  await action.choose("Object type", "Deals");
  await page.getByRole("button", { name: "Add to More filters" }).click();
  const item = page.getByRole("group", { name: "More filters 1" });
  await item.getByRole("combobox", { name: "Property" }).click();
  await expect(page.getByText(/Also sets propertyType/).first()).toBeVisible();
  await page.getByRole("option").first().click();
  await expect(page.getByText(/Also set propertyType/)).toBeVisible();
  const filters = async () =>
    ((await action.node()).config.options as { filters: Record<string, unknown>[] }).filters;
  expect((await filters())[0]).toHaveProperty("propertyType");
  await page.getByRole("button", { name: "Undo what Property set" }).click();
  expect((await filters())[0]).not.toHaveProperty("propertyType");
});

test("a stored value that is no longer on offer is kept, shown and marked, and nothing is picked instead", async ({
  page,
}) => {
  const action = new ActionPage(page);
  await action.open(findRecords, "HubSpot production");
  const config = { objectType: "companies", propertyName: "gone_property", limit: 3 };
  await action.paste(config);
  await expect(action.field("Object type")).toHaveValue("Companies");
  await expect(action.field("Property")).toHaveValue("gone_property");
  await expect(
    page.getByText("“gone_property” is not offered for what is chosen above. Kept as it is."),
  ).toBeVisible();
  await action.choose("Object type", "Deals");
  await action.expectConfig({ ...config, objectType: "deals" });
});

test("refreshing asks past Cargo's cache, for that field alone", async ({ page, sandbox }) => {
  const action = new ActionPage(page);
  await action.open(findRecords, "HubSpot production");
  await action.choose("Object type", "Companies");
  await expect(page.getByText("8 choices, loaded just now")).toBeVisible();
  await page.getByRole("button", { name: "Refresh Object type" }).click();
  await expect
    .poll(() => askedFor(sandbox, "listObjects"))
    .toEqual([
      { slug: "listObjects", params: {} },
      { slug: "listObjects", params: {}, refresh: true },
    ]);
  expect(await askedFor(sandbox, "listObjectProperties")).toEqual([]);
});

test("an error stays beside the field with Cargo's words, and the value is untouched", async ({
  page,
  sandbox,
}) => {
  const action = new ActionPage(page);
  await action.open(findRecords, "HubSpot production");
  await action.paste({ objectType: "companies", propertyName: "domain" });
  await expect(action.field("Property")).toHaveValue("Company domain name");
  await sandbox.fault({
    path: "/v1/connection/connectors/",
    method: "POST",
    times: 1,
    status: 400,
    body: '{"errorMessage":"The token was revoked","reason":"failedToGetIntegrationAutocomplete"}',
    contentType: "application/json",
  });
  await page.getByRole("button", { name: "Refresh Property" }).click();
  const alert = page.getByRole("alert").filter({ hasText: "The token was revoked" });
  await expect(alert).toBeVisible();
  await expect(alert.getByRole("link", { name: "Open the connector" })).toHaveAttribute(
    "href",
    /\/connectors\/[0-9a-f-]{36}$/,
  );
  await action.expectConfig({ objectType: "companies", propertyName: "domain" });
  await alert.getByRole("button", { name: "Try again" }).click();
  await expect(alert).toBeHidden();
});

test("a slow provider says so after three seconds, and its list still comes", async ({
  page,
  sandbox,
}) => {
  await page.clock.install();
  const action = new ActionPage(page);
  await action.open(findRecords, "HubSpot production");
  let answer = () => {};
  const provider = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(/\/autocomplete$/, async (route) => {
    await provider;
    await route.continue();
  });
  await page.clock.pauseAt(Date.now() + 60_000);
  await action.field("Object type").click();
  const note = page.getByText("The provider is slow to answer. Still waiting…");
  await page.clock.runFor(2_900);
  await expect(action.field("Object type")).toHaveAttribute("aria-busy", "true");
  await expect(note).toHaveCount(0);
  await page.clock.runFor(200);
  await expect(note).toBeVisible();
  await page.clock.resume();
  answer();
  await expect(page.getByRole("option", { name: "Companies" })).toBeVisible();
  await expect(note).toHaveCount(0);
  expect(await askedFor(sandbox, "listObjects")).toHaveLength(1);
});

test("an expression gives no list, but a sample of it does, and goes nowhere else", async ({
  page,
  sandbox,
}) => {
  const action = new ActionPage(page);
  await action.open(findRecords, "HubSpot production");
  const objectType = {
    kind: "templateExpression",
    expression: "{{nodes.start.type}}",
    instructTo: "none",
    fromRecipe: false,
  };
  await action.paste({ objectType });
  await page.getByRole("textbox", { name: "Sample value for Object type" }).first().fill("deals");
  await page.getByRole("textbox", { name: "Sample value for Object type" }).first().press("Enter");
  await action.choose("Property", "Amount");
  expect(await askedFor(sandbox, "listObjectProperties")).toEqual([
    { slug: "listObjectProperties", params: { objectType: "deals" } },
  ]);
  await action.expectConfig({ objectType, propertyName: "amount" });
});

test("results are grouped under what they are nested in", async ({ page }) => {
  const action = new ActionPage(page);
  await action.open("integrations/hubspot/actions/moveToStage", "HubSpot production");
  await action.choose("Object type", "Deals");
  await action.field("Stage").click();
  const list = page.getByRole("listbox");
  await expect(list.getByText("Sales pipeline", { exact: true }).first()).toBeVisible();
});

test("a value that no list offers can be typed on purpose", async ({ page }) => {
  const action = new ActionPage(page);
  await action.open(findRecords, "HubSpot production");
  await action.choose("Object type", "Companies");
  await page.getByRole("button", { name: "Type Object type by hand" }).click();
  await page.getByRole("textbox", { name: "Object type", exact: true }).fill("my_objects");
  await page.getByRole("textbox", { name: "Object type", exact: true }).blur();
  await action.expectConfig({ operator: "EQ", limit: 10, objectType: "my_objects" });
  await page.getByRole("button", { name: "Choose Object type from the list" }).click();
  await expect(
    page.getByText("“my_objects” is not offered by the account. Kept as it is."),
  ).toBeVisible();
});
