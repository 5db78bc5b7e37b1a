import type { Page } from "@playwright/test";
import { expect, northwind, test } from "../test";
import { ActionPage } from "./action-page";

test.beforeEach(async ({ startSignedIn }) => startSignedIn());

/** Lets everything of the page come but the code that draws forms, until it is told to come. */
async function withholdForms(page: Page): Promise<() => void> {
  let arrive = () => {};
  const arrival = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    const response = await route.fetch();
    if ((await response.text()).includes("The list could not be loaded")) await arrival;
    await route.fulfill({ response });
  });
  return arrive;
}

test("what is validated before the form has come is not called valid, and is validated again with the form", async ({
  page,
  sandbox,
}) => {
  const arrive = await withholdForms(page);
  // The server's check would find the same; here the page has nobody to ask.
  await page.route(/config-checks/, (route) => route.abort());
  await page.goto(`/w/${northwind.uuid}/integrations/hubspot/actions/findRecords`);
  const loading = page.getByRole("status", { name: "Loading the form" });
  await expect(loading).toBeVisible();
  await page.getByRole("button", { name: "Validate" }).click();
  const verdict = page.getByRole("status").filter({ hasText: "valid" });
  await expect(verdict).toContainText(/^Not valid.* 2 fields need attention\./);
  await expect(loading).toBeVisible();
  const configs = async () => {
    const asked = await sandbox.requests("/orchestration/nodes/validate");
    return asked.map(({ body }) => {
      const { nodes } = body as { nodes: { kind: string; config: unknown }[] };
      return nodes.find(({ kind }) => kind === "connector")?.config;
    });
  };
  expect(await configs()).toEqual([{}]);

  arrive();
  await expect(loading).toBeHidden();
  await expect(page.getByText(/fields need attention/).first()).toBeVisible();
  const action = new ActionPage(page);
  await expect(action.field("Object type")).toHaveAttribute("aria-invalid", "true");
  await action.expectConfig({ operator: "EQ", limit: 10 });
  await expect.poll(configs).toEqual([{}, { operator: "EQ", limit: 10 }]);
  await expect(verdict).toContainText("Not valid");
  await expect(verdict).not.toContainText("before the latest change");
});

test("an extractor's config, too, is validated again with the form", async ({ page }) => {
  const arrive = await withholdForms(page);
  await page.goto(`/w/${northwind.uuid}/integrations/hubspot/extractors/fetchObjects`);
  await page.getByRole("button", { name: "Validate" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Not valid" })).toBeVisible();
  arrive();
  const objectType = page.getByRole("combobox", { name: "Object type", exact: true });
  await expect(objectType).toHaveAttribute("aria-invalid", "true");
});

test("a connector is not made before its credentials could be asked for", async ({
  page,
  sandbox,
}) => {
  const arrive = await withholdForms(page);
  await page.goto(`/w/${northwind.uuid}/connectors/new?integration=hunter`);
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Too early");
  await expect(page.getByText(/is free/)).toBeVisible();
  await page.getByRole("button", { name: "Create connector" }).click();
  await expect(
    page.getByRole("alert").filter({ hasText: "The fields for the credentials are not here yet." }),
  ).toBeVisible();
  const creations = async () =>
    (await sandbox.requests(/\/connection\/connectors$/)).filter(({ method }) => method === "POST");
  expect(await creations()).toEqual([]);
  arrive();
  await expect(page.getByRole("status", { name: "Loading the form" })).toBeHidden();
  // What was pressed goes on by itself.
  await expect(
    page.getByRole("alert").filter({ hasText: "Some credentials are missing" }),
  ).toBeVisible();
  expect(await creations()).toEqual([]);
});
