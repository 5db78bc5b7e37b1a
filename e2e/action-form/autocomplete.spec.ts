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

test("an option says what else it will set, sets it, and can be undone", async ({
  page,
  sandbox,
}) => {
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
  expect((await sandbox.requests("/autocomplete")).map(({ body }) => body)).toEqual([
    { slug: "listObjects", params: {} },
    { slug: "listFilterProperties", params: { objectType: "deals" } },
  ]);
});

test("a stored value that is no longer on offer is kept, shown and marked, and nothing is picked instead", async ({
  page,
  sandbox,
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
  const property = action.field("Property");
  await property.click();
  const kept = page.getByRole("option", { selected: true });
  await expect(kept).toHaveAccessibleName("gone_property");
  await expect(kept).toContainText("Not on offer now");
  await property.press("Escape");
  await action.choose("Object type", "Deals");
  await expect(property).toHaveValue("gone_property");
  const asked = (objectType: string) => ({ slug: "listObjectProperties", params: { objectType } });
  // The list is whole: no look-up of the one value could find what it hasn't.
  await expect
    .poll(() => askedFor(sandbox, "listObjectProperties"))
    .toEqual([asked("companies"), asked("deals")]);
  expect(await askedFor(sandbox, "listObjects")).toEqual([{ slug: "listObjects", params: {} }]);
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
  const params = { objectType: "companies" };
  const first = { slug: "listObjectProperties", params };
  expect(await askedFor(sandbox, "listObjectProperties")).toEqual([
    first,
    { ...first, refresh: true },
  ]);
  await alert.getByRole("button", { name: "Try again" }).click();
  await expect(alert).toBeHidden();
  expect(await askedFor(sandbox, "listObjectProperties")).toEqual([
    first,
    { ...first, refresh: true },
    { ...first, refresh: true },
  ]);
  expect(await askedFor(sandbox, "listObjects")).toHaveLength(1);
  await action.expectConfig({ objectType: "companies", propertyName: "domain" });
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
  expect(await askedFor(sandbox, "listObjects")).toEqual([{ slug: "listObjects", params: {} }]);
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

test("results are grouped under what they are nested in, also those that a search finds", async ({
  page,
  sandbox,
}) => {
  const action = new ActionPage(page);
  await action.open("integrations/hubspot/actions/moveToStage", "HubSpot production");
  await action.choose("Object type", "Deals");
  const stage = action.field("Stage");
  await stage.click();
  const list = page.getByRole("listbox");
  const rows = async () =>
    (await list.locator("[role=presentation]").allInnerTexts()).map(firstLine);
  await expect
    .poll(rows)
    .toEqual([
      "Sales pipeline",
      "Renewals",
      "Sales pipeline",
      "Appointment scheduled",
      "Qualified to buy",
      "Contract sent",
      "Closed won",
      "Closed lost",
      "Renewals",
      "Upcoming",
      "Negotiating",
      "Renewed",
    ]);
  // A heading is no choice, and is counted as none.
  await expect(page.getByRole("option")).toHaveCount(10);
  await expect(page.getByRole("option", { name: "Renewed" })).toHaveAttribute("aria-setsize", "10");

  await stage.fill("renewed");
  await expect.poll(rows).toEqual(["Renewals", "Renewals", "Renewed"]);
  const asked = { slug: "listPipelineStages", params: { objectType: "deals" } };
  expect(await askedFor(sandbox, "listPipelineStages")).toEqual([
    asked,
    { ...asked, value: "renewed" },
  ]);
  await page.getByRole("option", { name: "Renewed" }).click();
  await action.expectConfig({
    objectType: "deals",
    stage: "renewals/renewed",
    pipeline: "renewals",
  });
  expect(await askedFor(sandbox, "listPipelineStages")).toHaveLength(2);
});

test("a choice is described below its name, and found by what is said there", async ({
  page,
  sandbox,
}) => {
  const action = new ActionPage(page);
  await action.open("integrations/hubspot/actions/createNote", "HubSpot production");
  const owner = action.field("Owner");
  await owner.click();
  const jonas = page.getByRole("option", { name: "Jonas Lindqvist", exact: true });
  await expect(jonas).toHaveText("Jonas Lindqvistjonas@example.com");
  await owner.fill("jonas@");
  await expect(page.getByRole("option")).toHaveCount(1);
  await expect(jonas).toBeVisible();
  await jonas.click();
  await action.expectConfig({ ownerId: "81200412" });
  expect((await askedFor(sandbox, "listOwners"))[0]).toEqual({ slug: "listOwners", params: {} });
  expect((await sandbox.requests("/autocomplete")).length).toBeLessThanOrEqual(2);
});

test("a value that no list offers can be typed on purpose, and asks nothing", async ({
  page,
  sandbox,
}) => {
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
  await expect(action.field("Object type")).toHaveValue("my_objects");
  expect(await askedFor(sandbox, "listObjects")).toEqual([{ slug: "listObjects", params: {} }]);
});

test("a value typed by hand that a long list's first page lacks is looked up once, by itself", async ({
  page,
  sandbox,
}) => {
  const action = new ActionPage(page);
  await action.open("integrations/salesforce/actions/convertLead", "Salesforce EMEA");
  await action.field("Into a contact").click();
  await expect(page.getByText("200 shown. Type to search the provider.")).toBeVisible();
  const typeByHand = async (text: string) => {
    await page.getByRole("button", { name: "Type Into a contact by hand" }).click();
    const box = page.getByRole("textbox", { name: "Into a contact", exact: true });
    await box.fill("");
    await box.pressSequentially(text);
    await page.getByRole("button", { name: "Choose Into a contact from the list" }).click();
  };
  await typeByHand("0035e00000000001JK");
  await expect(action.field("Into a contact")).toHaveValue("Amira Raman 2001");
  await typeByHand("nobody");
  await expect(page.getByText("“nobody” is not offered by the account.")).toBeVisible();
  const asked = { slug: "listContacts", params: {} };
  const lookedUp = (await askedFor(sandbox, "listContacts")).filter(({ value }) => value);
  expect(lookedUp).toEqual([
    { ...asked, value: "0035e00000000001JK" },
    { ...asked, value: "nobody" },
  ]);
  expect(await askedFor(sandbox, "listContacts")).toHaveLength(3);
});

const firstLine = (text: string) => text.split("\n")[0] ?? "";
