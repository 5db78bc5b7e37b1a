import { expect, test } from "../test";
import { GraphPage } from "./graph-page";

/** Saves the open tool's draft, deploys it and runs it: the end of both walks. */
async function saveDeployAndRun(graph: GraphPage): Promise<void> {
  const { page } = graph;
  await graph.validate();
  await expect(graph.verdict).toContainText("Valid: Cargo takes this graph.");

  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page.getByText("Saved to the draft of New tool", { exact: true })).toBeVisible();

  await page.getByRole("button", { name: "Deploy…" }).click();
  const plan = page.getByRole("dialog", { name: "Deploy New tool" });
  await expect(plan.getByText("Nothing is deployed yet")).toBeVisible();
  await expect(plan.getByRole("img", { name: /Diagram of 5 nodes/ })).toBeVisible();
  await plan.getByRole("button", { name: "Deploy", exact: true }).click();
  await expect(page.getByText("Deployed New tool", { exact: true })).toBeVisible();
  await expect(plan).toBeHidden();

  await graph.showDrawer("Try it");
  await graph.choose("What to run", "New tool", page);
  await page.getByRole("textbox", { name: "Test data" }).fill('{"domain": "example.com"}');
  await page.getByRole("button", { name: /^Run: / }).click();
  await expect(page.getByRole("status", { name: "Run" })).toContainText("New tool: success", {
    timeout: 20_000,
  });
}

async function expectBuilt(graph: GraphPage): Promise<void> {
  expect(await graph.childrenOf("start")).toEqual(["find_records"]);
  expect(await graph.childrenOf("find_records")).toEqual(["branch"]);
  expect(await graph.childrenOf("branch")).toEqual(["post_a_message", "end"]);
  expect(await graph.childrenOf("post_a_message")).toEqual(["end"]);
}

test("a graph is built by mouse on the canvas, validated, saved, deployed and run", async ({
  page,
  signInWithToken,
  sandbox,
}) => {
  test.setTimeout(120_000);
  const refused: string[] = [];
  page.on("console", (message) => {
    if (/Content.Security.Policy/i.test(message.text())) refused.push(message.text());
  });
  page.on("pageerror", (error) => refused.push(error.message));
  await signInWithToken();
  const graph = new GraphPage(page);
  await graph.openNew();
  await graph.openTool("New tool");

  await graph.arm("start").click();
  await graph.pick("find records", /^Find records, Hubspot/);
  await graph.choose("Connector", /HubSpot production/);
  await graph.choose("Object type", "Companies");
  await graph.choose("Property", "Company domain name");
  await graph.writeExpression("Value", "{{nodes.start.domain}}");

  await graph.arm("find_records").click();
  await graph.pick("branch", /^Branch, Cargo/);
  await graph.writeExpression("Condition", "{{nodes.find_records.total}}");

  await graph.arm("branch", "Yes").click();
  await graph.pick("slack post", /^Post a message, Slack/);
  await graph.choose("Connector", /Slack revenue-ops/);
  await graph.choose("Channel", /./);
  await graph.panel.getByRole("textbox", { name: "Message", exact: true }).fill("Found one");
  await expect.poll(async () => (await graph.node("post_a_message")).config.text).toBe("Found one");

  await page.getByRole("button", { name: "Fit the graph into view" }).click();
  const end = page.locator(`[data-id="${(await graph.node("end")).uuid}"] .react-flow__handle-top`);
  await expect.poll(() => end.boundingBox()).not.toBeNull();
  await expect(async () => {
    await graph.arm("branch", "No").dragTo(end);
    expect(await graph.childrenOf("branch")).toEqual(["post_a_message", "end"]);
  }).toPass();

  await expectBuilt(graph);
  await saveDeployAndRun(graph);
  const [deployed] = await sandbox.requests("releases/draft/deploy");
  expect(deployed?.body).toMatchObject({ nodes: await graph.nodes() });
  expect(refused).toEqual([]);
});

