import { expect, test } from "../test";
import { ActionPage } from "./action-page";

const findRecords = "integrations/hubspot/actions/findRecords";
const template = (expression: string) => ({
  kind: "templateExpression",
  expression,
  instructTo: "none",
  fromRecipe: false,
});

test.beforeEach(async ({ startSignedIn }) => startSignedIn());

test("a field turns into an expression and back, and each side keeps what it held", async ({
  page,
}) => {
  const action = new ActionPage(page);
  await action.open(findRecords);
  await page.getByRole("textbox", { name: "Limit", exact: true }).fill("7");
  await page.getByRole("button", { name: "Use an expression for Limit" }).click();
  const expression = page.getByRole("textbox", { name: "Limit expression" });
  await expression.fill("{{nodes.start.count}}");
  await action.expectConfig({ operator: "EQ", limit: template("{{nodes.start.count}}") });
  await page.getByRole("button", { name: "Use a value for Limit" }).click();
  await expect(page.getByRole("textbox", { name: "Limit", exact: true })).toHaveValue("7");
  await action.expectConfig({ operator: "EQ", limit: 7 });
  await page.getByRole("button", { name: "Use an expression for Limit" }).click();
  await action.expectConfig({ operator: "EQ", limit: template("{{nodes.start.count}}") });
});

test("the kind of an expression and whether AI writes it are part of it", async ({ page }) => {
  const action = new ActionPage(page);
  await action.open(findRecords);
  await page.getByRole("button", { name: "Use an expression for Value" }).click();
  await page.getByRole("textbox", { name: "Value expression" }).fill("nodes.start.domain");
  await page.getByRole("radio", { name: "JavaScript" }).check();
  await page.getByRole("checkbox", { name: "An instruction for AI" }).check();
  await action.expectConfig({
    operator: "EQ",
    limit: 10,
    value: {
      kind: "jsExpression",
      expression: "nodes.start.domain",
      instructTo: "ai",
      fromRecipe: false,
    },
  });
});

test("an expression from a recipe is shown and kept whole", async ({ page }) => {
  const action = new ActionPage(page);
  await action.open(findRecords);
  const value = {
    ...template("{{nodes.start.x}}"),
    fromRecipe: true,
    recipe: { uuid: "5b1f3a52-0d7e-4f0c-9d4e-0f3a2b1c4d5e", version: 3, variables: { a: [1] } },
  };
  await action.paste({ value });
  await expect(page.getByText("From a recipe (5b1f3a52), kept with it")).toBeVisible();
  await action.expectConfig({ value });
});

test("braces in a plain field are offered as what they are", async ({ page }) => {
  const action = new ActionPage(page);
  await action.open(findRecords);
  await page.getByRole("textbox", { name: "Value", exact: true }).fill("{{nodes.start.domain}}");
  await page.getByRole("button", { name: "Make Value an expression" }).click();
  await action.expectConfig({
    operator: "EQ",
    limit: 10,
    value: template("{{nodes.start.domain}}"),
  });
});

test("a field that is normally an expression starts as one", async ({ page }) => {
  const action = new ActionPage(page);
  await action.open("native/actions/agent");
  await page
    .getByRole("textbox", { name: "Task expression" })
    .fill("Summarise {{nodes.start.domain}}");
  await expect
    .poll(async () => (await action.node()).config.prompt)
    .toEqual(template("Summarise {{nodes.start.domain}}"));
});

test("unbalanced braces are pointed out", async ({ page }) => {
  const action = new ActionPage(page);
  await action.open(findRecords);
  await page.getByRole("button", { name: "Use an expression for Value" }).click();
  await page.getByRole("textbox", { name: "Value expression" }).fill("{{nodes.start.domain");
  await page.locator(".cm-lintRange-warning").hover();
  await expect(page.getByText("“{{” is never closed with “}}”.")).toBeVisible();
});

test("what stands between braces is told apart from the text around it, and in code nothing is", async ({
  page,
}) => {
  const action = new ActionPage(page);
  await action.open(findRecords);
  await page.getByRole("button", { name: "Use an expression for Value" }).click();
  const editor = page.getByRole("textbox", { name: "Value expression" });
  await editor.fill("Hi {{nodes.start.name}}, of {{nodes.start.domain}}!");
  const coloured = async () =>
    editor.evaluate((box) => {
      const plain = getComputedStyle(box);
      return [...box.querySelectorAll(".cm-line span")]
        .filter((part) => {
          const { color, backgroundColor } = getComputedStyle(part);
          return color !== plain.color && backgroundColor !== plain.backgroundColor;
        })
        .map((part) => part.textContent);
    });
  await expect.poll(coloured).toEqual(["{{nodes.start.name}}", "{{nodes.start.domain}}"]);
  await editor.press("End");
  await page.keyboard.type(" {{x");
  await expect.poll(coloured).toEqual(["{{nodes.start.name}}", "{{nodes.start.domain}}", "{{x}}"]);
  await page.getByRole("radio", { name: "JavaScript" }).check();
  await expect.poll(coloured).toEqual([]);
});
