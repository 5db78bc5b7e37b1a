import {
  connectOwnIntegration,
  type OwnIntegration,
  startOwnIntegration,
} from "../rig/own-integration";
import { expect, test } from "../test";
import { ActionPage } from "./action-page";

/** A pattern that is good to read, and that no page may try: with another text it would take for ever. */
const forms = {
  publish: {
    jsonSchema: {
      type: "object",
      required: ["title"],
      properties: {
        title: { type: "string", title: "Title" },
        address: { type: "string", title: "Address", pattern: "^([a-z]+-?)+$" },
      },
    },
  },
};

let own: OwnIntegration;
let action: ActionPage;
test.beforeEach(async ({ page, startSignedIn }) => {
  own = await startOwnIntegration({ forms });
  await startSignedIn();
  action = new ActionPage(page);
  await action.open((await connectOwnIntegration(page, own))("publish"));
});
test.afterEach(() => own.stop());

const says = "Server check: Must match the pattern ^([a-z]+-?)+$.";

test("what only the server dares to check is shown at its field, and goes once it is mended", async ({
  page,
}) => {
  const { form } = action;
  const address = page.getByRole("textbox", { name: "Address", exact: true });
  await page.getByRole("textbox", { name: "Title", exact: true }).fill("News");
  await address.fill("Not An Address");
  await page.getByRole("button", { name: "Validate" }).click();
  await expect(form.getByText(says).first()).toBeVisible();
  await expect(address).toHaveAccessibleDescription(/Server check: Must match/);
  await expect(
    page.getByRole("status").filter({ hasText: "1 field needs attention" }),
  ).toBeVisible();
  const summary = page.getByRole("alert").filter({ hasText: /needs? attention/ });
  await summary.getByRole("button", { name: "Address" }).click();
  await expect(address).toBeFocused();

  await address.fill("an-address");
  await page.getByRole("button", { name: "Validate" }).click();
  await expect(form.getByText(says)).toHaveCount(0);
});

test("what the form finds itself is not said twice, and a computed value is nobody's to check", async ({
  page,
}) => {
  const { form } = action;
  const checked = page.waitForResponse(/config-checks/);
  await page.getByRole("button", { name: "Use an expression for Address" }).click();
  await page.getByRole("textbox", { name: "Address expression" }).fill("{{nodes.start.x}}");
  await page.getByRole("button", { name: "Validate" }).click();
  expect(await (await checked).json()).toMatchObject({ problems: [{ path: ["title"] }] });
  await expect(form.getByText("Fill in this field.").first()).toBeVisible();
  await expect(form.getByText(/Server check/)).toHaveCount(0);
});

test("where the check is not to be had the form says what it says without it", async ({ page }) => {
  const { form } = action;
  await page.route(/config-checks/, (route) =>
    route.fulfill({ status: 503, json: { errorMessage: "busy", reason: "busy" } }),
  );
  await page.getByRole("textbox", { name: "Title", exact: true }).fill("News");
  await page.getByRole("textbox", { name: "Address", exact: true }).fill("Not An Address");
  const refused = page.waitForResponse(/config-checks/);
  await page.getByRole("button", { name: "Validate" }).click();
  await refused;
  await expect(page.getByRole("status").filter({ hasText: /valid/i })).toBeVisible();
  await expect(form.getByText(/Server check|busy/)).toHaveCount(0);
  await expect(page.getByRole("alert").filter({ hasText: "busy" })).toHaveCount(0);
});
