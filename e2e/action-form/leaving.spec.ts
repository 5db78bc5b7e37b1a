import type { Page } from "@playwright/test";
import { contoso, expect, northwind, test } from "../test";
import { ActionPage } from "./action-page";

const findRecords = "integrations/hubspot/actions/findRecords";

const question = (page: Page) => page.getByRole("alertdialog");
const value = (page: Page) => page.getByRole("textbox", { name: "Value", exact: true });
const nav = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Main" }).getByRole("link", { name, exact: true });

async function openAndType(page: Page, text = "typed"): Promise<ActionPage> {
  const action = new ActionPage(page);
  await action.open(findRecords);
  await value(page).fill(text);
  return action;
}

test("a link asks before it leaves what was typed: Escape stays, focus on the link; leaving keeps the draft", async ({
  page,
  signInWithToken,
}) => {
  await signInWithToken();
  await openAndType(page);
  await nav(page, "Connectors").click();
  await expect(question(page)).toContainText("Leave this action?");
  await expect(question(page)).toContainText("this tab opens it again");
  await expect(question(page).getByRole("button", { name: "Stay" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(question(page)).toBeHidden();
  await expect(nav(page, "Connectors")).toBeFocused();
  await expect(value(page)).toHaveValue("typed");

  await page.keyboard.press("Enter");
  await question(page).getByRole("button", { name: "Leave", exact: true }).click();
  await expect(page).toHaveURL(/\/connectors$/);
  await expect(question(page)).toBeHidden();

  await new ActionPage(page).open(findRecords);
  await expect(value(page)).toHaveValue("typed");
});

test("who leaves without having changed anything is not asked, nor who has taken it back or copied it", async ({
  page,
  context,
  signInWithToken,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await signInWithToken();
  const action = new ActionPage(page);
  await action.open(findRecords);
  await action.field("Object type").click();
  await page.keyboard.press("Escape");
  await nav(page, "Native actions").click();
  await expect(page).toHaveURL(/\/native$/);

  await openAndType(page);
  await value(page).fill("");
  await action.expectConfig(expect.not.objectContaining({ value: "typed" }));
  await nav(page, "Native actions").click();
  await expect(page).toHaveURL(/\/native$/);

  await openAndType(page, "copied");
  await page.getByRole("button", { name: "Copy JSON" }).click();
  await expect(page.getByText("Copied", { exact: true })).toBeAttached();
  await nav(page, "Native actions").click();
  await expect(page).toHaveURL(/\/native$/);

  await action.open(findRecords);
  await value(page).fill("copied, and more");
  await nav(page, "Native actions").click();
  await expect(question(page)).toBeVisible();
});

test("the browser's way back asks as well, and goes on from where it was held", async ({
  page,
  signInWithToken,
}) => {
  await signInWithToken();
  await page.goto(`/w/${northwind.uuid}/integrations/hubspot`);
  await page.getByRole("link", { name: "Find records" }).click();
  await expect(page.getByRole("status", { name: "Loading the form" })).toBeHidden();
  await value(page).click();
  await value(page).pressSequentially("typed");
  await page.evaluate(() => window.history.back());
  await expect(question(page)).toBeVisible();
  await question(page).getByRole("button", { name: "Stay" }).click();
  await expect(page).toHaveURL(new RegExp(`${findRecords}$`));
  await expect(value(page)).toHaveValue("typed");
  await page.evaluate(() => window.history.back());
  await question(page).getByRole("button", { name: "Leave", exact: true }).click();
  await expect(page).toHaveURL(/\/integrations\/hubspot$/);
  await page.goForward();
  await expect(value(page)).toHaveValue("typed");
});

test("the palette, its keys and the workspace ask; staying leaves the workspace as it is", async ({
  page,
  signIn,
}) => {
  await signIn();
  await openAndType(page);
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("option", { name: "Node graph" }).click();
  await expect(question(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(question(page)).toBeHidden();

  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("g");
  await page.keyboard.press("c");
  await expect(question(page)).toBeVisible();
  await page.keyboard.press("Escape");

  const workspace = page.getByRole("combobox", { name: "Workspace" });
  await workspace.click();
  await page.getByRole("option", { name: contoso.name }).click();
  await expect(question(page)).toBeVisible();
  await question(page).getByRole("button", { name: "Stay" }).click();
  await expect(workspace).toHaveValue(northwind.name);
  await expect(workspace).toBeFocused();
  await expect(value(page)).toHaveValue("typed");

  await workspace.click();
  await page.getByRole("option", { name: contoso.name }).click();
  await question(page).getByRole("button", { name: "Leave", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/w/${contoso.uuid}/${findRecords}$`));
  await expect(value(page)).toHaveValue("");
});

test("a draft that is discarded on leaving is gone, and one that could not be kept is not called so", async ({
  page,
  context,
  signInWithToken,
}) => {
  await signInWithToken();
  const first = new ActionPage(page);
  await first.open(findRecords);
  // Drafts of other tests may be on offer: the server knows the person, not the test.
  const offered = page.getByRole("button", { name: "Discard it" });
  while (await offered.isVisible()) await offered.click();
  const kept = page.waitForResponse(
    (response) => response.request().method() === "PUT" && response.url().includes("/drafts/"),
  );
  await value(page).fill("not wanted");
  await kept;
  await page.route("**/api/dashboard/drafts/**", (route) => route.abort());
  await value(page).fill("not wanted at all");
  await nav(page, "Connectors").click();
  await expect(question(page)).toContainText("could not be kept");
  await question(page).getByRole("button", { name: "Leave and discard the draft" }).click();
  await expect(question(page).getByRole("alert")).not.toBeEmpty();
  await page.unroute("**/api/dashboard/drafts/**");
  await question(page).getByRole("button", { name: "Leave and discard the draft" }).click();
  await expect(page).toHaveURL(/\/connectors$/);

  for (const again of [page, await context.newPage()]) {
    const action = new ActionPage(again);
    await action.open(findRecords);
    await expect(value(again)).toHaveValue("");
    await expect(again.getByRole("button", { name: "Open the draft" })).toBeHidden();
  }
});

test("a draft that was opened and nothing more is left without a question", async ({
  page,
  context,
  signInWithToken,
}) => {
  await signInWithToken();
  await openAndType(page, "for later");
  await expect(page.getByText("A draft is kept for you while you work.")).toBeVisible();
  const tab = await context.newPage();
  const action = new ActionPage(tab);
  await action.open(findRecords);
  await tab.getByRole("button", { name: "Open the draft" }).click();
  await expect(value(tab)).toHaveValue("for later");
  await nav(tab, "Connectors").click();
  await expect(tab).toHaveURL(/\/connectors$/);
});

for (const [what, path, field] of [
  ["a native action", "native/actions/python", "Node name"],
  ["an extractor", "integrations/hubspot/extractors/fetchObjects", "Include archived records"],
] as const) {
  test(`${what} asks in the same way, on a narrow screen from its menu too`, async ({
    page,
    signInWithToken,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await signInWithToken();
    await page.goto(`/w/${northwind.uuid}/${path}`);
    await expect(page.getByRole("status", { name: "Loading the form" })).toBeHidden();
    if (field === "Node name") {
      await page.getByText("Node settings").click();
      await page.getByRole("textbox", { name: field }).fill("Mine");
    } else await page.getByRole("checkbox", { name: field }).check();
    await page.getByRole("button", { name: "Open navigation" }).click();
    await nav(page, "Connectors").click();
    await expect(question(page)).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(nav(page, "Connectors")).toBeFocused();
    await page.keyboard.press("Enter");
    await question(page).getByRole("button", { name: "Leave", exact: true }).click();
    await expect(page).toHaveURL(/\/connectors$/);
    await expect(page.getByRole("dialog")).toBeHidden();
  });
}
