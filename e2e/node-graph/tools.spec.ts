import { exampleGraphs } from "../../lib/graph/example-graphs";
import { expect, northwind, test } from "../test";
import { GraphPage } from "./graph-page";

const tool = "Find a company by email";

test.beforeEach(async ({ signInWithToken }) => signInWithToken());

test("what is deployed is compared field by field, and the form goes out as a colleague left it", async ({
  page,
  sandbox,
}) => {
  const graph = new GraphPage(page);
  await graph.openNew();
  await graph.openTool(tool);
  await graph.row("Tell the team").click();
  await graph.panel.getByRole("textbox", { name: "Name" }).fill("Tell everybody");
  await graph.toolMenu("Compare with what is deployed");
  const differences = page.getByRole("list", { name: "Differences" });
  await expect(differences).toContainText("Name: Tell the team Tell everybody");
  await page.keyboard.press("Escape");

  const [opened] = await sandbox.requests("releases/draft?");
  const workflowUuid = new URL(`http://x${opened?.path}`).searchParams.get("workflowUuid");
  const formFields = [{ slug: "email", name: "Any email", type: "string", isRequired: true }];
  const changed = await fetch(`${sandbox.origin}/v1/orchestration/releases/draft/update`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${northwind.apiToken}`,
      "content-type": "application/json",
    },
    body: JSON.stringify({ workflowUuid, formFields }),
  });
  expect(changed.ok).toBe(true);

  await page.getByRole("button", { name: "Deploy…" }).click();
  const plan = page.getByRole("dialog", { name: `Deploy ${tool}` });
  await expect(plan.getByRole("list", { name: "Differences" })).toContainText("Tell everybody");
  await plan.getByRole("button", { name: "Deploy", exact: true }).click();
  await expect(page.getByText(`Deployed ${tool}`, { exact: true })).toBeVisible();
  const [deployed] = await sandbox.requests("releases/draft/deploy");
  expect(deployed?.body).toMatchObject({ workflowUuid, formFields });
});

test("undo across another tool brings back the tool that the graph is of", async ({
  page,
  sandbox,
}) => {
  const graph = new GraphPage(page);
  await graph.openNew();
  await graph.openTool(tool);
  const first = await graph.nodes();
  await graph.openTool("Route a lead");
  await page.getByRole("button", { name: "Undo: Open Route a lead" }).click();
  await expect(page.getByRole("button", { name: `Tool: ${tool}` })).toBeVisible();
  await sandbox.clearRequests();
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page.getByText(`Saved to the draft of ${tool}`, { exact: true })).toBeVisible();
  const [saved] = await sandbox.requests("releases/draft/update");
  expect(saved?.body).toMatchObject({ nodes: first });
});

test("a file, a release, a command and one node are taken in", async ({ page }) => {
  const graph = new GraphPage(page);
  await graph.openNew();
  const [python, filter] = ["python", "filter-variables"].map(
    (slug) => exampleGraphs.find((example) => example.slug === slug)?.nodes ?? [],
  );
  const dialog = page.getByRole("dialog", { name: "Import nodes" });
  const take = async () => {
    await dialog.getByRole("button", { name: "Import", exact: true }).click();
    await expect(dialog).toBeHidden();
  };
  const open = () => page.getByRole("button", { name: "Import", exact: true }).click();

  await open();
  await dialog.getByLabel("Choose a file").setInputFiles({
    name: "graph.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(python)),
  });
  await expect(dialog.getByText("A list of nodes", { exact: true })).toBeVisible();
  await take();
  await expect.poll(() => graph.nodes()).toEqual(python);

  await open();
  const text = dialog.getByRole("textbox", { name: "JSON or command" });
  await text.fill(JSON.stringify({ release: { version: "1.0.0", nodes: filter } }));
  await expect(dialog.getByText("A release", { exact: true })).toBeVisible();
  await take();
  await expect.poll(() => graph.nodes()).toEqual(filter);

  await open();
  await text.fill(`cargo-ai orchestration node validate --nodes '${JSON.stringify(python)}'`);
  await expect(dialog.getByText("A cargo-ai command", { exact: true })).toBeVisible();
  await take();
  await expect.poll(() => graph.nodes()).toEqual(python);

  await open();
  await text.fill(JSON.stringify(python?.[1]));
  await expect(dialog.getByText("One node", { exact: true })).toBeVisible();
  await take();
  await expect.poll(async () => (await graph.nodes()).length).toBe((python?.length ?? 0) + 1);
});
