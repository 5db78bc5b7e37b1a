import { expect, northwind, test } from "../test";

const catalogue = `/w/${northwind.uuid}/integrations`;

// The catalogue is remembered for some minutes: another file's custom integration would be counted.
test.beforeAll(async ({ stack }) => stack.restart());
test.beforeEach(async ({ signInWithToken }) => signInWithToken());

test("the catalogue is filtered by the CLI's flags, in the address", async ({ page }) => {
  await page.goto(catalogue);
  await expect(page.getByText("137 integrations")).toBeVisible();
  await page.getByRole("searchbox", { name: "Search integrations" }).fill("sheet");
  await expect(page.getByRole("link", { name: "Google sheets", exact: true })).toBeVisible();
  await expect(page).toHaveURL(/search=sheet/);
  await page.getByRole("searchbox", { name: "Search integrations" }).fill("");

  await page.getByRole("combobox", { name: "Category" }).click();
  await page.getByRole("option", { name: "Storage" }).click();
  await page.getByRole("checkbox", { name: "Has actions" }).check();
  await page.getByRole("checkbox", { name: "Has extractors" }).check();
  await expect(page).toHaveURL(/category=storage/);
  await expect(page).toHaveURL(/hasActions=true/);
  await expect(page).toHaveURL(/hasExtractors=true/);
  const names = await page.getByRole("main").getByRole("listitem").allTextContents();
  expect(names.length).toBeGreaterThan(0);
  await page.reload();
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(names.length);
});

test("a card counts what its integration has, and says so where it is there to be connected with alone", async ({
  page,
}) => {
  await page.goto(catalogue);
  const card = (name: string) =>
    page.getByRole("listitem").filter({ has: page.getByRole("link", { name, exact: true }) });
  await expect(card("Slack")).toContainText(/\d action/);
  await expect(card("Calendly")).toContainText(/\d extractor/);
  await expect(card("Calendly")).not.toContainText("action");
  await expect(card("HubSpot MCP")).toContainText("Connector only");
  await expect(page.getByText("0 actions", { exact: true })).toHaveCount(0);
});

test("the first page of the catalogue is under 60 KB for 137 integrations", async ({ page }) => {
  const sizes: number[] = [];
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const catalogueRequests = new Set<string>();
  session.on("Network.responseReceived", ({ requestId, response }) => {
    if (response.url.includes("/api/dashboard/catalogue")) catalogueRequests.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (catalogueRequests.has(requestId)) sizes.push(encodedDataLength);
  });
  await page.goto(catalogue);
  await expect(page.getByText("137 integrations")).toBeVisible();
  await expect.poll(() => sizes.length).toBeGreaterThan(0);
  expect(Math.max(...sizes)).toBeLessThan(60 * 1024);
});

test("one integration shows actions, extractors, its connectors and its documentation", async ({
  page,
}) => {
  const foreign: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(new URL(page.url()).origin)) foreign.push(request.url());
  });
  await page.goto(`${catalogue}/hubspot`);
  await page.getByRole("searchbox", { name: "Search actions" }).fill("merge");
  await expect(page.getByRole("link", { name: "Merge two records" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Find records" })).toHaveCount(0);

  await page.getByRole("tab", { name: /Extractors/ }).click();
  await expect(page.getByText("Fetch records")).toBeVisible();
  await page.getByRole("tab", { name: /Connectors/ }).click();
  await expect(page.getByRole("link", { name: "HubSpot production" })).toBeVisible();
  await page.getByRole("tab", { name: "Documentation" }).click();
  await expect(page.getByRole("heading", { name: "Finding records" })).toBeVisible();
  await expect(page).toHaveURL(/tab=documentation/);
  await page.getByRole("link", { name: "New connector" }).click();
  await expect(page.getByRole("combobox", { name: "Integration" })).toHaveValue("Hubspot");
  expect(foreign.filter((url) => url.startsWith("http"))).toEqual([]);
});

test("documentation runs nothing and loads nothing, whatever it holds", async ({
  page,
  sandbox,
}) => {
  let dialogs = 0;
  page.on("dialog", (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
  await sandbox.fault({
    path: "/v1/connection/integrations/hubspot/documentation",
    status: 200,
    contentType: "text/markdown",
    body: "# Hello\n\n<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n![pixel](https://evil.example/p.png)\n\n[run](javascript:alert(1)) [go](https://ok.example)",
  });
  await page.goto(`${catalogue}/hubspot?tab=documentation`);
  await expect(page.getByRole("heading", { name: "Hello" })).toBeVisible();
  const panel = page.getByRole("tabpanel");
  await expect(panel.locator("img, script")).toHaveCount(0);
  await expect(panel.getByRole("link")).toHaveCount(1);
  await expect(panel.getByRole("link")).toHaveAttribute("rel", /noopener/);
  expect(dialogs).toBe(0);
});

test("native actions stand by category, without those that Cargo hides", async ({ page }) => {
  await page.goto(`/w/${northwind.uuid}/native`);
  await expect(page.getByRole("heading", { name: "logic" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Branch", exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: "invisible" })).toHaveCount(0);
});

test("a failing Cargo and a missing integration each say so in their words", async ({
  page,
  sandbox,
}) => {
  await page.goto(`${catalogue}/nowhere`);
  await expect(page.getByRole("alert").filter({ hasText: "no such integration" })).toBeVisible();
  await sandbox.fault({
    path: "/v1/connection/integrations/slack",
    status: 500,
    body: JSON.stringify({ errorMessage: "The moon is in the way." }),
    contentType: "application/json",
  });
  await page.goto(`${catalogue}/slack`);
  await expect(page.getByRole("alert").filter({ hasText: "The moon" })).toBeVisible();
  await sandbox.clearFaults();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /slack/i })).toBeVisible();
});

test("a result that is clicked right after typing opens", async ({ page }) => {
  for (const name of ["Hubspot", "Slack", "Stripe"]) {
    await page.goto(catalogue);
    await page.getByRole("searchbox", { name: "Search integrations" }).fill(name);
    await page.getByRole("link", { name, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  }
});
