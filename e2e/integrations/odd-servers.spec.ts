import type { Page } from "@playwright/test";
import { ActionPage } from "../action-form/action-page";
import { type Reply, StubServer } from "../rig/stub-server";
import { startThirdParty } from "../rig/third-party";
import { contoso, expect, northwind, test } from "../test";

const registry = `/w/${northwind.uuid}/custom-integrations`;

async function submitBaseUrl(page: Page, baseUrl: string): Promise<void> {
  await page.getByRole("button", { name: "Register integration" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Base URL" }).fill(baseUrl);
  await dialog.getByRole("button", { name: "Register", exact: true }).click();
}

const manifest = { name: "Odd", connector: { config: { jsonSchema: { type: "object" } } } };

/** What other authors' servers do, and the words in which the dialog says so. */
const oddities: [string, Reply, string][] = [
  [
    "breaks down",
    { status: 500, body: { errorMessage: "Internal Server Error" } },
    "status 500: Internal Server Error",
  ],
  ["breaks down without a word", { status: 503, raw: "" }, "status 503"],
  [
    "answers with a page",
    { raw: "<!doctype html><h1>Hi</h1>", headers: { "content-type": "text/html" } },
    "not JSON",
  ],
  ["answers with nothing", { raw: "" }, "not JSON"],
  [
    "redirects",
    { status: 301, headers: { location: "https://new.example/manifest" }, raw: "" },
    "redirects to https://new.example/manifest",
  ],
  [
    "has a huge manifest",
    { body: { ...manifest, description: "x".repeat(2_100_000) } },
    "more than 2 MB",
  ],
  ["has half a manifest", { body: { name: "Half" } }, "connector"],
  ["has a list for a manifest", { body: [] }, "doesn't fit"],
  ["hangs up", { cut: "before" }, "could not be reached"],
  ["hangs up halfway", { body: manifest, cut: "halfway" }, "could not be reached"],
  ["never answers", { body: manifest, delayMs: 30_000 }, "did not answer within 10 seconds"],
];

test("a server that does it all wrong is refused in plain words, and can be tried again", async ({
  page,
  signInWithToken,
}) => {
  test.slow();
  await signInWithToken();
  let reply: Reply = { status: 404 };
  const server = await StubServer.start(() => reply);
  try {
    const odd = new URL("/odd/", server.origin).href;
    await page.goto(registry);
    await submitBaseUrl(page, odd);
    const dialog = page.getByRole("dialog");
    for (const [what, answer, words] of oddities) {
      reply = answer;
      await test.step(what, async () => {
        await dialog.getByRole("button", { name: "Register", exact: true }).click();
        await expect(dialog.getByRole("alert")).toContainText(words, { timeout: 15_000 });
        await expect(dialog.getByRole("alert")).toContainText("The manifest can't be read");
        await expect(dialog.getByRole("textbox", { name: "Base URL" })).toHaveValue(odd);
      });
    }
    reply = { body: { ...manifest, description: null, actions: { go: {} }, autocompletes: null } };
    await dialog.getByRole("button", { name: "Register", exact: true }).click();
    await expect(page.getByText("Odd was registered", { exact: true })).toBeVisible();
    await page.getByRole("link", { name: "Odd", exact: true }).click();
    await expect(page.getByRole("link", { name: "go", exact: true })).toBeVisible();
  } finally {
    await server.stop();
  }
});

test("a server that goes away is told beside the field in plain words, and what was chosen stays", async ({
  page,
  signInWithToken,
}) => {
  const greenhouse = await startThirdParty("Greenhouse");
  try {
    await signInWithToken();
    await page.goto(registry);
    await submitBaseUrl(page, greenhouse.baseUrl);
    await page.getByRole("link", { name: "Greenhouse" }).click();
    await page.getByRole("link", { name: "New connector" }).click();
    await page.getByRole("textbox", { name: "Name" }).fill("Kitchen garden");
    await page.getByRole("textbox", { name: "Greenhouse key" }).fill("leaf-key");
    await expect(page.getByRole("status").filter({ hasText: "is free" })).toBeVisible();
    await page.getByRole("button", { name: "Create connector" }).click();
    await expect(page).toHaveURL(/\/connectors\/[0-9a-f-]{36}$/);
    await page.getByRole("link", { name: "Greenhouse" }).click();
    await page.getByRole("link", { name: "Note a harvest" }).click();
    const action = new ActionPage(page);
    await action.choose("Bed", "Tomatoes");
    greenhouse.stop();
    await page.getByRole("button", { name: "Refresh Bed" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "could not be reached" })).toBeVisible();
    expect((await action.node()).config).toMatchObject({ bed: "tomato" });
  } finally {
    greenhouse.stop();
  }
});

test("an integration of one workspace keeps its picture while another workspace is open in another tab", async ({
  page,
  context,
  signIn,
}) => {
  const greenhouse = await startThirdParty("Greenhouse");
  try {
    await signIn();
    await page.goto(registry);
    await expect(page.getByText("No custom integrations yet")).toBeVisible();
    const other = await context.newPage();
    await other.goto(`/w/${contoso.uuid}/connectors`);
    await expect(other.getByRole("table", { name: "Connectors" })).toBeVisible();

    const [icon] = await Promise.all([
      page.waitForResponse((answer) => answer.url().includes("/api/dashboard/icons/greenhouse")),
      submitBaseUrl(page, greenhouse.baseUrl),
    ]);
    expect([icon.status(), icon.headers()["content-type"]]).toEqual([
      200,
      "image/svg+xml; charset=utf-8",
    ]);
    const picture = page.getByRole("main").locator('img[src*="/icons/greenhouse"]').first();
    await expect
      .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(0);

    const { pathname } = new URL(icon.url());
    const asked = async (workspace: string) =>
      (await page.request.get(`${pathname}?workspace=${workspace}`)).status();
    expect(await asked(northwind.uuid)).toBe(200);
    expect(await asked(contoso.uuid)).toBe(404);
    expect(await asked("c0000000-0000-4000-8000-00000000000f")).toBe(404);
  } finally {
    greenhouse.stop();
  }
});
