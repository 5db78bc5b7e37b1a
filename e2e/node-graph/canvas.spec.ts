import { insertNode } from "../../lib/graph/insert-node";
import { newNode, startGraph } from "../../lib/graph/new-node";
import type { GraphNode } from "../../lib/graph/node";
import { expect, test } from "../test";
import { GraphPage } from "./graph-page";

const template = (expression: string) => ({
  kind: "templateExpression",
  expression,
  instructTo: "none",
  fromRecipe: false,
});
const native = (actionSlug: string) => ({ kind: "native" as const, actionSlug });
const after = (nodes: readonly GraphNode[], node: GraphNode, parent = 0) =>
  insertNode(nodes, { parentUuid: nodes[parent]?.uuid ?? "", handle: 0 }, node);

/** Find → a group of its records → a group of each one's tags → variables. */
function nestedGraph(): readonly GraphNode[] {
  const note = newNode([], {
    what: native("variables"),
    name: "Note",
    config: { variables: [{ name: "x", type: "string", value: template("") }] },
  });
  const group = (name: string, items: string, nodes: readonly GraphNode[]) =>
    newNode([], {
      what: native("group"),
      name,
      config: { items: template(items), failOnItemFailure: false, _nodes: nodes },
    });
  const tags = group("Each tag", "{{nodes.start.tags}}", after(startGraph(), note));
  const each = group("Each record", "{{nodes.find.records}}", after(startGraph(), tags));
  const find = newNode([], {
    what: { kind: "connector", integrationSlug: "hubspot", actionSlug: "findRecords" },
    name: "Find",
  });
  return after(after(startGraph(), each), find);
}

test.beforeEach(async ({ signInWithToken }) => signInWithToken());

test("groups are opened at any depth, and read what is around them", async ({ page }) => {
  const graph = new GraphPage(page);
  await graph.openNew();
  await graph.import(JSON.stringify(nestedGraph()));
  await expect(graph.row("Note")).toHaveAttribute("aria-level", "3");

  await graph.card("Each record").dblclick();
  await graph.card("Each tag").dblclick();
  const path = page.getByRole("navigation", { name: "Open groups" });
  await expect(path).toContainText("Each record");
  await expect(path).toContainText("Each tag");
  await graph.card("Note").click();
  await expect(graph.row("Note")).toHaveAttribute("aria-selected", "true");

  const editor = graph.panel.getByRole("textbox", { name: "Value expression" });
  const offers = page.locator(".cm-tooltip-autocomplete [role=option]");
  await expect(async () => {
    await graph.typeInto(editor, "{{parentNodes.find.");
    await expect(offers.filter({ hasText: "records[0]" })).toBeVisible({ timeout: 1000 });
  }).toPass();
  await graph.typeInto(editor, "{{parentNodes.");
  await expect(offers).toHaveText([/^find/, /^start/]);
  await page.keyboard.press("Escape");
  await path.getByRole("button", { name: "Graph" }).click();
  await expect(graph.card("Find")).toBeVisible();
});

test("ways out are labelled in Cargo's order, and the one for failures is dashed", async ({
  page,
}) => {
  const graph = new GraphPage(page);
  await graph.openNew();
  const routes = ["Large", "Small"].map((name) => ({
    name,
    uuid: crypto.randomUUID(),
    value: template("x"),
  }));
  const nodes = [
    newNode([], { what: native("switch"), name: "Route", config: { routes } }),
    newNode([], { what: native("branch"), name: "Choose" }),
    newNode([], { what: native("split"), name: "Share" }),
    newNode([], { what: native("filter"), name: "Keep" }),
  ].reduce((all, node) => after(all, node), startGraph() as readonly GraphNode[]);
  const end = nodes.find(({ slug }) => slug === "end")?.uuid;
  const failing = nodes.map((node) =>
    node.name === "Keep" ? { ...node, fallbackOnFailure: true, fallbackChildUuid: end } : node,
  );
  await graph.import(JSON.stringify(failing));
  const armsOf = (slug: string) =>
    page
      .locator(`[data-node="${slug}"]`)
      .evaluateAll((all) => all.map((one) => one.getAttribute("data-arm")));
  expect(await armsOf("route")).toEqual(["Large", "Small"]);
  expect(await armsOf("choose")).toEqual(["Yes", "No"]);
  expect(await armsOf("share")).toEqual(["A", "B"]);
  expect(await armsOf("keep")).toEqual(["If true", "On failure"]);
  const keep = nodes.find(({ name }) => name === "Keep")?.uuid;
  await expect(page.locator(`[data-id="${keep} fallback"] .react-flow__edge-path`)).toHaveCSS(
    "stroke-dasharray",
    /5px, 4px/,
  );
});

test("edits are taken back and made again by keys, a part is duplicated, the view follows the map", async ({
  page,
}) => {
  const graph = new GraphPage(page);
  await graph.openNew();
  await graph.import(JSON.stringify(nestedGraph()));
  await graph.card("Find").click();
  await graph.card("Each record").click({ modifiers: ["Shift"] });
  await expect(page.getByText("2 nodes selected")).toBeVisible();
  const slugs = async () => (await graph.nodes()).map(({ slug }) => slug);
  await page.keyboard.press("ControlOrMeta+d");
  await expect.poll(slugs).toEqual(expect.arrayContaining(["find_2", "each_record_2"]));
  // The copies lead to each other as their originals do, and read each other.
  expect(await graph.childrenOf("find_2")).toEqual(["each_record_2"]);
  expect(JSON.stringify((await graph.node("each_record_2")).config)).toContain(
    "nodes.find_2.records",
  );
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(slugs).not.toContain("find_2");
  await page.keyboard.press("ControlOrMeta+Shift+z");
  await expect.poll(slugs).toContain("find_2");

  const view = page.locator(".react-flow__viewport");
  const before = await view.getAttribute("style");
  await page.getByRole("button", { name: "Zoom out" }).click();
  await expect(view).not.toHaveAttribute("style", before ?? "");
  const zoomed = await view.getAttribute("style");
  await page.locator(".react-flow__panel > svg").click({ position: { x: 8, y: 8 } });
  await expect(view).not.toHaveAttribute("style", zoomed ?? "");
});

