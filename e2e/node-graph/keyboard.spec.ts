import type { Page } from "@playwright/test";
import { exampleGraphs } from "../../lib/graph/example-graphs";
import { expect, test } from "../test";
import { GraphPage } from "./graph-page";

const example = (slug: string) =>
  JSON.stringify(exampleGraphs.find((graph) => graph.slug === slug)?.nodes);

async function openExample(page: Page, slug: string): Promise<GraphPage> {
  const graph = new GraphPage(page);
  await graph.openNew();
  await graph.import(example(slug));
  return graph;
}

test.beforeEach(async ({ signInWithToken }) => signInWithToken());

test("after a dialog the focus is where it was, or next to what is gone", async ({ page }) => {
  const graph = await openExample(page, "branch");
  const { keyboard } = page;
  const search = page.getByRole("combobox", { name: "Search actions" });
  // The key is of the dialog from the moment on that it knows to be the uppermost.
  const leave = () =>
    expect(async () => {
      await keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toBeHidden({ timeout: 500 });
    }).toPass();

  await page.getByRole("button", { name: "Add node", exact: true }).focus();
  await keyboard.press("Enter");
  await expect(search).toBeFocused();
  await leave();
  await expect(page.getByRole("button", { name: "Add node", exact: true })).toBeFocused();

  await page.getByRole("button", { name: /^Tool: / }).focus();
  await keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: "New graph" })).toBeFocused();
  await keyboard.press("ArrowDown");
  await keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Open a tool" })).toBeVisible();
  await leave();
  await expect(page.getByRole("button", { name: /^Tool: / })).toBeFocused();

  await graph.row("Wait a day").focus();
  await keyboard.press("Insert");
  await expect(search).toBeFocused();
  await keyboard.type("filter");
  await expect(page.getByRole("option", { name: /^Filter, Cargo/ })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await keyboard.press("Enter");
  await expect(graph.row("Wait a day")).toBeFocused();

  await keyboard.press("Shift+F10");
  await expect(page.getByRole("menuitem", { name: "Add a node after" })).toBeFocused();
  await keyboard.press("Enter");
  await expect(search).toBeFocused();
  await leave();
  await expect(graph.outline.locator(":focus")).toHaveCount(1);

  await graph.row("Wait a day").focus();
  await keyboard.press("Escape");
  await keyboard.press("Delete");
  const question = page.getByRole("alertdialog");
  await expect(question).toBeVisible();
  await question.getByRole("button", { name: "Delete" }).focus();
  await keyboard.press("Enter");
  await expect(graph.row("Wait a day")).toBeHidden();
  await expect(graph.row("Filter")).toBeFocused();
});

test("several nodes are selected, copied and deleted in the outline by keys alone", async ({
  page,
}) => {
  const graph = await openExample(page, "filter-variables");
  const { keyboard } = page;
  const chosen = graph.outline.getByRole("treeitem", { selected: true });

  await graph.row("Has an email").focus();
  await keyboard.press("Shift+ArrowDown");
  await expect(chosen).toHaveText([/Has an email/, /Parts of the address/]);
  await keyboard.press("ControlOrMeta+c");
  await keyboard.press("ControlOrMeta+v");
  const slugs = async () => (await graph.nodes()).map(({ slug }) => slug);
  await expect.poll(slugs).toEqual(expect.arrayContaining(["has_email_2", "parts_2"]));
  await expect(chosen).toHaveCount(2);

  await keyboard.press("Escape");
  await expect(chosen).toHaveCount(0);
  await graph.row("Has an email").first().focus();
  await keyboard.press("ControlOrMeta+Space");
  await keyboard.press("ArrowDown");
  await keyboard.press("ControlOrMeta+Space");
  await expect(chosen).toHaveCount(2);
  await keyboard.press("ControlOrMeta+Space");
  await expect(chosen).toHaveText([/Has an email/]);
});
