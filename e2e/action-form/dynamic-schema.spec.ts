import { expect, northwind, ownPage, test } from "../test";
import { ActionPage } from "./action-page";
import { askedFor } from "./asked-for";

const runActor = "integrations/apify/actions/runActor";
const asked = /\/dynamicSchemas\/actorInput$/;

test.beforeEach(async ({ page, startSignedIn, stack }) => {
  await startSignedIn();
  const response = await page.request.post("/api/cargo/v1/connection/connectors", {
    headers: { ...ownPage, "selected-workspace-uuid": northwind.uuid },
    data: {
      name: "Scrapers",
      slug: "scrapers",
      integrationSlug: "apify",
      config: { apiKey: stack.typed("token") },
    },
  });
  expect(response.ok(), await response.text()).toBe(true);
});

test("fields come from the account once what they depend on is filled in, and their values reach the node", async ({
  page,
  sandbox,
}) => {
  const action = new ActionPage(page);
  await action.open(runActor, "Scrapers");
  const input = page.getByRole("group", { name: "Input" });
  await expect(input.getByText("First fill in")).toBeVisible();
  await input.getByRole("button", { name: "Actor" }).click();
  await expect(action.field("Actor")).toBeFocused();
  expect(await sandbox.requests(asked)).toEqual([]);

  await action.choose("Actor", "Places on the map");
  await input.getByRole("textbox", { name: "Query" }).fill("bakeries in Lyon");
  await input.getByRole("textbox", { name: "At most" }).fill("20");
  await expect
    .poll(async () => (await action.node()).config)
    .toMatchObject({
      actorId: "example/map-places",
      input: { query: "bakeries in Lyon", maximum: 20 },
    });
  expect((await sandbox.requests(asked)).map(({ body }) => body)).toEqual([
    { params: { actorId: "example/map-places" } },
  ]);

  await page.reload();
  await expect(input.getByRole("textbox", { name: "Query" })).toHaveValue("bakeries in Lyon");
});

test("a list among them depends on a field of the action's own", async ({ page, sandbox }) => {
  const action = new ActionPage(page);
  await action.open(runActor, "Scrapers");
  const actor = page.locator("[data-field]").filter({ has: action.field("Actor") });
  await expect(actor.getByText("Feeds Input")).toBeVisible();
  await action.choose("Actor", "Places on the map");
  const search = page.getByRole("group", { name: "Input" }).getByRole("combobox", {
    name: "Saved search",
  });
  await expect(search).toBeVisible();
  await expect(actor.getByText("Feeds Input, Saved search")).toBeVisible();
  await action.choose("Saved search", "Garages, weekly");
  await expect
    .poll(async () => (await action.node()).config)
    .toMatchObject({ actorId: "example/map-places", input: { savedSearch: "ss-garages" } });
  expect(await askedFor(sandbox, "listSavedSearches")).toEqual([
    { slug: "listSavedSearches", params: { actorId: "example/map-places" } },
  ]);
});

test("while they load the fields after them can be filled in, and another choice keeps what was typed", async ({
  page,
}) => {
  const action = new ActionPage(page);
  await action.open(runActor, "Scrapers");
  let answer = () => {};
  const account = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(asked, async (route) => {
    await account;
    await route.continue();
  });
  await action.choose("Actor", "Places on the map");
  const input = page.getByRole("group", { name: "Input" });
  await expect(input.getByRole("status")).toHaveText("Loading the account’s fields…");
  const limit = page.getByRole("textbox", { name: "Time limit (seconds)" });
  await limit.fill("60");
  await expect(input.getByRole("status")).toBeVisible();
  answer();
  await input.getByRole("textbox", { name: "Query" }).fill("bakeries");
  await expect(limit).toHaveValue("60");

  await action.choose("Actor", "Website content");
  await expect(input.getByRole("textbox", { name: "Depth" })).toBeVisible();
  await action.choose("Actor", "Places on the map");
  await expect(input.getByRole("textbox", { name: "Query" })).toHaveValue("bakeries");
});

test("an error is told in Cargo's words, and asking again mends it with nothing lost", async ({
  page,
  sandbox,
}) => {
  const action = new ActionPage(page);
  await action.open(runActor, "Scrapers");
  const body = JSON.stringify({ errorMessage: "Apify is having a rest." });
  await sandbox.fault({
    path: "^/v1/connection/connectors/.*/dynamicSchemas/",
    status: 422,
    body,
    times: 1,
  });
  await action.choose("Actor", "Places on the map");
  const input = page.getByRole("group", { name: "Input" });
  await expect(input.getByRole("alert")).toContainText("Apify is having a rest.");
  await page.getByRole("textbox", { name: "Time limit (seconds)" }).fill("90");
  await input.getByRole("button", { name: "Try again" }).click();
  await expect(input.getByRole("textbox", { name: "Query" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Time limit (seconds)" })).toHaveValue("90");
});
