import type { Locator } from "@playwright/test";
import { exampleGraphs } from "../../lib/graph/example-graphs";
import { expect, test } from "../test";
import { GraphPage, type JsonNode } from "./graph-page";

type RawNode = JsonNode & Record<string, unknown>;

/** The example of two ways with something wrong at every kind of field. */
function faultyGraph(): RawNode[] {
  const nodes = structuredClone(
    exampleGraphs.find(({ slug }) => slug === "branch")?.nodes,
  ) as unknown as RawNode[];
  const of = (slug: string) => nodes.find((node) => node.slug === slug) as RawNode;
  const [branch, post, wait, end] = ["is_large", "notify_sales", "wait", "end"].map(of) as [
    RawNode,
    RawNode,
    RawNode,
    RawNode,
  ];
  branch.config = {
    condition: { kind: "jsExpression", expression: "nodes.nobody.size > 1", instructTo: "none" },
  };
  delete post.connectorUuid;
  Object.assign(wait, { slug: "wait-a-day", config: {}, retry: { maximumAttempts: 0 } });
  wait.fallbackChildUuid = end.uuid;
  const loose = { childrenUuids: [null], config: {}, fallbackOnFailure: false };
  nodes.push(
    { ...end, ...loose, uuid: crypto.randomUUID(), slug: "tool", kind: "tool", actionSlug: "" },
    { ...end, ...loose, uuid: "not-a-uuid", slug: "agent", kind: "agent", actionSlug: "" },
  );
  return nodes;
}

test("every problem leads to its node and focuses its field", async ({ page, signInWithToken }) => {
  await signInWithToken();
  const graph = new GraphPage(page);
  await graph.openNew();
  await graph.import(JSON.stringify(faultyGraph()));
  await graph.showDrawer("Problems");
  const problems = page.getByRole("list", { name: "Problems" });
  const { panel } = graph;
  const field = (role: "textbox" | "combobox" | "switch" | "spinbutton", name: string | RegExp) =>
    panel.getByRole(role, { name });
  const leads: [problem: RegExp, node: string, to: Locator][] = [
    [/There is no node “nobody”/, "Is it a large company?", field("textbox", /^Condition/)],
    [/No connector is chosen.*Tell sales/, "Tell sales", field("combobox", "Connector")],
    [/a slug has letters/, "Wait a day", field("textbox", "Slug")],
    [/“minutes” is required/, "Wait a day", field("textbox", "Minutes")],
    [/A retry setting/, "Wait a day", field("spinbutton", "Attempts")],
    [/is never taken/, "Wait a day", field("switch", "Go on when it fails")],
    [/No tool is chosen/, "End", field("combobox", "Tool")],
    [/No agent is chosen/, "End", field("combobox", "Agent")],
    [/This node leads nowhere.*End/, "End", field("combobox", "Next node")],
    [/not a version 4 uuid/, "End", panel.getByRole("heading", { name: "End" })],
    [/No way leads here/, "End", panel.getByRole("heading", { name: "End" })],
  ];
  for (const [problem, node, to] of leads) {
    await problems.getByRole("button", { name: problem }).first().click();
    await expect(panel.getByRole("heading", { name: node })).toBeVisible();
    await expect(to, String(problem)).toBeFocused();
  }

  await problems.getByRole("button", { name: /not a version 4 uuid/ }).click();
  await panel.getByRole("button", { name: "Give it a new uuid" }).click();
  await expect(problems.getByRole("button", { name: /not a version 4 uuid/ })).toBeHidden();
});

test("a graph without a start is given one", async ({ page, signInWithToken }) => {
  await signInWithToken();
  const graph = new GraphPage(page);
  await graph.openNew();
  await graph.import(JSON.stringify((await graph.nodes()).slice(1)));
  await graph.showDrawer("Problems");
  await page.getByRole("button", { name: /The graph has no start/ }).click();
  await graph.pick("start", /^Start, Cargo/);
  await expect.poll(async () => (await graph.node("start")).actionSlug).toBe("start");
});
