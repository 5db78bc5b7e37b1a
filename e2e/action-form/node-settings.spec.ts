import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "../test";
import { ActionPage } from "./action-page";

const first = "11111111-0000-4000-8000-000000000000";
const second = "22222222-0000-4000-8000-000000000000";

test.beforeEach(async ({ signInWithToken }) => signInWithToken());

test("where a node stands and leads is set by keyboard alone, and told where it can't be right", async ({
  page,
}) => {
  const action = new ActionPage(page);
  await action.open("native/actions/branch");
  const { uuid } = await action.node();
  const settings = page.getByText("Node settings");
  await action.tabTo(page.locator("summary").filter({ has: settings }));
  await page.keyboard.press("Enter");

  await action.tabTo(page.getByRole("textbox", { name: "Leads to: Yes" }));
  await page.keyboard.type(first);
  await action.tabTo(page.getByRole("textbox", { name: "Leads to: No" }));
  await page.keyboard.type("nowhere");
  await expect(page.getByText("This is no uuid")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(String(uuid));
  await expect(page.getByText("This is the node itself")).toBeVisible();
  await expect(page.getByText("1 to mend")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(first);
  await expect(page.getByText("Yes leads to the same node.")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(second);
  expect(await action.node()).toMatchObject({ childrenUuids: [first, second] });

  await action.tabTo(page.getByRole("button", { name: "Move No up" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Move Yes up" })).toBeFocused();
  expect(await action.node()).toMatchObject({ childrenUuids: [second, first] });
  await action.tabTo(page.getByRole("button", { name: "Remove Yes" }));
  await page.keyboard.press("Enter");
  expect(await action.node()).toMatchObject({ childrenUuids: [null, first] });

  await action.tabTo(page.getByRole("textbox", { name: "Position X" }));
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("-166.5");
  await action.tabTo(page.getByRole("textbox", { name: "Position Y" }));
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("332");
  expect(await action.node()).toMatchObject({ position: { x: -166.5, y: 332 } });
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.reload();
  await expect(page.getByRole("status", { name: "Loading the form" })).toBeHidden();
  expect(await action.node()).toMatchObject({
    childrenUuids: [null, first],
    position: { x: -166.5, y: 332 },
  });
});

test("a pasted node with settings that are not of their kind is copied as it came, and the page says what is wrong", async ({
  page,
}) => {
  const action = new ActionPage(page);
  await action.open("integrations/hubspot/actions/findRecords");
  const node = {
    ...(await action.node()),
    slug: "not a slug",
    name: { en: "x" },
    childrenUuids: [first, 5, "x"],
    fallbackOnFailure: "yes",
    fallbackChildUuid: "nowhere",
    position: "left",
    retry: { maximumAttempts: "three", initialInterval: -1, more: [1] },
  };
  await action.paste(node);
  await expect.poll(() => action.node()).toEqual(node);
  await expect(page.getByText("9 to mend")).toBeVisible();
  await page.getByText("Node settings").click();
  await expect(page.getByText("The position is no pair of numbers.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Attempts" })).toHaveValue("three");
  await page.getByRole("button", { name: "Validate" }).click();
  await expect(page.getByRole("status").filter({ hasText: /^Not valid/ })).toBeVisible();
});

for (const width of [1440, 390])
  test(`names without an end widen nothing at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const action = new ActionPage(page);
    await action.open("native/actions/branch");
    const long = "a_name_that_never_ends_".repeat(20);
    await action.paste({
      ...(await action.node()),
      slug: long,
      name: long,
      description: long,
      childrenUuids: [long, null],
      position: long,
    });
    await page.getByText("Node settings").click();
    await expect(page.getByRole("textbox", { name: "Leads to: Yes" })).toHaveValue(long);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

test("a node that runs once takes only its action along, not its place in a graph", async ({
  page,
  sandbox,
}) => {
  const action = new ActionPage(page);
  await action.open("integrations/hubspot/actions/findRecords", "HubSpot production");
  await action.choose("Object type", "Companies");
  await action.choose("Property", "Company domain name");
  const { kind, integrationSlug, actionSlug, connectorUuid, config } = await action.node();
  await action.paste({
    ...(await action.node()),
    name: "Mine",
    retry: { maximumAttempts: 3 },
    fallbackChildUuid: first,
    unknown: 1,
  });
  await page.getByRole("button", { name: "Run once…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: /^Run/ }).click();
  await expect(page.getByRole("dialog").getByText("Finished: success")).toBeVisible({
    timeout: 20_000,
  });
  const asked = await sandbox.requests("/actions/execute");
  expect(asked.map(({ body }) => (body as { action: unknown }).action)).toEqual([
    { kind, integrationSlug, actionSlug, connectorUuid, config },
  ]);
});

test("a press beside the box of a node's JSON throws away nothing that was typed", async ({
  page,
}) => {
  const action = new ActionPage(page);
  await action.open("native/actions/branch");
  const box = page.getByRole("textbox", { name: "Node, config or command" });
  await page.getByRole("button", { name: "Edit JSON" }).click();
  await box.fill("half an edit");
  await page.mouse.click(5, 5);
  await expect(box).toHaveValue("half an edit");
  await page.keyboard.press("Escape");
  await expect(box).toBeHidden();
  await expect(page.getByRole("button", { name: "Edit JSON" })).toBeFocused();
});
