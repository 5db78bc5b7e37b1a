import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { exampleGraphs } from "../../lib/graph/example-graphs";
import { expect, northwind, test } from "../test";
import { GraphPage, type JsonNode } from "./graph-page";

const example = (slug: string) =>
  JSON.stringify(exampleGraphs.find((graph) => graph.slug === slug)?.nodes);

const connectors: Record<string, Record<string, string>> = {
  connector: { "Connector for Hubspot": "HubSpot production" },
  branch: { "Connector for Slack": "Slack revenue-ops" },
  group: { "Connector for Hubspot": "HubSpot production" },
};

test.beforeEach(async ({ signInWithToken }) => signInWithToken());

for (const { slug } of exampleGraphs) {
  test(`the example “${slug}” imports, shows no false warning and exports deep-equal`, async ({
    page,
  }) => {
    const graph = new GraphPage(page);
    await graph.openNew();
    await graph.import(example(slug), connectors[slug]);
    const wanted = withConnectors(JSON.parse(example(slug)), await graph.nodes());
    expect(await graph.nodes()).toEqual(wanted);

    // A tool or an agent of somebody else's workspace is rightly said not to be here.
    const isForeign = slug === "tool";
    await graph.showDrawer("Problems");
    const problems = page.getByRole("list", { name: "Problems" }).getByRole("listitem");
    await expect(problems).toHaveCount(isForeign ? 1 : 0);
    await graph.validate();
    if (!isForeign && slug !== "agent") await expect(graph.verdict).toContainText("Valid:");
  });
}

/** The example with the connectors that were chosen on import: the only thing that may differ. */
function withConnectors(given: JsonNode[], shown: JsonNode[]): JsonNode[] {
  return given.map((node, index) => {
    const now = shown[index];
    const inner = node.config._nodes as JsonNode[] | undefined;
    const config = inner
      ? { ...node.config, _nodes: withConnectors(inner, now?.config._nodes as JsonNode[]) }
      : node.config;
    return {
      ...node,
      config,
      ...(node.connectorUuid && now?.connectorUuid && { connectorUuid: now.connectorUuid }),
    };
  });
}

test("renaming a slug rewrites its references, and undo takes both back", async ({ page }) => {
  const graph = new GraphPage(page);
  await graph.openNew();
  await graph.import(example("filter-variables"));
  await graph.row("Parts of the address").click();
  const slug = graph.panel.getByRole("textbox", { name: "Slug" });
  await slug.fill("address");
  await slug.press("Enter");
  await expect
    .poll(async () => JSON.stringify(await graph.node("end")))
    .toContain("nodes.address.domain");
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect
    .poll(async () => JSON.stringify(await graph.node("end")))
    .toContain("nodes.parts.domain");
});

test("a problem leads to its node and field, and is gone when it is mended", async ({ page }) => {
  const graph = new GraphPage(page);
  await graph.openNew();
  await graph.import(
    example("connector").replace("nodes.start.domain", "nodes.strat.domain"),
    connectors.connector,
  );
  await graph.showDrawer("Problems");
  await page.getByRole("button", { name: /There is no node “strat”/ }).click();
  const editor = graph.panel.getByRole("textbox", { name: "Value expression" });
  await expect(editor).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("{{nodes.start.domain}}");
  await expect(page.getByText("Nothing is wrong")).toBeVisible();
});

test("an expression is offered the nodes before it, and no others", async ({ page }) => {
  const graph = new GraphPage(page);
  await graph.openNew();
  await graph.import(example("branch"), connectors.branch);
  await graph.row("Tell sales").click();
  const editor = graph.panel.getByRole("textbox", { name: "Message expression" });
  await graph.typeInto(editor, "{{nodes.");
  const offers = page.locator(".cm-tooltip-autocomplete [role=option]");
  await expect(offers).toHaveText([/^is_large/, /^start/]);
});

