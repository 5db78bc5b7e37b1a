import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { expect, northwind, test } from "../test";
import { ActionPage } from "./action-page";

/** A pattern that is good to read, and that no page may try: with another text it would take for ever. */
const manifest = {
  name: "Press",
  connector: { config: { jsonSchema: { type: "object" } } },
  actions: {
    publish: {
      name: "Publish",
      config: {
        jsonSchema: {
          type: "object",
          required: ["title"],
          properties: {
            title: { type: "string", title: "Title" },
            address: { type: "string", title: "Address", pattern: "^([a-z]+-?)+$" },
          },
        },
      },
    },
  },
};

let server: Server;
test.beforeEach(async ({ signInWithToken }) => {
  await signInWithToken();
  server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify(manifest));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
test.afterEach(() => server.close());

/** Registers the integration and opens its action. */
async function openPublish(page: Page): Promise<ActionPage> {
  const { port } = server.address() as AddressInfo;
  const uuid = await page.evaluate(
    async ({ workspace, baseUrl }) => {
      const response = await fetch("/api/cargo/v1/connection/customIntegrations", {
        method: "POST",
        headers: { "content-type": "application/json", "selected-workspace-uuid": workspace },
        body: JSON.stringify({ kind: "external", baseUrl }),
      });
      const { customIntegration } = await response.json();
      return String(customIntegration.uuid);
    },
    { workspace: northwind.uuid, baseUrl: `http://127.0.0.1:${port}` },
  );
  const action = new ActionPage(page);
  await action.open(`integrations/press_${uuid.slice(0, 8)}/actions/publish`);
  return action;
}

const says = "Server check: Must match the pattern ^([a-z]+-?)+$.";

test("what only the server dares to check is shown at its field, and goes once it is mended", async ({
  page,
}) => {
  const { form } = await openPublish(page);
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
  const { form } = await openPublish(page);
  const checked = page.waitForResponse(/config-checks/);
  await page.getByRole("button", { name: "Use an expression for Address" }).click();
  await page.getByRole("textbox", { name: "Address expression" }).fill("{{nodes.start.x}}");
  await page.getByRole("button", { name: "Validate" }).click();
  expect(await (await checked).json()).toMatchObject({ problems: [{ path: ["title"] }] });
  await expect(form.getByText("Fill in this field.").first()).toBeVisible();
  await expect(form.getByText(/Server check/)).toHaveCount(0);
});

test("where the check is not to be had the form says what it says without it", async ({ page }) => {
  const { form } = await openPublish(page);
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
