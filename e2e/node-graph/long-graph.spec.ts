import { expect, test } from "../test";
import { GraphPage } from "./graph-page";
import { longGraph } from "./long-graph";

const size = 500;

test.beforeEach(async ({ page, signInWithToken }) => {
  await signInWithToken();
  const graph = new GraphPage(page);
  await graph.openNew();
  await graph.import(JSON.stringify(longGraph(size)));
  await expect(graph.row("Start")).toBeVisible();
});

test("of a long graph what is near the view is drawn, and the outline leads anywhere", async ({
  page,
}) => {
  const graph = new GraphPage(page);
  const rows = graph.outline.getByRole("treeitem");
  const cards = page.locator(".react-flow__node");
  await expect.poll(() => rows.count()).toBeLessThan(100);
  await expect.poll(() => cards.count()).toBeLessThan(200);

  const first = graph.row("Start");
  await expect(first).toHaveAttribute("aria-posinset", "1");
  await expect(first).toHaveAttribute("aria-setsize", String(size));
  await first.focus();
  await page.keyboard.press("End");
  const last = graph.row("End");
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
  await expect(last).toHaveAttribute("aria-posinset", String(size));
  await page.keyboard.press("ArrowUp");
  await expect(graph.row("Delay 498")).toBeFocused();
  // By its first letters, from far away.
  await page.keyboard.type("delay 250");
  await expect(graph.row("Delay 250")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(graph.panel.getByRole("textbox", { name: "Name", exact: true })).toHaveValue(
    "Delay 250",
  );
  // The canvas has gone there, and what leads there is drawn with it.
  await expect(graph.card("Delay 250")).toBeInViewport();
  await expect(page.locator(".react-flow__edge").first()).toBeAttached();
  await page.keyboard.press("Home");
});

test("the line that has the focus keeps it while the outline scrolls away from it", async ({
  page,
}) => {
  const graph = new GraphPage(page);
  await graph.row("Start").focus();
  await page.keyboard.press("ArrowDown");
  await expect(graph.row("Delay 1")).toBeFocused();
  const box = await graph.outline.locator("..").boundingBox();
  if (!box) throw new Error("The outline is not there.");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.wheel(0, 8_000);
  await expect(graph.row("Delay 1")).not.toBeInViewport();
  await expect(graph.row("Delay 250")).toBeInViewport();
  await page.keyboard.press("ArrowDown");
  await expect(graph.row("Delay 2")).toBeFocused();
  await expect(graph.row("Delay 2")).toBeInViewport();
});

test("a node of a long graph is dragged, and all of it comes into view when asked", async ({
  page,
}) => {
  const graph = new GraphPage(page);
  const card = graph.card("Delay 2").first();
  const box = await card.boundingBox();
  if (!box) throw new Error("The card is not there.");
  const before = await graph.node("delay_2");
  await page.mouse.move(box.x + box.width / 2, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 60, box.y + 60, { steps: 5 });
  await page.mouse.up();
  await expect
    .poll(async () => (await graph.node("delay_2")).position)
    .not.toEqual(before.position);
  // The whole graph, at once: all of it is in view then, and so drawn.
  await page.getByRole("button", { name: "Fit the graph into view" }).click();
  await expect(graph.card("End")).toBeInViewport();
});
