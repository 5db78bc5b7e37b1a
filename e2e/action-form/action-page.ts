import { expect, type Locator, type Page } from "@playwright/test";
import { northwind } from "../test";

/** What the tests do on an action's page, by role and name. */
export class ActionPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get form() {
    return this.page.getByRole("form", { name: "Action configuration" });
  }

  field(name: string) {
    return this.page.getByRole("combobox", { name, exact: true });
  }

  async open(path: string, connector?: string): Promise<void> {
    await this.page.goto(`/w/${northwind.uuid}/${path}`);
    await expect(this.form).toBeVisible();
    await expect(this.page.getByRole("status", { name: "Loading the form" })).toBeHidden();
    if (connector) await this.choose("Connector", connector);
  }

  async choose(field: string, option: string): Promise<void> {
    await this.field(field).click();
    await this.page.getByRole("option", { name: option, exact: true }).click();
  }

  /** Goes on by Tab alone until the focus is there. */
  async tabTo(target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    await expect(target).toBeVisible();
    for (let presses = 0; presses < 60; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press(key);
    }
    await expect(target).toBeFocused();
  }

  /** The node as it stands on the screen. */
  async node(): Promise<{ config: Record<string, unknown> } & Record<string, unknown>> {
    return JSON.parse((await this.page.getByTestId("node-json").textContent()) ?? "");
  }

  async expectConfig(config: Record<string, unknown>): Promise<void> {
    await expect.poll(async () => (await this.node()).config).toEqual(config);
  }

  /** Puts a node or config into the form, as a person who has one at hand. */
  async paste(value: unknown): Promise<void> {
    await this.page.getByRole("button", { name: "Paste" }).click();
    const box = this.page.getByRole("textbox", { name: "Node, config or command" });
    await box.fill(typeof value === "string" ? value : JSON.stringify(value));
    await this.page.getByRole("button", { name: "Use it" }).click();
    await expect(box).toBeHidden();
  }
}
