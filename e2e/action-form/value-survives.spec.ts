import { expect, northwind, test } from "../test";
import { ActionPage } from "./action-page";

const findRecords = "integrations/hubspot/actions/findRecords";
const postMessage = "integrations/slack/actions/postMessage";
const logActivity = "integrations/hubspot/actions/logActivity";

test.beforeEach(async ({ startSignedIn }) => startSignedIn());

test("a field hidden by a condition gives up its value and has it back when it is shown again", async ({
  page,
}) => {
  const action = new ActionPage(page);
  await action.open(logActivity);
  await action.choose("Kind", "Call");
  await page.getByRole("textbox", { name: "Duration (minutes)" }).fill("30");
  await action.expectConfig({ kind: "call", durationMinutes: 30 });
  await action.choose("Kind", "Meeting");
  await expect(page.getByRole("textbox", { name: "Duration (minutes)" })).toBeHidden();
  await action.expectConfig({ kind: "meeting" });
  await action.choose("Kind", "Call");
  await expect(page.getByRole("textbox", { name: "Duration (minutes)" })).toHaveValue("30");
  await action.expectConfig({ kind: "call", durationMinutes: 30 });
});

test("a node that was pasted is copied again byte for byte, with all that the form does not know", async ({
  page,
}) => {
  const action = new ActionPage(page);
  await action.open(findRecords);
  const { uuid } = await action.node();
  const node = {
    uuid,
    slug: "mine",
    kind: "connector",
    integrationSlug: "hubspot",
    actionSlug: "findRecords",
    connectorUuid: "00000000-0000-4000-8000-000000000000",
    name: "My search",
    config: {
      objectType: 5,
      unknown: { deep: [1, { "a.b": null }] },
      options: { filters: "not a list" },
      limit: "ten",
    },
    childrenUuids: ["11111111-0000-4000-8000-000000000000"],
    fallbackOnFailure: true,
    position: { x: 1, y: 2 },
    retry: { maximumAttempts: 3 },
    fromTheFuture: true,
  };
  await action.paste(node);
  await expect.poll(() => action.node()).toEqual(node);
  await page.getByRole("textbox", { name: "Value", exact: true }).fill("x");
  await expect
    .poll(() => action.node())
    .toEqual({ ...node, config: { ...node.config, value: "x" } });
});

test("a command line of Cargo's opens in the form", async ({ page }) => {
  const action = new ActionPage(page);
  await action.open(findRecords);
  await action.paste(
    `cargo-ai orchestration action execute --action '{"kind":"connector","integrationSlug":"hubspot","actionSlug":"findRecords","config":{"limit":42}}' --data '{}'`,
  );
  await expect(page.getByRole("textbox", { name: "Limit", exact: true })).toHaveValue("42");
});

test("a draft survives a reload in its tab, and is offered elsewhere", async ({
  page,
  context,
}) => {
  const action = new ActionPage(page);
  await action.open(findRecords);
  await page.getByRole("textbox", { name: "Value", exact: true }).fill("draft of mine");
  await expect(page.getByText("A draft is kept for you while you work.")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Value", exact: true })).toHaveValue(
    "draft of mine",
  );

  const other = new ActionPage(await context.newPage());
  await other.open(findRecords);
  await expect(other.page.getByRole("textbox", { name: "Value", exact: true })).toHaveValue("");
  await other.page.getByRole("button", { name: "Open the draft" }).click();
  await expect(other.page.getByRole("textbox", { name: "Value", exact: true })).toHaveValue(
    "draft of mine",
  );
  await other.page.getByRole("button", { name: "Start over" }).click();
  await expect(other.page.getByRole("textbox", { name: "Value", exact: true })).toHaveValue("");
});

test("work beside a draft on offer, and work that is put aside, loses nothing of either", async ({
  page,
  context,
}) => {
  const first = new ActionPage(page);
  await first.open(postMessage);
  await page.getByRole("textbox", { name: "Message", exact: true }).fill("the first");
  await expect(page.getByText("A draft is kept for you while you work.")).toBeVisible();

  const tab = await context.newPage();
  const second = new ActionPage(tab);
  const value = tab.getByRole("textbox", { name: "Message", exact: true });
  const open = tab.getByRole("button", { name: "Open the draft" });
  await second.open(postMessage);
  await value.fill("the second");
  await expect(tab.getByText("A draft is kept for you while you work.")).toBeVisible();
  await tab.reload();
  await expect(value).toHaveValue("the second");
  await open.click();
  await expect(value).toHaveValue("the first");
  await open.click();
  await expect(value).toHaveValue("the second");

  await tab.getByRole("button", { name: "Discard it" }).click();
  await expect(open).toBeHidden();
  await tab.getByRole("button", { name: "Start over" }).click();
  await expect(value).toHaveValue("");
  await tab.reload();
  await expect(value).toHaveValue("");
  await open.click();
  await expect(value).toHaveValue("the second");
});

