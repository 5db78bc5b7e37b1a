import type { BrowserContext } from "@playwright/test";
import { exampleGraphs } from "../../lib/graph/example-graphs";
import { expect, northwind, test } from "../test";
import { GraphPage } from "./graph-page";

const example = (slug: string) =>
  JSON.stringify(exampleGraphs.find((graph) => graph.slug === slug)?.nodes);
const draft = "**/api/dashboard/drafts/node-graph";

test.beforeEach(async ({ signInWithToken }) => signInWithToken());

test("the graph survives a crash of the page before the server has heard of it", async ({
  context,
}) => {
  await context.route(draft, (route) =>
    route.request().method() === "PUT" ? route.abort() : route.continue(),
  );
  const page = await context.newPage();
  const graph = new GraphPage(page);
  await graph.openNew();
  await graph.import(example("python"));
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain("Score");
  const session = await context.newCDPSession(page);
  const crash = page.waitForEvent("crash");
  // It is never answered.
  void session.send("Page.crash").catch(() => undefined);
  await crash;
  await page.close();

  const after = new GraphPage(await context.newPage());
  await after.open();
  await expect(after.row("Score")).toBeVisible();
});

test("the graph survives the end of the session", async ({ page, context }) => {
  const graph = new GraphPage(page);
  await graph.openNew();
  // What was edited before is on its way: its answer must not come in between.
  await expect(page.getByRole("status", { name: "Draft" })).toHaveText("Saved");
  await context.clearCookies();
  await graph.import(example("python"));
  await expect(page.getByRole("alertdialog")).toContainText("Your session has ended");
  await page.getByRole("button", { name: "Sign in here" }).click();
  await page.getByRole("textbox", { name: "API token" }).fill(northwind.apiToken);
  await page.getByRole("button", { name: "Sign in with API token" }).click();
  await expect(graph.row("Score")).toBeVisible();
  await expect(page.getByRole("status", { name: "Draft" })).toHaveText("Saved");
});

test("a newer draft that the server could not tell of at first is not written over", async ({
  page,
  browser,
  stack,
}) => {
  const graph = new GraphPage(page);
  await graph.openNew();
  const kept = page.waitForResponse((answer) => answer.request().method() === "PUT");
  await graph.import(example("python"));
  await kept;
  await expect(page.getByRole("status", { name: "Draft" })).toHaveText("Saved");

  const elsewhere = await browser.newContext({ baseURL: stack.url });
  const there = new GraphPage(await signedIn(elsewhere));
  let isFirst = true;
  await elsewhere.route(draft, (route) => {
    const fails = isFirst && route.request().method() === "GET";
    isFirst = false;
    return fails ? route.abort() : route.continue();
  });
  const written: string[] = [];
  there.page.on("request", (request) => {
    if (request.method() === "PUT") written.push(request.url());
  });
  await there.open();
  await there.import(example("agent"));
  const notice = there.page.getByRole("status", { name: "Newer version" });
  await expect(notice).toContainText("saved elsewhere");
  expect(written).toEqual([]);
  await notice.getByRole("button", { name: "Show that version" }).click();
  await expect(there.row("Score")).toBeVisible();
  await there.page.getByRole("button", { name: /^Undo/ }).click();
  await expect(there.row("Research the account")).toBeVisible();
  await expect.poll(() => written.length).toBe(1);
  await elsewhere.close();
});

test("what the server refused once is sent again without another edit", async ({ page }) => {
  const graph = new GraphPage(page);
  await graph.openNew();
  const state = page.getByRole("status", { name: "Draft" });
  await expect(state).toHaveText("Saved");
  let puts = 0;
  await page.route(draft, (route) => {
    if (route.request().method() === "PUT") puts += 1;
    return route.request().method() === "PUT" && puts === 1
      ? route.fulfill({ status: 503, json: { errorMessage: "away", reason: "unavailable" } })
      : route.continue();
  });
  await graph.import(example("python"));
  await expect(state).toHaveText("Saved on this computer only");
  await expect(state).toHaveText("Saved", { timeout: 15_000 });
  expect(puts).toBe(2);
});

test("a graph that can be kept nowhere is said to be kept nowhere", async ({ page }) => {
  const graph = new GraphPage(page);
  await graph.openNew();
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.route(draft, (route) =>
    route.request().method() === "PUT" ? route.abort() : route.continue(),
  );
  await graph.import(example("python"));
  await expect(page.getByRole("status", { name: "Draft" })).toContainText("Not saved");
});

async function signedIn(context: BrowserContext) {
  const page = await context.newPage();
  await page.goto("/signin");
  await page.getByRole("textbox", { name: "API token" }).fill(northwind.apiToken);
  await page.getByRole("button", { name: "Sign in with API token" }).click();
  await page.waitForURL(/\/connectors/);
  return page;
}
