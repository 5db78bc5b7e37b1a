import type { Locator, Page } from "@playwright/test";
import { expect, northwind } from "../test";

export type JsonNode = {
  uuid: string;
  slug: string;
  kind: string;
  actionSlug?: string;
  connectorUuid?: string;
  config: Record<string, unknown>;
  childrenUuids: (string | null)[];
  fallbackChildUuid?: string;
  position: { x: number; y: number };
};

/** What a person does on `/nodes`, by role and name. */
export class GraphPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(12_000);
  }

  /** What was edited before is still there: that is a promise of its own. */
  async open(): Promise<void> {
    await this.page.goto(`/w/${northwind.uuid}/nodes`);
    await expect(this.outline.getByRole("treeitem").first()).toBeVisible();
  }

  async openNew(): Promise<void> {
    await this.open();
    await this.toolMenu("New graph");
    await expect(this.outline.getByRole("treeitem")).toHaveCount(2);
  }

  async toolMenu(item: string): Promise<void> {
    await this.page.getByRole("button", { name: /^Tool: / }).click();
    await this.page.getByRole("menuitem", { name: item }).click();
  }

  get outline(): Locator {
    return this.page.getByRole("tree", { name: "Outline" });
  }

  row(name: string | RegExp): Locator {
    return this.outline.getByRole("treeitem", {
      name: typeof name === "string" ? new RegExp(`^${name}(,|$)`) : name,
    });
  }

  get panel(): Locator {
    return this.page.getByRole("region", { name: "Selected node" });
  }

  card(name: string): Locator {
    return this.page.locator(".react-flow__node").filter({ hasText: name });
  }

  /** The handle of an arm on the canvas. */
  arm(slug: string, label = "next"): Locator {
    return this.page.locator(`[data-node="${slug}"][data-arm="${label}"]`);
  }

  async nodes(): Promise<JsonNode[]> {
    return JSON.parse(
      (await this.page.getByTestId("graph-json").textContent()) ?? "",
    ) as JsonNode[];
  }

  async node(slug: string): Promise<JsonNode> {
    const node = (await this.nodes()).find((one) => one.slug === slug);
    if (!node) throw new Error(`There is no node ${slug}`);
    return node;
  }

  /** The slugs that a node leads to, null where it leads nowhere. */
  async childrenOf(slug: string): Promise<(string | null)[]> {
    const nodes = await this.nodes();
    const bySlug = new Map(nodes.map((node) => [node.uuid, node.slug]));
    const { childrenUuids } = nodes.find((node) => node.slug === slug) ?? { childrenUuids: [] };
    return childrenUuids.map((uuid) => (uuid === null ? null : (bySlug.get(uuid) ?? "?")));
  }

  async import(text: string, choices: Record<string, string> = {}): Promise<void> {
    await this.page.getByRole("button", { name: "Import", exact: true }).click();
    const dialog = this.page.getByRole("dialog", { name: "Import nodes" });
    await dialog.getByRole("textbox", { name: "JSON or command" }).fill(text);
    for (const [name, option] of Object.entries(choices)) await this.choose(name, option, dialog);
    await dialog.getByRole("button", { name: "Import", exact: true }).click();
    await expect(dialog).toBeHidden();
  }

  async choose(
    name: string,
    option: string | RegExp,
    within: Locator | Page = this.panel,
  ): Promise<void> {
    await within.getByRole("combobox", { name, exact: true }).click();
    await this.page.getByRole("option", { name: option }).first().click();
  }

  async pick(search: string, name: RegExp): Promise<void> {
    const dialog = this.page.getByRole("dialog", { name: "Add a node" });
    await dialog.getByRole("combobox", { name: "Search actions" }).fill(search);
    await dialog.getByRole("option", { name }).first().click();
    await expect(dialog).toBeHidden();
  }

  async openTool(name: string): Promise<void> {
    await this.toolMenu("Open a tool…");
    await this.page
      .getByRole("dialog", { name: "Open a tool" })
      .getByRole("button", { name })
      .click();
    await expect(this.page.getByRole("button", { name: "Save draft" })).toBeVisible();
  }

  async validate(): Promise<void> {
    await this.page.getByRole("button", { name: "Validate", exact: true }).click();
  }

  get verdict(): Locator {
    return this.page.getByRole("status", { name: "Validation" });
  }

  async showDrawer(tab: "Problems" | "JSON" | "Try it"): Promise<void> {
    await this.page.getByRole("tab", { name: tab }).click();
  }

  async writeExpression(title: string, text: string): Promise<void> {
    const editor = this.panel.getByRole("textbox", { name: `${title} expression` });
    const toggle = this.panel.getByRole("button", { name: `Use an expression for ${title}` });
    await expect(editor.or(toggle).first()).toBeVisible();
    if (await toggle.isVisible()) await toggle.click();
    await this.typeInto(editor, text);
    await this.page.keyboard.press("Escape");
  }

  /** In place of what stands there. */
  async typeInto(editor: Locator, text: string): Promise<void> {
    await editor.click();
    await this.page.keyboard.press("ControlOrMeta+a");
    await this.page.keyboard.type(text);
  }
}
