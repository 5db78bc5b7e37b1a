import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, northwind, test } from "../test";

const page0 = `/w/${northwind.uuid}/custom-integrations`;

/** A server by Cargo's public contract of custom integrations, as somebody else would write one. */
function startIntegration(): Promise<{ server: Server; url: string; asked: string[] }> {
  const asked: string[] = [];
  const manifest = {
    name: "Orchard CRM",
    description: "Apples and their owners.",
    icon: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4"/></svg>',
    color: "#2a7",
    url: "https://orchard.example",
    connector: {
      config: {
        jsonSchema: {
          type: "object",
          required: ["apiKey"],
          properties: { apiKey: { type: "string", title: "Orchard key" } },
        },
        uiSchema: {},
      },
    },
    actions: {
      pick: {
        name: "Pick apples",
        description: "Takes apples off a tree.",
        config: {
          jsonSchema: {
            type: "object",
            required: ["tree"],
            properties: { tree: { type: "string", title: "Tree" } },
          },
          uiSchema: {
            tree: {
              "ui:widget": "IntegrationAutocompleteWidget",
              "ui:options": { slug: "listTrees" },
            },
          },
        },
      },
    },
    autocompletes: [{ slug: "listTrees", params: { jsonSchema: { type: "object" } } }],
  };
  const answers: Record<string, unknown> = {
    "GET /manifest": manifest,
    "POST /authenticate": { outcome: "success" },
    "POST /autocomplete": { results: [{ label: "Old oak", value: "tree-1" }] },
  };
  const server = createServer((request, response) => {
    const call = `${request.method} ${request.url}`;
    asked.push(call);
    const answer = answers[call];
    response.writeHead(answer ? 200 : 404, { "content-type": "application/json" });
    response.end(JSON.stringify(answer ?? {}));
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      resolve({ server, url: `http://127.0.0.1:${port}`, asked });
    });
  });
}

test("a custom integration is registered, connected, configured and removed", async ({
  page,
  signInWithToken,
}) => {
  const { server, url, asked } = await startIntegration();
  try {
    await signInWithToken();
    await page.goto(page0);
    await page.getByRole("button", { name: "Register integration" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "Base URL" }).fill("nonsense");
    await dialog.getByRole("button", { name: "Register", exact: true }).click();
    await expect(dialog.getByText("An address beginning with")).toBeVisible();
    await dialog.getByRole("textbox", { name: "Base URL" }).fill(url);
    await dialog.getByRole("button", { name: "Register", exact: true }).click();
    await expect(page.getByText("Orchard CRM was registered", { exact: true })).toBeVisible();

    await page.getByRole("link", { name: "Orchard CRM" }).click();
    await page.getByRole("link", { name: "New connector" }).click();
    await expect(page.getByRole("combobox", { name: "Integration" })).toHaveValue("Orchard CRM");
    await page.getByRole("textbox", { name: "Name" }).fill("My orchard");
    await page.getByRole("textbox", { name: "Orchard key" }).fill("apple-1");
    await expect(page.getByRole("status").filter({ hasText: "is free" })).toBeVisible();
    await page.getByRole("button", { name: "Create connector" }).click();
    await expect(page).toHaveURL(/\/connectors\/[0-9a-f-]{36}$/);
    expect(asked).toContain("POST /authenticate");

    await page.getByRole("link", { name: "Orchard CRM" }).click();
    await page.getByRole("link", { name: "Pick apples" }).click();
    const form = page.getByRole("form", { name: "Action configuration" });
    await form.getByRole("combobox", { name: "Tree", exact: true }).click();
    await page.getByRole("option", { name: "Old oak" }).click();
    await expect(page.getByTestId("node-json")).toContainText("tree-1");

    await page.goto(page0);
    await page.getByRole("button", { name: "Actions for Orchard CRM" }).click();
    await page.getByRole("menuitem", { name: "Remove" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Remove integration" }).click();
    await expect(page.getByText("Orchard CRM was removed", { exact: true })).toBeVisible();
    await expect(page.getByText("No custom integrations yet")).toBeVisible();
  } finally {
    server.close();
  }
});

test("an address without a manifest is refused in Cargo's words", async ({
  page,
  signInWithToken,
}) => {
  await signInWithToken();
  await page.goto(page0);
  await page.getByRole("button", { name: "Register integration" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Base URL" }).fill("http://127.0.0.1:9");
  await dialog.getByRole("button", { name: "Register", exact: true }).click();
  await expect(dialog.getByRole("alert")).toContainText(/manifest/i);
  await expect(dialog.getByRole("textbox", { name: "Base URL" })).toHaveValue("http://127.0.0.1:9");
});

test("a worker is registered by its uuid", async ({ page, signInWithToken }) => {
  await signInWithToken();
  await page.goto(page0);
  await page.getByRole("button", { name: "Register integration" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: /Worker/ }).click();
  const box = dialog.getByRole("textbox", { name: "Worker UUID" });
  await box.fill("d0000000-0000-4000-8000-000000000001");
  await dialog.getByRole("button", { name: "Register", exact: true }).click();
  await expect(page.getByText(/^(?!News).* was registered$/)).toBeVisible();
});