test("work that was put aside on its way to the server is on offer, and not opened by itself", async ({
  page,
}) => {
  const action = new ActionPage(page);
  const value = page.getByRole("textbox", { name: "Message", exact: true });
  await action.open(postMessage);
  let arrive = () => {};
  const onItsWay = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const drafts = "**/api/dashboard/drafts/**";
  await page.route(drafts, async (route) => {
    if (route.request().method() === "PUT") await onItsWay;
    await route.continue();
  });
  const sent = page.waitForRequest((request) => request.method() === "PUT");
  const kept = page.waitForResponse((response) => response.request().method() === "PUT");
  await value.fill("put aside");
  await sent;
  await page.getByRole("button", { name: "Start over" }).click();
  await expect(value).toHaveValue("");
  arrive();
  await kept;
  await page.unroute(drafts);
  await page.reload();
  await expect(value).toHaveValue("");
  await page.getByRole("button", { name: "Open the draft" }).click();
  await expect(value).toHaveValue("put aside");
});

test("problems are told at the field once it was left, all of them when asked, and lead to their fields", async ({
  page,
}) => {
  const action = new ActionPage(page);
  await action.open(findRecords);
  const limit = page.getByRole("textbox", { name: "Limit", exact: true });
  await limit.fill("5000");
  await expect(page.getByText("Must be 200 or less.")).toBeHidden();
  await limit.blur();
  await expect(page.getByText("Must be 200 or less.")).toBeVisible();
  await page.getByRole("button", { name: "Validate" }).click();
  await expect(page.getByRole("status").filter({ hasText: /not valid/i })).toBeVisible();
  const summary = page.getByRole("alert").filter({ hasText: "fields need attention" });
  await summary.getByRole("button", { name: "Object type" }).click();
  await expect(action.field("Object type")).toBeFocused();
  await limit.fill("20");
  await expect(page.getByText("Must be 200 or less.")).toBeHidden();
});

test("a node runs once, after its cost was said", async ({ page, sandbox }) => {
  const action = new ActionPage(page);
  await action.open(findRecords, "HubSpot production");
  await action.choose("Object type", "Companies");
  await action.choose("Property", "Company domain name");
  await page.getByRole("button", { name: "Run once…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(/This costs/)).toBeVisible();
  expect(await sandbox.requests("/actions/execute")).toHaveLength(0);
  await dialog.getByRole("button", { name: /^Run/ }).click();
  await expect(dialog.getByText("Finished: success")).toBeVisible({ timeout: 20_000 });
  expect(await sandbox.requests("/actions/execute")).toHaveLength(1);
});

test("a connector of another integration in the address is named as such, and never asked for lists", async ({
  page,
  sandbox,
}) => {
  const { connectors } = await sandbox.state();
  const slack = connectors.find(
    ({ integrationSlug, workspaceUuid }) =>
      integrationSlug === "slack" && workspaceUuid === northwind.uuid,
  );
  const action = new ActionPage(page);
  await action.open(`${findRecords}?connector=${slack?.uuid}`);
  await expect(
    page.getByText("This connector is not one of this workspace and integration."),
  ).toBeVisible();
  await action.field("Object type").click();
  await expect(page.getByText("Choose a connector").first()).toBeVisible();
  expect(await sandbox.requests(/\/autocompletes\//)).toEqual([]);
  expect((await action.node()).connectorUuid).toBe(slack?.uuid);
  await page.keyboard.press("Escape");

  await action.choose("Connector", "HubSpot production");
  await action.choose("Object type", "Companies");
});

test("what was typed in the last moment before a reload is there after it", async ({ page }) => {
  const action = new ActionPage(page);
  await action.open(findRecords);
  await page.getByRole("textbox", { name: "Value", exact: true }).fill("just now");
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Value", exact: true })).toHaveValue("just now");

  await page.goto(`/w/${northwind.uuid}/connectors/new?integration=http`);
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Just now");
  // The page has heard of it: before its code runs it could keep nothing.
  await expect(page.getByRole("textbox", { name: "Slug", exact: true })).toHaveValue("just_now");
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Name", exact: true })).toHaveValue("Just now");
});

test("a draft whose last words arrive after the next page has asked for it is still found", async ({
  page,
}) => {
  const action = new ActionPage(page);
  const value = page.getByRole("textbox", { name: "Value", exact: true });
  await action.open(findRecords);
  await value.fill("on its way");
  await expect(page.getByText("A draft is kept for you while you work.")).toBeVisible();
  let early = 0;
  await page.route("**/api/dashboard/drafts/**", async (route) => {
    if (route.request().method() !== "GET" || early > 0) return route.continue();
    early += 1;
    await route.fulfill({ status: 204 });
  });
  await page.reload();
  await expect(value).toHaveValue("on its way");
  expect(early).toBe(1);
});
