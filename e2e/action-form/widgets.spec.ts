import type { Locator, Page } from "@playwright/test";
import {
  connectOwnIntegration,
  type OwnIntegration,
  startOwnIntegration,
} from "../rig/own-integration";
import { expect, test } from "../test";
import { ActionPage } from "./action-page";
import { askedFor } from "./asked-for";
import { expectNoAxeFindings } from "./axe-findings";
import { everyWidget, everyWidgetsLists, everyWidgetsSchemas } from "./every-widget";

// A moment is typed in the person's own time, and stored in UTC.
test.use({ timezoneId: "Europe/Paris", locale: "en-US" });

/** A form that is worked without a mouse: reached by Tab, operated by keys. */
class Keys extends ActionPage {
  async type(target: Locator, text: string): Promise<void> {
    await this.tabTo(target);
    await this.page.keyboard.type(text);
  }

  async press(target: Locator, ...keys: string[]): Promise<void> {
    await this.tabTo(target);
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Opens a list by an arrow key, narrows it by typing and takes what is left. */
  async pick(target: Locator, text: string, option = text): Promise<void> {
    await this.press(target, "ArrowDown");
    await expect(this.page.getByRole("option").first()).toBeVisible();
    await this.page.keyboard.type(text);
    await expect(this.page.getByRole("option")).toHaveCount(1);
    await expect(this.page.getByRole("option", { name: option, exact: true })).toBeVisible();
    // Of what a provider has found nothing is taken that was not looked at; of what was at hand the best is.
    if (!(await target.getAttribute("aria-activedescendant")))
      await this.page.keyboard.press("ArrowDown");
    await this.page.keyboard.press("Enter");
    await expect(this.page.getByRole("option")).toHaveCount(0);
    await expect(target).toBeFocused();
  }

  text(name: string): Locator {
    return this.form.getByRole("textbox", { name, exact: true });
  }

  button(name: string): Locator {
    return this.form.getByRole("button", { name, exact: true });
  }
}

let own: OwnIntegration;
test.beforeAll(async () => {
  own = await startOwnIntegration({
    forms: everyWidget,
    lists: everyWidgetsLists,
    schemas: everyWidgetsSchemas,
  });
});
test.afterAll(() => own.stop());

async function open(page: Page, path: string): Promise<Keys> {
  const action = new Keys(page);
  await action.open(path);
  await page.getByRole("heading", { level: 1 }).click();
  return action;
}

test.beforeEach(async ({ startSignedIn }) => startSignedIn());

test.describe("without a mouse", () => {
  const openOwn = async (page: Page, form: keyof typeof everyWidget) =>
    open(page, (await connectOwnIntegration(page, own))(form));

  test("lines and areas of text, numbers, boxes, addresses and a widget that nobody knows", async ({
    page,
  }) => {
    const action = await openOwn(page, "texts");
    await action.type(action.text("Line"), "one");
    await action.type(action.text("Area"), "first");
    await page.keyboard.press("Enter");
    await page.keyboard.type("second");
    await action.type(action.text("Number"), "2.5");
    await action.type(action.text("Integer"), "-3");
    await action.press(action.form.getByRole("checkbox", { name: "Yes or no" }), "Space");
    await action.type(action.text("Email"), "a@b.example");
    await action.type(action.text("Link"), "https://b.example");
    await action.type(action.form.getByLabel("Secret", { exact: true }), "hush");
    await action.type(action.text("Nullable"), "x");
    await action.type(action.text("Nobody knows it"), "still text");
    await action.expectConfig({
      line: "one",
      area: "first\nsecond",
      number: 2.5,
      integer: -3,
      isOn: true,
      email: "a@b.example",
      link: "https://b.example",
      secret: "hush",
      nullable: "x",
      unknown: "still text",
    });
    await expect(
      action.form.getByText(/Widget “CargoNobodyKnowsWidget” is unknown/),
    ).toBeAttached();
    await expectNoAxeFindings(page);
  });

  test("one of several, several of a few and several of many", async ({ page }) => {
    const action = await openOwn(page, "choices");
    await action.pick(action.field("Select"), "Gr", "Green");
    await action.pick(action.field("Of numbers"), "2");
    await action.press(action.form.getByRole("radio", { name: "Small" }), "Space", "ArrowDown");
    await action.press(action.form.getByRole("checkbox", { name: "Cat" }), "Space");
    await action.press(action.form.getByRole("checkbox", { name: "Dog" }), "Space");
    await action.pick(action.field("Of many"), "code 37");
    await action.pick(action.field("Of many"), "code 12");
    await action.press(action.button("Remove code 37"), "Enter");
    await expect(action.field("Of many")).toBeFocused();
    await action.pick(action.field("Or nothing"), "Yes");
    await action.expectConfig({
      select: "green",
      number: 2,
      radio: "large",
      boxes: ["cat", "dog"],
      many: ["code 12"],
      nullable: "y",
    });
    await action.press(action.button("Clear Or nothing"), "Enter");
    await expect(action.field("Or nothing")).toBeFocused();
    await expect.poll(async () => "nullable" in (await action.node()).config).toBe(false);
    await expectNoAxeFindings(page);
  });

  test("a day, a moment, a time and a file", async ({ page }) => {
    const action = await openOwn(page, "moments");
    const chooser = page.waitForEvent("filechooser");
    await action.type(action.form.getByLabel("Day", { exact: true }), "03112026");
    await action.type(action.form.getByLabel("Moment", { exact: true }), "07152026");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.type("093015AM");
    await action.type(action.text("Time"), "10:30:00Z");
    await action.tabTo(action.form.getByLabel("File", { exact: true }));
    await page.keyboard.press("Space");
    await (await chooser).setFiles({
      name: "a.txt",
      mimeType: "text/plain",
      buffer: Buffer.from("hi"),
    });
    await action.expectConfig({
      day: "2026-03-11",
      moment: "2026-07-15T07:30:15.000Z",
      time: "10:30:00Z",
      file: "data:text/plain;name=a.txt;base64,aGk=",
    });
    await expectNoAxeFindings(page);
  });

  test("objects, items that are added, moved and removed, and keys that are made up", async ({
    page,
  }) => {
    const action = await openOwn(page, "groups");
    await action.type(action.text("Street"), "Quai 1");
    await action.press(action.button("Add to Steps"), "Enter", "Enter", "Enter");
    const step = (number: number) => action.form.getByRole("group", { name: `Steps ${number}` });
    await action.tabTo(step(1).getByRole("textbox"), "Shift+Tab");
    await page.keyboard.type("a");
    await action.type(step(2).getByRole("textbox"), "b");
    await action.type(step(3).getByRole("textbox"), "c");
    await action.press(action.button("Move item 3 up"), "Enter");
    await expect(action.button("Move item 2 up")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(action.button("Move item 1 down")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(action.button("Move item 2 down")).toBeFocused();
    await action.press(action.button("Remove item 2"), "Enter");
    await expect(action.button("Remove item 2")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(action.button("Remove item 1")).toBeFocused();

    await action.press(action.button("Add to Words"), "Enter");
    await action.tabTo(action.text("Words 1"), "Shift+Tab");
    await page.keyboard.type("w");
    await action.press(action.button("Add entry"), "Enter");
    await action.tabTo(action.text("newKey key"), "Shift+Tab");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("x-id");
    await page.keyboard.press("Enter");
    await expect(action.text("x-id")).toBeFocused();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("7");
    await action.press(action.button("Add entry"), "Space");
    await action.tabTo(action.text("newKey key"), "Shift+Tab");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("gone");
    await page.keyboard.press("Tab");
    await expect(action.text("gone")).toBeFocused();
    await action.press(action.button("Remove gone"), "Enter");
    await expect(action.button("Add entry")).toBeFocused();
    await action.type(action.text("First"), "t");
    await action.type(action.text("Second"), "4");
    await action.expectConfig({
      place: { street: "Quai 1" },
      steps: [{ name: "a" }],
      words: ["w"],
      headers: { "x-id": "7" },
      pair: ["t", 4],
    });
    await expectNoAxeFindings(page);
  });

  test("one of several shapes, a shape that holds itself, and what is edited as JSON", async ({
    page,
  }) => {
    const action = await openOwn(page, "shapes");
    await action.pick(action.field("Target"), "A seg", "A segment");
    await action.type(action.text("Segment"), "s1");
    await action.pick(action.field("Target"), "A li", "A list");
    await action.type(action.text("List"), "l1");
    await action.pick(action.field("Amount type"), "Text");
    await action.type(action.text("Amount"), "all");
    await action.type(action.text("Clause"), "top");
    await action.press(action.button("Add to Clauses"), "Enter");
    await action.tabTo(action.text("Clause").nth(1), "Shift+Tab");
    await page.keyboard.type("inner");
    await action.type(action.text("Schema"), '{"type":"object"}');
    await action.type(action.text("Body"), '{"a":[1]}');
    await action.type(action.text("Anything"), "[true]");
    await action.expectConfig({
      target: { kind: "list", listId: "l1" },
      amount: "all",
      tree: { clause: "top", clauses: [{ clause: "inner" }] },
      schema: { type: "object" },
      body: { a: [1] },
      anything: [true],
    });
    await expectNoAxeFindings(page);
  });

  test("expressions, there and back, in both languages", async ({ page }) => {
    const action = await openOwn(page, "expressions");
    await action.type(action.text("Line"), "kept");
    await action.tabTo(action.button("Use an expression for Line"), "Shift+Tab");
    await page.keyboard.press("Enter");
    await expect(action.text("Line expression")).toBeFocused();
    await page.keyboard.type("nodes.start.x");
    await action.press(action.form.getByRole("radio", { name: "Template" }).first(), "ArrowRight");
    await action.press(
      action.form.getByRole("checkbox", { name: "An instruction for AI" }).first(),
      "Space",
    );
    const expression = {
      kind: "jsExpression",
      expression: "nodes.start.x",
      instructTo: "ai",
      fromRecipe: false,
    };
    await expect.poll(async () => (await action.node()).config.line).toEqual(expression);
    await action.tabTo(action.button("Use a value for Line"), "Shift+Tab");
    await page.keyboard.press("Space");
    await expect(action.text("Line")).toBeFocused();
    await expect(action.text("Line")).toHaveValue("kept");

    await action.type(action.text("Usually one expression"), "hello");
    await action.type(action.text("Braces"), "{{nodes.start.y}}");
    await action.press(action.button("Make Braces an expression"), "Enter");
    await expect(action.text("Braces expression")).toBeFocused();
    await action.tabTo(action.button("Use an expression for List"));
    await page.keyboard.press("Enter");
    await expect(action.text("List expression")).toBeFocused();
    await page.keyboard.type("nodes.start.list");
    const template = (text: string) => ({
      kind: "templateExpression",
      expression: text,
      instructTo: "none",
      fromRecipe: false,
    });
    await action.expectConfig({
      line: "kept",
      usual: template("hello"),
      braces: template("{{nodes.start.y}}"),
      list: template("nodes.start.list"),
    });
    await expectNoAxeFindings(page);
  });

  test("lists of the account: one value, several, by hand, below an expression, and fields of the account", async ({
    page,
  }) => {
    const action = await openOwn(page, "lists");
    await action.pick(action.field("One"), "Be", "Beta");
    await expect(action.form.getByText("Also set note.")).toBeVisible();
    await action.press(action.button("Undo what One set"), "Enter");
    await expect(action.field("One")).toBeFocused();
    await action.pick(action.field("One"), "Ga", "Gamma");
    await action.press(action.button("Refresh One"), "Enter");
    await action.pick(action.field("Several"), "Al", "Alpha");
    await action.pick(action.field("Several"), "Be", "Beta");
    await action.press(action.button("Remove Alpha"), "Space");
    await expect(action.field("Several")).toBeFocused();
    await action.tabTo(action.field("By hand"));
    await action.press(action.button("Type By hand by hand"), "Enter");
    await action.tabTo(action.text("By hand"), "Shift+Tab");
    await page.keyboard.type("my own");

    await action.press(action.button("Use an expression for Parent"), "Enter");
    await expect(action.text("Parent expression")).toBeFocused();
    await page.keyboard.type("nodes.start.parent");
    await action.type(action.text("Sample value for Parent"), "p1");
    await page.keyboard.press("Enter");
    await action.pick(action.field("Child"), "of p1", "Child of p1");

    await action.type(action.text("Of the account"), "from there");
    await action.expectConfig({
      one: "gamma",
      note: "gamma is last",
      several: ["beta"],
      byHand: "my own",
      parent: {
        kind: "templateExpression",
        expression: "nodes.start.parent",
        instructTo: "none",
        fromRecipe: false,
      },
      child: "child-p1",
      fields: { own: "from there" },
    });
    await expectNoAxeFindings(page);
  });

  test("a list that failed is asked again, and the focus stays at its field", async ({
    page,
    sandbox,
  }) => {
    const action = await openOwn(page, "lists");
    await sandbox.fault({
      path: "/v1/connection/connectors/",
      method: "POST",
      times: 1,
      status: 400,
      body: '{"errorMessage":"The token was revoked"}',
      contentType: "application/json",
    });
    await action.tabTo(action.field("One"));
    const alert = page.getByRole("alert").filter({ hasText: "The token was revoked" });
    await expect(alert).toBeVisible();
    await expectNoAxeFindings(page);
    await action.press(alert.getByRole("button", { name: "Try again" }), "Enter");
    await expect(alert).toBeHidden();
    await expect(action.field("One")).toBeFocused();
  });
});

test.describe("Cargo's own actions, without a mouse,", () => {
  const expression = (text: string) => ({
    kind: "templateExpression",
    expression: text,
    instructTo: "none",
    fromRecipe: false,
  });

  test("filter by a condition", async ({ page }) => {
    const action = await open(page, "native/actions/filter");
    await action.tabTo(action.button("Use an expression for Condition"));
    await page.keyboard.press("Enter");
    await expect(action.text("Condition expression")).toBeFocused();
    await page.keyboard.type("nodes.start.ok");
    await action.expectConfig({ filter: expression("nodes.start.ok") });
    await expectNoAxeFindings(page);
  });

  test("name variables", async ({ page }) => {
    const action = await open(page, "native/actions/variables");
    await action.press(action.button("Add to Variables"), "Enter");
    await action.tabTo(action.text("Name"), "Shift+Tab");
    await page.keyboard.type("total");
    await action.pick(action.field("Type"), "Num", "Number");
    await action.type(action.text("Value"), "12");
    await action.expectConfig({ variables: [{ name: "total", type: "number", value: "12" }] });
    await expectNoAxeFindings(page);
  });

  test("switch between routes", async ({ page }) => {
    const action = await open(page, "native/actions/switch");
    await action.press(action.button("Add to Routes"), "Enter");
    const names = action.text("Name");
    await action.tabTo(names.first(), "Shift+Tab");
    await page.keyboard.type("Large");
    await action.press(action.button("Move item 1 down"), "Enter");
    await expect.poll(async () => routeNames(await action.node())).toEqual([undefined, "Large"]);
    await expectNoAxeFindings(page);
  });

  test("split the runs", async ({ page }) => {
    const action = await open(page, "native/actions/split");
    const share = action.text("Share of A (%)");
    await action.tabTo(share);
    await expect(share).toHaveValue("50");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("130");
    await page.keyboard.press("Tab");
    await expect(share).toHaveAttribute("aria-invalid", "true");
    await action.tabTo(share, "Shift+Tab");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("30");
    await action.expectConfig({ percentage: 30 });
    await expect(share).not.toHaveAttribute("aria-invalid");
    await action.press(action.button("Use an expression for Share of A (%)"), "Enter");
    await expect(action.text("Share of A (%) expression")).toBeFocused();
    await page.keyboard.type("nodes.start.share");
    await action.expectConfig({ percentage: expression("nodes.start.share") });
    await expectNoAxeFindings(page);
  });

  test("set an agent to work", async ({ page }) => {
    const action = await open(page, "native/actions/agent");
    await action.type(action.text("Task expression"), "Sum up ");
    // The closing braces come by themselves.
    await page.keyboard.type("{{nodes.start.text");
    await action.type(action.text("Instructions"), "Be short.");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Be kind.");
    await action.type(action.text("Model"), "small-1");
    await action.tabTo(action.text("Temperature"));
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("0.7");
    await action.tabTo(action.text("At most, steps"));
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("3");
    await action.type(action.text("Wanted data"), '{"type":"object"}');
    await action.expectConfig({
      prompt: expression("Sum up {{nodes.start.text}}"),
      systemPrompt: "Be short.\nBe kind.",
      model: "small-1",
      temperature: 0.7,
      maxSteps: 3,
      outputSchema: { type: "object" },
    });
    const validate = page.getByRole("button", { name: "Validate" });
    await action.press(validate, "Enter");
    await expect(page.getByText("Valid: Cargo accepts this node.")).toBeVisible();
    await expect(validate).toBeFocused();
    await expectNoAxeFindings(page);
  });

  for (const [slug, key] of [
    ["script", "JavaScript"],
    ["python", "Python"],
  ])
    test(`run ${key}, typing on while the editor arrives, which Tab leaves`, async ({ page }) => {
      let arrive = () => {};
      const arrival = new Promise<void>((resolve) => {
        arrive = resolve;
      });
      await page.route(/\/_next\/static\/.*\.js/, async (route) => {
        const response = await route.fetch();
        if ((await response.text()).includes("cm-lineNumbers")) await arrival;
        await route.fulfill({ response });
      });
      const action = await open(page, `native/actions/${slug}`);
      await action.type(action.text("Script"), "return");
      arrive();
      await expect(page.locator(".cm-lineNumbers")).toBeVisible();
      await page.keyboard.type(" 1");
      await page.keyboard.press("Enter");
      await page.keyboard.type("x");
      await page.keyboard.press("Tab");
      await expect(action.text("Script")).not.toBeFocused();
      await action.expectConfig({ script: "return 1\nx" });
      await expectNoAxeFindings(page);
    });
});

test.describe("HubSpot's filters, without a mouse,", () => {
  test("have the properties of the object type, asked once for all of them, and again for another type", async ({
    page,
    sandbox,
  }) => {
    const action = await open(page, "integrations/hubspot/actions/findRecords");
    await action.pick(action.field("Connector"), "HubSpot production");
    await action.pick(action.field("Object type"), "Conta", "Contacts");
    await sandbox.clearRequests();
    await action.press(action.button("Add to More filters"), "Enter", "Enter");
    const filter = (number: number) =>
      action.form.getByRole("group", { name: `More filters ${number}`, exact: true });
    const property = (number: number) => filter(number).getByRole("combobox", { name: "Property" });

    await action.tabTo(property(1), "Shift+Tab");
    await action.pick(property(1), "Job title");
    await action.pick(filter(1).getByRole("combobox", { name: "Operator" }), "contains");
    await action.type(filter(1).getByRole("textbox", { name: "Value" }), "head of");
    await action.pick(property(2), "Create date");
    await action.pick(
      filter(2).getByRole("combobox", { name: "Operator" }),
      "greater",
      "is greater than",
    );
    const filters = async () =>
      ((await action.node()).config.options as { filters: unknown[] }).filters;
    const chosen = [
      {
        propertyName: "jobtitle",
        propertyType: "string",
        operator: "CONTAINS_TOKEN",
        value: "head of",
      },
      { propertyName: "createdate", propertyType: "datetime", operator: "GT" },
    ];
    await expect.poll(filters).toEqual(chosen);
    const whole = async () =>
      (await askedFor(sandbox, "listFilterProperties")).filter(({ value }) => !value);
    const asked = (objectType: string) => ({
      slug: "listFilterProperties",
      params: { objectType },
    });
    expect(await whole()).toEqual([asked("contacts")]);

    await action.tabTo(action.field("Object type"), "Shift+Tab");
    await action.pick(action.field("Object type"), "Deals");
    await expect(filter(1).getByText("“jobtitle” is not offered for what is chosen")).toBeVisible();
    await expect(filter(2).getByText(/is not offered/)).toHaveCount(0);
    expect(await whole()).toEqual([asked("contacts"), asked("deals")]);
    expect(await filters()).toEqual(chosen);

    await action.pick(property(1), "Days to close");
    await expect
      .poll(async () => (await filters())[0])
      .toEqual({ ...chosen[0], propertyName: "days_to_close", propertyType: "number" });
    await action.press(filter(1).getByRole("button", { name: "Undo what Property set" }), "Enter");
    await expect(property(1)).toBeFocused();
    expect(await filters()).toEqual(chosen);

    await action.press(action.button("Remove item 1"), "Enter");
    await expect(action.button("Remove item 1")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(action.button("Add to More filters")).toBeFocused();
    expect(await whole()).toHaveLength(2);
    await expectNoAxeFindings(page);
  });
});

function routeNames({ config }: { config: Record<string, unknown> }): unknown[] {
  return (config.routes as { name?: string }[]).map(({ name }) => name);
}
