import type { Page } from "@playwright/test";
import { contoso, expect, northwind, test } from "./test";

const pathOf = (page: Page) => {
  const { pathname, search } = new URL(page.url());
  return pathname + search;
};

test("a signed-out visitor signs in and is where they wanted, query kept", async ({
  page,
  sandbox,
}) => {
  expect(sandbox).toBeDefined();
  await page.goto("/connectors/new?integration=hubspot");
  await page.getByRole("textbox", { name: "API token" }).fill(northwind.apiToken);
  await page.getByRole("button", { name: "Sign in with API token" }).click();
  await page.waitForURL(`**/w/${northwind.uuid}/connectors/new?integration=hubspot`);
});

test("a refused token is told in one alert, and the box has the focus", async ({
  page,
  sandbox,
  stack,
}) => {
  expect(sandbox).toBeDefined();
  await page.goto("/signin");
  const box = page.getByRole("textbox", { name: "API token" });
  await box.fill(stack.typed("apiToken"));
  await page.getByRole("button", { name: "Sign in with API token" }).click();
  await expect(page.getByRole("alert")).toContainText("does not accept this API token");
  await expect(box).toBeFocused();
});

for (const foreign of ["https://evil.example/", "//evil.example", "/\\evil.example"]) {
  test(`signing in never ends at ${foreign}`, async ({ page, sandbox }) => {
    expect(sandbox).toBeDefined();
    await page.goto(`/signin?callbackUrl=${encodeURIComponent(foreign)}`);
    await page.getByRole("textbox", { name: "API token" }).fill(northwind.apiToken);
    await page.getByRole("button", { name: "Sign in with API token" }).click();
    await page.waitForURL(`**/w/${northwind.uuid}/connectors`);
  });
}

test("another workspace shows the same page, and short addresses then lead to it", async ({
  page,
  signIn,
}) => {
  await signIn();
  await page.goto(`/w/${northwind.uuid}/integrations`);
  await page.getByRole("combobox", { name: "Workspace" }).click();
  await page.getByRole("option", { name: contoso.name }).click();
  await page.waitForURL(`**/w/${contoso.uuid}/integrations`);
  await expect(page.getByRole("combobox", { name: "Workspace" })).toHaveValue(contoso.name);
  await page.goto("/native?q=x");
  expect(pathOf(page)).toBe(`/w/${contoso.uuid}/native?q=x`);
});

test("signing out ends the session: its pages ask to sign in again", async ({
  page,
  signInWithToken,
}) => {
  await signInWithToken();
  await page.getByRole("button", { name: "Account" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.waitForURL("**/signin");
  await page.goto(`/w/${northwind.uuid}/connectors`);
  await expect(page.getByRole("button", { name: "Sign in with API token" })).toBeVisible();
});

test("signing out in one tab empties the others, and going back shows nothing", async ({
  page,
  context,
  signInWithToken,
}) => {
  await signInWithToken();
  const other = await context.newPage();
  await other.goto(`/w/${northwind.uuid}/integrations?q=hub`);
  await expect(other.getByRole("link", { name: /Hubspot/ }).first()).toBeVisible();
  await page.getByRole("button", { name: "Account" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.waitForURL("**/signin");
  await other.waitForURL(/\/signin\?callbackUrl=/, { timeout: 1_000 });
  await page.goBack();
  await expect(page.getByRole("button", { name: "Sign in with API token" })).toBeVisible();

  await other.getByRole("textbox", { name: "API token" }).fill(northwind.apiToken);
  await other.getByRole("button", { name: "Sign in with API token" }).click();
  await other.waitForURL(`**/w/${northwind.uuid}/integrations?q=hub`);
});

test("ending all sessions signs out every browser, after asking", async ({
  page,
  browser,
  stack,
  signInWithToken,
}) => {
  await signInWithToken();
  const elsewhere = await browser.newPage({ baseURL: stack.url });
  await elsewhere.goto("/signin");
  await elsewhere.getByRole("textbox", { name: "API token" }).fill(northwind.apiToken);
  await elsewhere.getByRole("button", { name: "Sign in with API token" }).click();
  await elsewhere.waitForURL(/\/w\//);

  await page.getByRole("button", { name: "Account" }).click();
  await page.getByRole("menuitem", { name: "End all my sessions…" }).click();
  const dialog = page.getByRole("alertdialog", { name: "End all your sessions?" });
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await page.reload();
  await expect(page.getByRole("button", { name: "Account" })).toBeVisible();

  await page.getByRole("button", { name: "Account" }).click();
  await page.getByRole("menuitem", { name: "End all my sessions…" }).click();
  await dialog.getByRole("button", { name: "End all sessions" }).click();
  await page.waitForURL("**/signin");
  await elsewhere.goto(`/w/${northwind.uuid}/connectors`);
  await expect(elsewhere.getByRole("button", { name: "Sign in with API token" })).toBeVisible();
  await elsewhere.close();
});

test("when the session ends, signing in in another tab brings the page back as it was", async ({
  page,
  context,
  signInWithToken,
}) => {
  await signInWithToken();
  await page.goto("/connectors/new?integration=http");
  const name = page.getByRole("textbox", { name: "Name", exact: true });
  await name.fill("Before the session ended");
  await context.clearCookies();
  await page.getByRole("textbox", { name: "Slug" }).fill("slug_that_is_checked");

  const dialog = page.getByRole("alertdialog", { name: "Your session has ended" });
  const opened = context.waitForEvent("page");
  await dialog.getByRole("link", { name: /new tab/ }).click();
  const tab = await opened;
  await tab.getByRole("textbox", { name: "API token" }).fill(northwind.apiToken);
  await tab.getByRole("button", { name: "Sign in with API token" }).click();
  await expect(tab.getByRole("heading", { name: "You are signed in" })).toBeVisible();
  await tab.close();

  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(dialog).toBeHidden();
  await expect(name).toHaveValue("Before the session ended");
});

test("the keyboard alone finds help, the palette and every page", async ({
  page,
  signInWithToken,
}) => {
  await signInWithToken();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Search commands" }).fill("native");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/native");
  await page.keyboard.press("g");
  await page.keyboard.press("i");
  await page.waitForURL("**/integrations");
});

test("on a narrow screen the navigation opens over the page", async ({ page, signInWithToken }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signInWithToken();
  const main = page.getByRole("navigation", { name: "Main" });
  await main.getByRole("button", { name: "Open navigation" }).click();
  await main.getByRole("link", { name: "Integrations", exact: true }).click();
  await page.waitForURL("**/integrations");
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("what is typed before the page's script has arrived is not lost", async ({
  page,
  signInWithToken,
}) => {
  await signInWithToken();
  let arrive = () => {};
  const arrival = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await arrival;
    await route.continue();
  });
  await page.goto("/connectors/new?integration=http", { waitUntil: "commit" });
  await page.getByRole("textbox", { name: "Name" }).fill("An early name");
  arrive();
  await expect(page.getByRole("textbox", { name: "Slug" })).toHaveValue("an_early_name");
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("An early name");
});
