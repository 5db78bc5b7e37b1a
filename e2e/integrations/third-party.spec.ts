import { ActionPage } from "../action-form/action-page";
import { startThirdParty, type ThirdParty } from "../rig/third-party";
import { expect, northwind, test } from "../test";

const registry = `/w/${northwind.uuid}/custom-integrations`;
const bodiesOf = ({ asked }: ThirdParty, call: string) =>
  asked.filter((one) => one.call === call).map(({ body }) => body);

test("somebody else's integration is registered, connected, configured with its lists and run", async ({
  page,
  signInWithToken,
}) => {
  const greenhouse = await startThirdParty("Greenhouse");
  try {
    await signInWithToken();
    await page.goto(registry);
    await page.getByRole("button", { name: "Register integration" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "Base URL" }).fill(greenhouse.baseUrl);
    await dialog.getByRole("button", { name: "Register", exact: true }).click();
    await expect(page.getByText("Greenhouse was registered", { exact: true })).toBeVisible();
    expect(greenhouse.asked.map(({ call }) => call)).toEqual(["GET /manifest"]);

    await page.getByRole("link", { name: "Greenhouse" }).click();
    await page.getByRole("link", { name: "New connector" }).click();
    await page.getByRole("textbox", { name: "Name" }).fill("Kitchen garden");
    const key = page.getByRole("textbox", { name: "Greenhouse key" });
    await key.fill("rusty-key");
    await expect(page.getByRole("status").filter({ hasText: "is free" })).toBeVisible();
    await page.getByRole("button", { name: "Create connector" }).click();
    await expect(
      page.getByRole("alert").filter({ hasText: "No greenhouse opens with this key." }),
    ).toBeVisible();
    await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("Kitchen garden");
    await key.fill("leaf-key");
    await page.getByRole("button", { name: "Create connector" }).click();
    await expect(page).toHaveURL(/\/connectors\/[0-9a-f-]{36}$/);
    const [refused, accepted] = bodiesOf(greenhouse, "POST /authenticate");
    expect(refused).toMatchObject({ connector: { config: { apiKey: "rusty-key" } } });
    expect(accepted).toMatchObject({
      connector: { workspaceUuid: northwind.uuid, config: { apiKey: "leaf-key" } },
    });

    await page.getByRole("link", { name: "Greenhouse" }).click();
    await page.getByRole("link", { name: "Note a harvest" }).click();
    const action = new ActionPage(page);
    await expect(action.field("Connector")).toHaveValue("Kitchen garden");
    await action.choose("Bed", "Tomatoes");
    await action.choose("Kind", "Add");
    await page.getByRole("button", { name: "Add to Mappings" }).click();
    const first = page.getByRole("group", { name: "Mappings 1" });
    await first.getByRole("combobox", { name: "Column" }).click();
    await expect(page.getByRole("option")).toHaveText(["ripeness", "weight"]);
    await page.getByRole("option", { name: "weight" }).click();
    await expect
      .poll(async () => (await action.node()).config)
      .toMatchObject({ bed: "tomato", kind: "add", mappings: [{ name: "weight" }] });
    const lists = bodiesOf(greenhouse, "POST /autocomplete");
    expect(lists).toContainEqual(expect.objectContaining({ slug: "listBeds", params: {} }));
    expect(lists).toContainEqual(
      expect.objectContaining({
        slug: "listColumns",
        params: { bed: "tomato" },
        connector: expect.objectContaining({
          workspaceUuid: northwind.uuid,
          config: { apiKey: "leaf-key", greenhouseId: "gh-7" },
        }),
      }),
    );

    await page.getByRole("button", { name: "Run once…" }).click();
    await page.getByRole("dialog").getByRole("button", { name: /^Run/ }).click();
    await expect(page.getByRole("dialog").getByText("Finished: success")).toBeVisible();
    expect(bodiesOf(greenhouse, "POST /actions/note/execute")).toEqual([
      expect.objectContaining({ config: expect.objectContaining({ bed: "tomato", kind: "add" }) }),
    ]);
  } finally {
    greenhouse.stop();
  }
});

test("an integration that has moved is read anew from where it is now", async ({
  page,
  signInWithToken,
}) => {
  const before = await startThirdParty("Old greenhouse");
  const after = await startThirdParty("New greenhouse");
  try {
    await signInWithToken();
    await page.goto(registry);
    await page.getByRole("button", { name: "Register integration" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "Base URL" }).fill(before.baseUrl);
    await dialog.getByRole("button", { name: "Register", exact: true }).click();
    await page.getByRole("button", { name: "Actions for Old greenhouse" }).click();
    await page.getByRole("menuitem", { name: "Edit" }).click();
    const box = dialog.getByRole("textbox", { name: "Base URL" });
    await expect(box).toHaveValue(before.baseUrl);
    await box.fill(after.baseUrl);
    await dialog.getByRole("button", { name: "Save changes" }).click();
    await expect(page.getByText("New greenhouse was changed", { exact: true })).toBeVisible();
    await expect(page.getByRole("link", { name: "New greenhouse" })).toBeVisible();
    expect(after.asked.map(({ call }) => call)).toEqual(["GET /manifest"]);
  } finally {
    before.stop();
    after.stop();
  }
});
