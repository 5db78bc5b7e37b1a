import { expect, test } from "../test";
import { ActionPage } from "./action-page";
import { askedFor } from "./asked-for";

const findRecords = "integrations/hubspot/actions/findRecords";

test.beforeEach(async ({ startSignedIn, sandbox }) => {
  await startSignedIn();
  await sandbox.clearRequests();
});

test("a list is asked for when its field is reached, is there when it opens, and is asked again for what it declares alone", async ({
  page,
  sandbox,
}) => {
  const action = new ActionPage(page);
  await action.open(findRecords, "HubSpot production");
  expect(await sandbox.requests("/autocomplete")).toEqual([]);
  await action.tabTo(action.field("Object type"));
  const objects = [{ slug: "listObjects", params: {} }];
  await expect.poll(() => askedFor(sandbox, "listObjects")).toEqual(objects);
  await expect(page.getByRole("option")).toHaveCount(0);
  await expect(page.getByText(/^8 choices, loaded/)).toBeVisible();

  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("option")).toHaveCount(8);
  await page.getByRole("option", { name: "Companies", exact: true }).click();
  expect(await askedFor(sandbox, "listObjects")).toEqual(objects);
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

test("a search goes out a quarter of a second after the last key, and what a later one gives up comes over nothing", async ({
  page,
  sandbox,
}) => {
  await page.clock.install();
  const action = new ActionPage(page);
  await action.open("integrations/salesforce/actions/convertLead", "Salesforce EMEA");
  const account = action.field("Into an account");
  const first = page.getByRole("option").first();
  await account.click();
  await expect(first).toBeVisible();
  await page.clock.pauseAt(Date.now() + 60_000);
  await account.press("4");
  await page.clock.runFor(240);
  await account.press("2");
  await page.clock.runFor(240);
  await account.pressSequentially("00");
  await page.clock.runFor(240);
  const whole = { slug: "listAccounts", params: {} };
  expect(await askedFor(sandbox, "listAccounts")).toEqual([whole]);

  await sandbox.fault({
    path: "/v1/connection/connectors/",
    method: "POST",
    times: 1,
    latencyMs: 2500,
  });
  const early = page.waitForRequest((request) => request.postDataJSON()?.value === "4200");
  await page.clock.runFor(20);
  await expect
    .poll(() => askedFor(sandbox, "listAccounts"))
    .toEqual([whole, { ...whole, value: "4200" }]);
  await page.clock.resume();
  await account.fill("777");
  await expect(first).toContainText("777");
  await expect(account).not.toHaveAttribute("aria-busy");

  // Until it has come, or can no longer come.
  await (await (await early).response())?.finished();
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  await expect(first).toContainText("777");
  const log = async () =>
    (await sandbox.requests("/autocomplete")).map(({ body, abortedAt }) => [
      body,
      Boolean(abortedAt),
    ]);
  await expect.poll(log).toEqual([
    [whole, false],
    [{ ...whole, value: "4200" }, true],
    [{ ...whole, value: "777" }, false],
  ]);
});

test("a field says what it waits for, what it feeds and what it depends on, and each leads there", async ({
  page,
  sandbox,
}) => {
  const action = new ActionPage(page);
  await action.open(findRecords, "HubSpot production");
  const objectType = action.field("Object type");
  const waits = page.getByText("First fill in Object type.");
  const feeds = page.getByText(/^Feeds Property/);
  await expect(waits.first()).toBeVisible();
  await expect(feeds).toBeVisible();
  await feeds.getByRole("button", { name: "Property" }).click();
  await expect(action.field("Property")).toBeFocused();
  // What waits asks nothing, though somebody is near.
  expect(await sandbox.requests("/autocomplete")).toEqual([]);
  await waits.first().getByRole("button", { name: "Object type" }).click();
  await expect(objectType).toBeFocused();
  const objects = { slug: "listObjects", params: {} };
  const asked = async () => (await sandbox.requests("/autocomplete")).map(({ body }) => body);
  await expect.poll(asked).toEqual([objects]);

  await action.choose("Object type", "Companies");
  await expect(waits).toHaveCount(0);
  const properties = { slug: "listObjectProperties", params: { objectType: "companies" } };
  await expect.poll(asked).toEqual([objects, properties]);
  await action.field("Property").focus();
  const depends = page.getByText("Depends on Object type");
  await expect(depends.first()).toBeVisible();
  await depends.first().getByRole("button", { name: "Object type" }).click();
  await expect(objectType).toBeFocused();
  expect(await asked()).toEqual([objects, properties]);
});

test("an item of a list and a list inside a list read the field above them, through all the levels between", async ({
  page,
  sandbox,
}) => {
  const action = new ActionPage(page);
  await action.open(findRecords, "HubSpot production");
  await page.getByRole("button", { name: "Add to Returned properties" }).click();
  const returned = action.field("Returned properties 1");
  await returned.focus();
  await expect(page.getByText("First fill in Object type.")).toHaveCount(2);
  await action.choose("Object type", "Deals");
  await action.choose("Returned properties 1", "Amount");
  await page.getByRole("button", { name: "Add to Returned properties" }).click();
  await action.choose("Returned properties 2", "Deal name");
  const params = { objectType: "deals" };
  expect(await askedFor(sandbox, "listObjectProperties")).toEqual([
    { slug: "listObjectProperties", params },
  ]);

  const item = (number: number) => page.getByRole("group", { name: `More filters ${number}` });
  const pick = async (number: number, option: string) => {
    await item(number).getByRole("combobox", { name: "Property" }).click();
    const choice = page.getByRole("option", { name: option, exact: true });
    await expect(choice).toContainText("Also sets propertyType");
    await choice.click();
  };
  await page.getByRole("button", { name: "Add to More filters" }).click();
  await page.getByRole("button", { name: "Add to More filters" }).click();
  await pick(1, "Amount");
  await pick(1, "Create date");
  const filters = async () =>
    ((await action.node()).config.options as { filters: Record<string, unknown>[] }).filters;
  expect((await filters())[0]).toMatchObject({
    propertyName: "createdate",
    propertyType: "datetime",
  });

  // What it set goes with its item, and is taken back there.
  await page.getByRole("button", { name: "Move item 1 down" }).last().click();
  await expect(item(2).getByText("Also set propertyType.")).toBeVisible();
  await item(2).getByRole("button", { name: "Undo what Property set" }).click();
  await expect
    .poll(async () => (await filters())[1])
    .toMatchObject({
      propertyName: "amount",
      propertyType: "number",
    });
  expect((await filters())[0]).not.toHaveProperty("propertyName");
  expect((await filters())[0]).not.toHaveProperty("propertyType");
  expect((await action.node()).config.returned).toEqual(["amount", "dealname"]);
  expect((await sandbox.requests("/autocomplete")).map(({ body }) => body)).toEqual([
    { slug: "listObjects", params: {} },
    { slug: "listObjectProperties", params },
    { slug: "listFilterProperties", params },
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
  // Nor is it asked again by itself: the list of before stays on offer.
  await action.field("Property").click();
  await expect(page.getByRole("option", { name: "Industry", exact: true })).toBeVisible();
  await expect(page.getByRole("option", { selected: true })).toHaveAccessibleName(
    "Company domain name",
  );
  await action.field("Property").press("Escape");
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
  const sample = page.getByRole("textbox", { name: "Sample value for Object type" }).first();
  await expect(sample).toBeVisible();
  await action.field("Property").focus();
  expect(await sandbox.requests("/autocomplete")).toEqual([]);
  await sample.fill("deals");
  await sample.press("Enter");
  await action.field("Property").focus();
  await expect
    .poll(() => askedFor(sandbox, "listObjectProperties"))
    .toEqual([{ slug: "listObjectProperties", params: { objectType: "deals" } }]);
  await action.choose("Property", "Amount");
  await action.expectConfig({ objectType, propertyName: "amount" });
  await page.getByRole("button", { name: "Validate" }).click();
  await expect(page.getByRole("status").filter({ hasText: /valid/i })).toBeVisible();
  const told = (await sandbox.requests()).filter(({ body }) =>
    JSON.stringify(body ?? "").includes('"deals"'),
  );
  expect(told.map(({ body }) => body)).toEqual([
    { slug: "listObjectProperties", params: { objectType: "deals" } },
  ]);
});

test("results are grouped under what they are nested in, also those that a search finds, and set what they say", async ({
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

  await stage.click();
  const won = page.getByRole("option", { name: "Closed won" });
  await expect(won).toContainText("Also sets pipeline");
  await won.click();
  await action.expectConfig({
    objectType: "deals",
    stage: "default/closedwon",
    pipeline: "default",
  });
  await expect(page.getByText("Also set pipeline.")).toBeVisible();
  await page.getByRole("button", { name: "Undo what Stage set" }).click();
  await action.expectConfig({
    objectType: "deals",
    stage: "renewals/renewed",
    pipeline: "renewals",
  });
  await expect(page.getByText(/Also set pipeline/)).toHaveCount(0);
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
  const asked = { slug: "listOwners", params: {} };
  await expect
    .poll(() => askedFor(sandbox, "listOwners"))
    .toEqual([asked, { ...asked, value: "jonas@" }]);
  await expect(owner).not.toHaveAttribute("aria-busy");
  await expect(page.getByRole("option")).toHaveCount(1);
  await jonas.click();
  await action.expectConfig({ ownerId: "81200412" });
  expect(await sandbox.requests("/autocomplete")).toHaveLength(2);
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

const firstLine = (text: string) => text.split("\n")[0] ?? "";