test("an agent's answer is pointed to where it is, when an expression looks for it elsewhere", async ({
  page,
}) => {
  const graph = new GraphPage(page);
  await graph.openNew();
  await graph.import(example("agent"));
  await graph.row("End").click();
  const editor = graph.panel.getByRole("textbox", { name: "Value expression" });
  await expect(editor).toContainText("{{nodes.research.answer}}");
  const underlined = graph.panel.locator(".cm-lintRange-warning");
  await expect(underlined).toHaveCount(0);
  await graph.typeInto(editor, "{{nodes.research.summary}}");
  await page.keyboard.press("Escape");
  await expect(underlined).toHaveText("nodes.research.summary");
  await underlined.hover();
  await expect(
    page.getByText("What an agent answers is under “.answer”: nodes.research.answer.summary"),
  ).toBeVisible();
  await graph.typeInto(editor, "{{nodes.research.answer.summary}}");
  await page.keyboard.press("Escape");
  await expect(underlined).toHaveCount(0);
});

test("completion goes as deep as the output of a node is known", async ({ page }) => {
  const graph = new GraphPage(page);
  await graph.openNew();
  await graph.import(example("connector"), connectors.connector);
  await graph.row("End").click();
  const editor = graph.panel.getByRole("textbox", { name: "Value expression" });
  const offers = page.locator(".cm-tooltip-autocomplete [role=option]");
  // Offered as soon as Cargo has told what the node gives, which may be after the first letters.
  await expect(async () => {
    await graph.typeInto(editor, "{{nodes.find_company.rec");
    await expect(offers.first()).toHaveText(/^records/, { timeout: 1000 });
  }).toPass();
  await offers.filter({ hasText: "records[0]" }).click();
  await page.keyboard.type(".");
  await offers.filter({ hasText: /^id/ }).click();
  await expect(editor).toContainText("{{nodes.find_company.records[0].id");
});

test("a node is tried only by a click that names the price", async ({ page, sandbox }) => {
  const graph = new GraphPage(page);
  await graph.openNew();
  await graph.import(example("connector"), connectors.connector);
  await graph.row("Find the company").click();
  await graph.showDrawer("Try it");
  await page.getByRole("textbox", { name: "Test data" }).fill('{"domain": "example.com"}');
  await page.getByRole("button", { name: "Preview values" }).click();
  await expect(page.getByText('"value": "example.com"')).toBeVisible();
  expect(await sandbox.requests("actions/execute")).toEqual([]);
  await page.getByRole("button", { name: "Run: no credits" }).click();
  await expect(page.getByRole("status", { name: "Run" })).toContainText("success", {
    timeout: 20_000,
  });
  await expect(page.getByText("Output of find_company")).toBeVisible();
  expect(await sandbox.requests("actions/execute")).toHaveLength(1);
});

test("a link opens the graph for somebody else as an import", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const graph = new GraphPage(page);
  await graph.openNew();
  await graph.import(example("python"));
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("menuitem", { name: "Link to this version" }).click();
  await expect(page.getByText("Copied the link", { exact: true })).toBeVisible();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  const shared = await graph.nodes();
  await graph.toolMenu("New graph");
  await page.goto(address);
  const dialog = page.getByRole("dialog", { name: "Import nodes" });
  await dialog.getByRole("button", { name: "Import", exact: true }).click();
  await expect.poll(() => graph.nodes()).toEqual(shared);
});

test("Cargo's verdict names a node inside a group", async ({ page }) => {
  const graph = new GraphPage(page);
  await graph.openNew();
  await graph.import(example("group"));
  await graph.validate();
  await expect(graph.verdict).toContainText("Not valid");
  await graph.verdict.getByRole("button", { name: /Write to the CRM/ }).click();
  await expect(page.getByRole("navigation", { name: "Open groups" })).toContainText("Each contact");
  await expect(graph.panel.getByRole("heading", { name: "Write to the CRM" })).toBeVisible();
});

test("deleting a node offers to close the gap", async ({ page }) => {
  const graph = new GraphPage(page);
  await graph.openNew();
  await graph.import(example("branch"));
  await graph.row(/^Is it a large company/).click();
  await page.keyboard.press("Delete");
  const dialog = page.getByRole("alertdialog");
  await dialog.getByRole("radio", { name: /“Wait a day” \(No\)/ }).check();
  await dialog.getByRole("button", { name: "Delete" }).click();
  await expect.poll(() => graph.childrenOf("start")).toEqual(["wait"]);
  await expect(graph.outline).toContainText("Not connected");
});