test("what can be added is told with its price, agents in use among it", async ({ page }) => {
  const graph = new GraphPage(page);
  await graph.openNew();
  await page.getByRole("button", { name: "Add node", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Add a node" });
  await dialog.getByRole("combobox", { name: "Search actions" }).fill("hunter verify");
  await expect(
    dialog.getByRole("option", { name: "Verify an email, Hunter, 0.5 credits per email" }),
  ).toBeVisible();
  await graph.pick("agent", /^Agent by its uuid/);

  const uuid = "7f0a3d0f-0f2c-4c57-9f24-1f0a3d0f5c22";
  const agent = graph.panel.getByRole("combobox", { name: "Agent" });
  await agent.fill(uuid);
  await page.getByRole("option", { name: uuid }).click();
  await graph.panel.getByRole("textbox", { name: "Name" }).fill("Ask the analyst");
  await page.getByRole("button", { name: "Add node", exact: true }).click();
  await graph.pick("analyst", /^Ask the analyst, Agents/);
  await expect
    .poll(async () => (await graph.nodes()).filter(({ kind }) => kind === "agent"))
    .toMatchObject([{ agentUuid: uuid }, { agentUuid: uuid }]);
});

test("a run shows its error at its node, and then what it used", async ({ page }) => {
  const graph = new GraphPage(page);
  await graph.openNew();
  await graph.arm("start").click();
  await graph.pick("hunter verify", /^Verify an email, Hunter/);
  await graph.writeExpression("Email", "{{nodes.start.email.charCodeAt(0)}}");
  await graph.showDrawer("Try it");
  await page.getByRole("textbox", { name: "Test data" }).fill('{"email": "a@example.com"}');
  const run = page.getByRole("button", { name: "Run: 0.5 credits per email" });
  await run.click();
  const outcome = page.getByRole("status", { name: "Run" });
  await expect(outcome).toContainText("can't be called here", { timeout: 20_000 });
  await expect(
    graph.card("Verify an email").getByLabel(/^failed: .*can't be called/),
  ).toBeVisible();

  await graph.writeExpression("Email", "{{nodes.start.email}}");
  await run.click();
  await expect(outcome).toContainText("0.5 credits used", { timeout: 20_000 });
  await expect(graph.card("Verify an email").getByLabel("succeeded")).toBeVisible();
});

test("a group costs what is in it, a tool what is deployed of it", async ({ page, sandbox }) => {
  const graph = new GraphPage(page);
  await graph.openNew();
  const verify = newNode([], {
    what: { kind: "connector", integrationSlug: "hunter", actionSlug: "verifyEmail" },
    name: "Verify",
  });
  const each = newNode([], {
    what: native("group"),
    name: "Each",
    config: { items: template("{{nodes.start.list}}"), _nodes: after(startGraph(), verify) },
  });
  await graph.import(JSON.stringify(after(startGraph(), each)));
  await graph.row("Each").click();
  await graph.showDrawer("Try it");
  const run = page.getByRole("button", { name: /^Run: / });
  await expect(run).toHaveText("Run: at least 0.5 credits per email");

  await page.getByRole("button", { name: "Add node", exact: true }).click();
  await graph.pick("price a quote", /^Price a quote, Tools/);
  await expect(run).toHaveText("Run: no credits");
  await graph.showDrawer("Problems");
  await page.getByRole("button", { name: /“currency” is required/ }).click();
  await expect(graph.panel.getByRole("textbox", { name: "Currency" })).toBeFocused();
  expect(await sandbox.requests("actions/execute")).toEqual([]);
});

test("a run is followed further when one question after it is not answered", async ({ page }) => {
  const graph = new GraphPage(page);
  await graph.openNew();
  await page.getByRole("button", { name: "Add node", exact: true }).click();
  await graph.pick("delay", /^Delay, Cargo/);
  await graph.showDrawer("Try it");
  let asked = 0;
  await page.route("**/orchestration/runs/**", (route) => {
    asked += 1;
    return asked === 1 ? route.abort() : route.continue();
  });
  await page.getByRole("button", { name: "Run: no credits" }).click();
  await expect(page.getByRole("status", { name: "Run" })).toContainText("success", {
    timeout: 20_000,
  });
  expect(asked).toBeGreaterThan(1);
});

test("what arrives after the last letter is added by Enter too", async ({ page }) => {
  const graph = new GraphPage(page);
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route("**/integrations/hunter", async (route) => {
    await held;
    await route.continue();
  });
  await graph.openNew();
  await page.getByRole("button", { name: "Add node", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Add a node" });
  await dialog.getByRole("combobox", { name: "Search actions" }).fill("hunter verify");
  await expect(dialog.getByText("Still loading…")).toBeVisible();
  release();
  await expect(dialog.getByRole("option", { name: /^Verify an email, Hunter/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(graph.row("Verify an email")).toBeVisible();
});