test("the same graph is built by keyboard in the outline alone", async ({
  page,
  signInWithToken,
}) => {
  test.setTimeout(120_000);
  await signInWithToken();
  const graph = new GraphPage(page);
  await graph.openNew();
  const { keyboard } = page;

  // Open the tool: the menu button is reached by its place in the tab order, here by focus.
  await page.getByRole("button", { name: "Tool: No tool" }).focus();
  await keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: "New graph" })).toBeFocused();
  await keyboard.press("ArrowDown");
  await expect(page.getByRole("menuitem", { name: "Open a tool…" })).toBeFocused();
  await keyboard.press("Enter");
  await page.getByRole("searchbox", { name: "Search tools" }).focus();
  await keyboard.type("new tool");
  await page.getByRole("button", { name: "New tool" }).focus();
  await keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Save draft" })).toBeVisible();

  const addAfter = async (search: string, chosen: RegExp) => {
    await keyboard.press("Insert");
    await expect(page.getByRole("combobox", { name: "Search actions" })).toBeFocused();
    await keyboard.type(search);
    const option = page.getByRole("option", { name: chosen }).first();
    await expect(option).toBeVisible();
    // The wanted one need not be the first: walk down to it.
    for (let step = 0; step < 20; step += 1) {
      if ((await option.getAttribute("aria-selected")) === "true") break;
      await keyboard.press("ArrowDown");
    }
    await keyboard.press("Enter");
    await expect(page.getByRole("dialog", { name: "Add a node" })).toBeHidden();
  };
  const pickByKeys = async (name: string, text: string) => {
    await graph.panel.getByRole("combobox", { name, exact: true }).focus();
    await keyboard.press("ControlOrMeta+a");
    await keyboard.type(text);
    await expect(page.getByRole("option", { name: new RegExp(text) }).first()).toBeVisible();
    await keyboard.press("ArrowDown");
    await keyboard.press("Enter");
  };
  const writeByKeys = async (title: string, text: string) => {
    const editor = graph.panel.getByRole("textbox", { name: `${title} expression` });
    const toggle = graph.panel.getByRole("button", { name: `Use an expression for ${title}` });
    await expect(editor.or(toggle).first()).toBeVisible();
    if (await toggle.isVisible()) {
      await toggle.focus();
      await keyboard.press("Enter");
    }
    await editor.focus();
    await keyboard.type(text);
    await keyboard.press("Escape");
  };

  await graph.row("start").focus();
  await addAfter("hubspot find records", /^Find records, Hubspot/);
  await pickByKeys("Connector", "HubSpot production");
  await pickByKeys("Object type", "Companies");
  await pickByKeys("Property", "Company domain name");
  await writeByKeys("Value", "{{nodes.start.domain}}");

  await graph.row("Find records").focus();
  await addAfter("branch", /^Branch, Cargo/);
  await writeByKeys("Condition", "{{nodes.find_records.total}}");

  await graph.row("Branch").focus();
  await keyboard.press("ArrowDown");
  await expect(graph.row("Yes")).toBeFocused();
  await addAfter("slack post", /^Post a message, Slack/);
  await pickByKeys("Connector", "Slack revenue-ops");
  await graph.panel.getByRole("combobox", { name: "Channel", exact: true }).focus();
  await keyboard.press("ArrowDown");
  await expect(page.getByRole("option").first()).toBeVisible();
  await keyboard.press("ArrowDown");
  await keyboard.press("Enter");
  await graph.panel.getByRole("textbox", { name: "Message", exact: true }).focus();
  await keyboard.type("Found one");

  await graph.row("Branch").focus();
  await keyboard.press("Enter");
  await pickByKeys("No", "end");

  await expect.poll(() => graph.childrenOf("branch")).toEqual(["post_a_message", "end"]);
  await expectBuilt(graph);
  await saveDeployAndRun(graph);
});