test("copies travel as JSON through the clipboard", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const graph = new GraphPage(page);
  await graph.openNew();
  await graph.import(example("branch"));
  await graph.row("Wait a day").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ControlOrMeta+c");
  await page.keyboard.press("ControlOrMeta+v");
  await expect.poll(async () => (await graph.nodes()).map((node) => node.slug)).toContain("wait_2");

  await page.getByRole("button", { name: "Copy JSON" }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(JSON.parse(copied)).toEqual(await graph.nodes());
});

test("a paste from another workspace is looked at first, and added to the graph", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const graph = new GraphPage(page);
  await graph.openNew();
  await page.evaluate((text) => navigator.clipboard.writeText(text), example("connector"));
  await graph.row("Start").focus();
  await page.keyboard.press("ControlOrMeta+v");
  const dialog = page.getByRole("dialog", { name: "Import nodes" });
  await graph.choose("Connector for Hubspot", "HubSpot production", dialog);
  await dialog.getByRole("button", { name: "Import", exact: true }).click();
  const slugs = async () => (await graph.nodes()).map(({ slug }) => slug);
  await expect.poll(slugs).toEqual(["start", "end", "find_company", "end_2"]);

  // What is of this graph is not asked about again.
  await graph.row("Find the company").click();
  await graph.row("Find the company").focus();
  await page.keyboard.press("ControlOrMeta+c");
  await page.keyboard.press("ControlOrMeta+v");
  await expect.poll(slugs).toContain("find_company_2");
  await expect(dialog).toBeHidden();
});

test("the graph is saved as JSON, as SVG and as PNG", async ({ page }) => {
  const graph = new GraphPage(page);
  await graph.openNew();
  await graph.import(example("branch"));
  const save = async (item: string) => {
    await page.getByRole("button", { name: "Export" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: item, exact: true }).click();
    return readFileSync(await (await download).path());
  };
  expect(JSON.parse((await save("JSON")).toString())).toEqual(await graph.nodes());
  expect((await save("SVG picture")).toString()).toContain("Is it a large company?");
  expect((await save("PNG picture")).subarray(1, 4).toString()).toBe("PNG");
});

