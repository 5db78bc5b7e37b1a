import { expect, northwind, test } from "../test";

test("a connector's lists are asked with parameters, text and refresh, outside of any form", async ({
  page,
  sandbox,
  signInWithToken,
}) => {
  await signInWithToken();
  const { connectors } = await sandbox.state();
  const connector = connectors.find(
    (one) => one.workspaceUuid === northwind.uuid && one.integrationSlug === "hubspot",
  );
  await page.goto(`/w/${northwind.uuid}/connectors/${connector?.uuid}`);
  await page.getByRole("button", { name: "listObjectProperties", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("First give objectType.")).toBeVisible();
  await sandbox.clearRequests();
  await dialog.getByRole("textbox", { name: "objectType" }).fill("companies");
  await expect(dialog.getByRole("listitem").first()).toBeVisible();

  await dialog.getByRole("searchbox", { name: "Search this list" }).fill("domain");
  await expect(dialog.getByRole("listitem").filter({ hasText: "domain" }).first()).toBeVisible();
  await dialog.getByRole("button", { name: "Refresh" }).click();
  await expect
    .poll(async () => (await sandbox.requests("/autocomplete")).map(({ body }) => body))
    .toEqual(
      expect.arrayContaining([
        { slug: "listObjectProperties", params: { objectType: "companies" } },
        expect.objectContaining({ value: "domain", params: { objectType: "companies" } }),
        expect.objectContaining({ refresh: true }),
      ]),
    );
});
