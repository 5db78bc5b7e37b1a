import { expect, test } from "../test";
import { ActionPage } from "./action-page";

const findRecords = "integrations/hubspot/actions/findRecords";

test.beforeEach(async ({ signInWithToken }) => signInWithToken());

test("what was copied as a TypeScript object is pasted back, in the page that forbids running it", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const violations: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) violations.push(message.text());
  });
  const action = new ActionPage(page);
  await action.open(findRecords);
  await action.paste({ limit: 42, value: 'it\'s "quoted"\n`twice`', unknown: { "a-b": [null] } });
  const node = await action.node();
  await page.getByRole("button", { name: "Copy as" }).click();
  await page.getByRole("menuitem", { name: "TypeScript object" }).click();
  await expect(page.getByText("TypeScript object copied", { exact: true })).toBeVisible();
  const source = await page.evaluate(() => navigator.clipboard.readText());
  expect(source).toMatch(/^const findRecords = \{/);

  await page.getByRole("button", { name: "Start over" }).click();
  await expect(page.getByRole("textbox", { name: "Limit", exact: true })).not.toHaveValue("42");
  await action.paste(source);
  await expect.poll(() => action.node()).toEqual(node);
  expect(violations).toEqual([]);
});

test("a source that can't be read keeps its text and says where, until it is mended", async ({
  page,
}) => {
  const action = new ActionPage(page);
  await action.open(findRecords);
  await page.getByRole("button", { name: "Paste" }).click();
  const box = page.getByRole("textbox", { name: "Node, config or command" });
  const source = "export const config = {\n  limit: LIMIT, // from elsewhere\n} as const;";
  await box.fill(source);
  await page.getByRole("button", { name: "Use it" }).click();
  await expect(page.getByRole("dialog").getByRole("alert")).toHaveText(
    "This is neither JSON nor a TypeScript object: line 2, column 10: “LIMIT” is a name: write its value instead.",
  );
  await expect(box).toHaveValue(source);
  await box.fill(source.replace("LIMIT", "0x2a"));
  await page.getByRole("button", { name: "Use it" }).click();
  await expect(box).toBeHidden();
  await expect(page.getByRole("textbox", { name: "Limit", exact: true })).toHaveValue("42");
});