test("leftover secrets are shown and emptied before anything is kept", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const graph = new GraphPage(page);
  await graph.openNew();
  const nodes = JSON.parse(example("python")) as JsonNode[];
  const token = `xoxb-${"1234567890".repeat(2)}-abcdef`;
  nodes[1] = { ...(nodes[1] as JsonNode), config: { script: "x = 1", token } };
  await page.getByRole("button", { name: "Import", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Import nodes" });
  await dialog.getByRole("textbox", { name: "JSON or command" }).fill(JSON.stringify(nodes));
  await expect(dialog.getByText("Something looks like a secret", { exact: true })).toBeVisible();
  await dialog.getByRole("button", { name: "Import", exact: true }).click();
  await expect.poll(async () => (await graph.node("score")).config.token).toBe("");
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain("xoxb");

  // A paste on the canvas is no way around it.
  await page.evaluate((text) => navigator.clipboard.writeText(text), JSON.stringify(nodes));
  await graph.row("Score").focus();
  await page.keyboard.press("ControlOrMeta+v");
  await expect(dialog.getByText("Something looks like a secret", { exact: true })).toBeVisible();
});

test("a draft that somebody else has changed is not overwritten silently", async ({
  page,
  sandbox,
}) => {
  const graph = new GraphPage(page);
  await graph.openNew();
  await graph.openTool("Find a company by email");
  await graph.row("Tell the team").click();
  await graph.panel.getByRole("textbox", { name: "Name" }).fill("Tell everybody");

  const opened = (await sandbox.requests("releases/draft")).at(-1);
  const workflowUuid = new URL(`http://x${opened?.path}`).searchParams.get("workflowUuid");
  await changeElsewhere(sandbox.origin, workflowUuid ?? "");

  await page.getByRole("button", { name: "Save draft" }).click();
  const dialog = page.getByRole("alertdialog");
  await expect(dialog).toContainText("changed by somebody else");
  await expect(dialog).toContainText("A colleague's name");
  await dialog.getByRole("button", { name: "Keep editing" }).click();
  expect(await sandbox.requests("releases/draft/update")).toHaveLength(1);
  await page.getByRole("button", { name: "Save draft" }).click();
  // Still another change while the question stands is shown too, and not written over either.
  await expect(dialog).toContainText("A colleague's name");
  await changeElsewhere(sandbox.origin, workflowUuid ?? "", "A newer name");
  await dialog.getByRole("button", { name: "Save mine over theirs" }).click();
  await expect(dialog).toContainText("A newer name");
  expect(await sandbox.requests("releases/draft/update")).toHaveLength(2);
  await dialog.getByRole("button", { name: "Save mine over theirs" }).click();
  await expect(
    page.getByText("Saved to the draft of Find a company by email", { exact: true }),
  ).toBeVisible();
});

async function changeElsewhere(
  origin: string,
  workflowUuid: string,
  name = "A colleague's name",
): Promise<void> {
  const headers = {
    authorization: `Bearer ${northwind.apiToken}`,
    "content-type": "application/json",
  };
  const draft = await fetch(
    `${origin}/v1/orchestration/releases/draft?workflowUuid=${workflowUuid}`,
    { headers },
  );
  const { release } = (await draft.json()) as { release: { nodes: JsonNode[] } };
  const nodes = release.nodes.map((node, index) => (index === 1 ? { ...node, name } : node));
  const body = JSON.stringify({ workflowUuid, nodes });
  const answer = await fetch(`${origin}/v1/orchestration/releases/draft/update`, {
    method: "POST",
    headers,
    body,
  });
  expect(answer.ok).toBe(true);
}

test("the graph survives a reload at once, and another browser after a moment", async ({
  page,
  browser,
  stack,
}) => {
  const graph = new GraphPage(page);
  await graph.openNew();
  await graph.import(example("agent"));
  await page.reload();
  await expect(graph.row("Research the account")).toBeVisible();
  await expect(page.getByRole("status", { name: "Draft" })).toHaveText("Saved");

  const elsewhere = await browser.newContext({ baseURL: stack.url });
  const other = await elsewhere.newPage();
  await other.goto("/signin");
  await other.getByRole("textbox", { name: "API token" }).fill(northwind.apiToken);
  await other.getByRole("button", { name: "Sign in with API token" }).click();
  await other.waitForURL(/\/connectors/);
  const there = new GraphPage(other);
  await expect(async () => {
    await there.open();
    await expect(there.row("Research the account")).toBeVisible({ timeout: 2000 });
  }).toPass();
  await elsewhere.close();
});

test("two tabs are told of each other", async ({ page, context }) => {
  const graph = new GraphPage(page);
  await graph.openNew();
  const other = new GraphPage(await context.newPage());
  await other.open();
  const notice = page.getByRole("status", { name: "Other tabs" });
  await expect(notice).toContainText("open in another tab");
  await other.import(example("python"));
  await expect(notice).toContainText("Another tab has changed");
  await page.getByRole("button", { name: "Show that version" }).click();
  await expect(graph.row("Score")).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const graph = new GraphPage(page);
    await graph.openNew();
    await graph.import(example("branch"));
    await graph.row("Tell sales").click();
    await graph.showDrawer("Problems");
    await expect(graph.panel.getByRole("textbox", { name: "Message expression" })).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.getByRole("button", { name: "Add node", exact: true }).click();
    await expect(page.getByRole("option").first()).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}

test("at 390 px nothing is out of reach", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const graph = new GraphPage(page);
  await page.goto(`/w/${northwind.uuid}/nodes`);
  await page.getByRole("radio", { name: "Outline" }).check();
  await graph.toolMenu("New graph");
  for (const name of ["Add node", "Validate", "Import", "Copy JSON"])
    await expect(page.getByRole("button", { name, exact: true })).toBeInViewport();
  await graph.row("Start").click();
  await expect(page.getByRole("dialog", { name: "Selected node" })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect((await graph.nodes()).length).toBe(2);
});
