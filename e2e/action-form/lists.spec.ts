import {
  connectOwnIntegration,
  type OwnIntegration,
  startOwnIntegration,
} from "../rig/own-integration";
import { expect, test } from "../test";
import { ActionPage } from "./action-page";
import { askedFor } from "./asked-for";

const updateRecord = "integrations/hubspot/actions/updateRecord";
const convertLead = "integrations/salesforce/actions/convertLead";

test.beforeEach(async ({ startSignedIn, sandbox }) => {
  await startSignedIn();
  await sandbox.clearRequests();
});

test("of 5,000 results few are in the page, and the last is one key away", async ({
  page,
  sandbox,
}) => {
  const action = new ActionPage(page);
  await action.open(convertLead, "Salesforce EMEA");
  const account = action.field("Into an account");
  await account.click();
  await expect(page.getByText("5,000 shown. Type to search the provider.")).toBeVisible();
  const options = page.getByRole("option");
  await expect(options.first()).toHaveAttribute("aria-setsize", "5000");
  await account.press("End");
  const last = page.getByRole("option", { name: "Delta Logistics 5000" });
  await expect(last).toHaveAttribute("aria-posinset", "5000");
  await expect(last).toContainText("account-5000.example.com");
  await expect(account).toHaveAttribute(
    "aria-activedescendant",
    (await last.getAttribute("id")) ?? "",
  );
  expect(await options.count()).toBeLessThan(60);
  // A wheel through the whole list, too, draws what is near and asks nothing.
  const list = page.getByRole("listbox");
  for (const part of [0.25, 0.5, 0.75]) {
    await list.evaluate((box, at) => box.scrollTo(0, box.scrollHeight * at), part);
    await expect(page.getByRole("option", { name: ` ${5000 * part}`, exact: false })).toBeVisible();
    expect(await options.count()).toBeLessThan(60);
  }
  await account.press("Enter");
  await action.expectConfig({
    accountId: "0015e00000000003UV",
    opportunity: { isWanted: false },
  });
  expect(await askedFor(sandbox, "listAccounts")).toHaveLength(1);
});

test("a value that is not on the first page, stored or typed by hand, is called by its name, which is looked up once", async ({
  page,
  sandbox,
}) => {
  const action = new ActionPage(page);
  await action.open(convertLead, "Salesforce EMEA");
  const config = { contactId: "0035e00000000001JK", leadId: "x" };
  await action.paste(config);
  const contact = action.field("Into a contact");
  await expect(contact).toHaveValue("Amira Raman 2001");
  await expect(page.getByText(/is not offered/)).toHaveCount(0);
  await contact.click();
  await expect(page.getByText("200 shown. Type to search the provider.")).toBeVisible();
  await expect(page.getByRole("option", { selected: true })).toHaveAccessibleName(
    "Amira Raman 2001",
  );
  await contact.fill("2003");
  await expect(page.getByRole("option", { name: / 2003$/ })).toBeVisible();
  await contact.press("Escape");
  const asked = { slug: "listContacts", params: {} };
  const lookups = [config.contactId, "2003"];
  const expectAsked = () =>
    expect
      .poll(() => askedFor(sandbox, "listContacts"))
      .toEqual([asked, ...lookups.map((value) => ({ ...asked, value }))]);
  await expectAsked();
  await action.expectConfig(config);

  await action.paste({ ...config, contactId: "nobody" });
  await expect(
    page.getByText("“nobody” is not offered by the account. Kept as it is."),
  ).toBeVisible();
  await expect(contact).toHaveValue("nobody");
  await action.expectConfig({ ...config, contactId: "nobody" });
  lookups.push("nobody");
  await expectAsked();

  const typeByHand = async (text: string) => {
    await page.getByRole("button", { name: "Type Into a contact by hand" }).click();
    const box = page.getByRole("textbox", { name: "Into a contact", exact: true });
    await box.fill("");
    await box.pressSequentially(text);
    await page.getByRole("button", { name: "Choose Into a contact from the list" }).click();
  };
  await typeByHand("0035e00000000001JL");
  await expect(contact).toHaveValue("Jonas Raman 2002");
  await typeByHand("somebody");
  await expect(page.getByText("“somebody” is not offered by the account.")).toBeVisible();
  lookups.push("0035e00000000001JL", "somebody");
  await expectAsked();
});

test("several values of one list are chosen, called by their names, and taken back one by one", async ({
  page,
  sandbox,
}) => {
  const action = new ActionPage(page);
  await action.open("integrations/salesforce/actions/createTask", "Salesforce EMEA");
  const near = "0035e00000000000";
  const [far, farther] = ["0035e00000000001JK", "0035e00000000001JL"];
  await action.paste({ subject: "Call", contactIds: [far, farther, "nobody"] });
  await expect(page.getByRole("button", { name: "Remove Amira Raman 2001" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Remove Jonas Raman 2002" })).toBeVisible();
  await expect(
    page.getByText("“nobody” is not offered by the account. Kept as it is."),
  ).toBeVisible();
  expect(await askedFor(sandbox, "listContacts")).toEqual([
    { slug: "listContacts", params: {} },
    ...[far, farther, "nobody"].map((value) => ({ slug: "listContacts", params: {}, value })),
  ]);

  await action.choose("Contacts", "Amira Benali 1");
  await action.expectConfig({
    subject: "Call",
    contactIds: [far, farther, "nobody", `${near}00`],
  });
  await action.field("Contacts").click();
  await expect(page.getByRole("option", { name: "Jonas Benali 2" })).toBeVisible();
  await expect(page.getByRole("option", { name: "Amira Benali 1", exact: true })).toHaveCount(0);
  await action.field("Contacts").press("Escape");
  await page.getByRole("button", { name: "Remove Amira Raman 2001" }).click();
  await action.expectConfig({ subject: "Call", contactIds: [farther, "nobody", `${near}00`] });
  await page.getByRole("button", { name: "Remove nobody" }).click();
  await action.expectConfig({ subject: "Call", contactIds: [farther, `${near}00`] });
  await expect(page.getByText(/is not offered/)).toHaveCount(0);
  expect(await askedFor(sandbox, "listContacts")).toHaveLength(4);
});

test("a list in a nested object reads its neighbour and the root, and asks again when either changes", async ({
  page,
  sandbox,
}) => {
  const action = new ActionPage(page);
  await action.open(updateRecord, "HubSpot production");
  await action.choose("Object type", "Deals");
  const listed = page.getByRole("group", { name: "One listed value" });
  const value = listed.getByRole("combobox", { name: "Value", exact: true });
  await expect(listed.getByText("First fill in Property.")).toBeVisible();
  await listed.getByRole("combobox", { name: "Property" }).focus();
  await expect
    .poll(() => askedFor(sandbox, "listWritableProperties"))
    .toEqual([{ slug: "listWritableProperties", params: { objectType: "deals" } }]);
  await listed.getByRole("combobox", { name: "Property" }).click();
  await page.getByRole("option", { name: "Owner", exact: true }).click();
  await value.focus();
  const options = { slug: "listPropertyOptions" };
  const owner = { objectType: "deals", propertyName: "hubspot_owner_id" };
  await expect
    .poll(() => askedFor(sandbox, "listPropertyOptions"))
    .toEqual([{ ...options, params: owner }]);
  await value.click();
  await page.getByRole("option", { name: "Amira Benali" }).click();
  await expect(listed.getByText("Depends on Object type, Property")).toBeVisible();

  await action.choose("Object type", "Contacts");
  await expect
    .poll(() => askedFor(sandbox, "listPropertyOptions"))
    .toEqual([
      { ...options, params: owner },
      { ...options, params: { ...owner, objectType: "contacts" } },
    ]);
  await action.choose("Object type", "Deals");
  await expect(value).toHaveValue("Amira Benali");
  expect(await askedFor(sandbox, "listPropertyOptions")).toHaveLength(2);
  await expect
    .poll(async () => (await action.node()).config.listed)
    .toEqual({ propertyName: "hubspot_owner_id", value: "81200411" });
  await listed.getByRole("combobox", { name: "Property" }).click();
  await page.getByRole("option", { name: "Deal stage", exact: true }).click();
  await expect
    .poll(async () => (await askedFor(sandbox, "listPropertyOptions")).slice(2))
    .toEqual([{ ...options, params: { ...owner, propertyName: "dealstage" } }]);
  await expect(value).toHaveValue("81200411");
  await expect(listed.getByText("“81200411” is not offered for what is chosen")).toBeVisible();
});

test("lists say how old they are, and are refreshed one by one or all at once, each by one call past Cargo's cache", async ({
  page,
  sandbox,
}) => {
  await page.clock.install();
  const action = new ActionPage(page);
  await action.open(updateRecord, "HubSpot production");
  await action.choose("Object type", "Deals");
  const listed = page.getByRole("group", { name: "One listed value" });
  await listed.getByRole("combobox", { name: "Property" }).click();
  await page.getByRole("option", { name: "Owner", exact: true }).click();
  await expect(page.getByText("8 choices, loaded just now")).toBeVisible();
  await page.clock.fastForward("12:00");
  await expect(page.getByText("8 choices, loaded 12 min ago")).toBeVisible();

  await sandbox.clearRequests();
  const lists = async () => (await sandbox.requests("/autocomplete")).map(({ body }) => body);
  const objects = { slug: "listObjects", params: {}, refresh: true };
  await page.getByRole("button", { name: "Refresh Object type" }).click();
  await expect(page.getByText("8 choices, loaded just now")).toBeVisible();
  await expect(listed.getByText(/choices, loaded 12 min ago/)).toBeVisible();
  expect(await lists()).toEqual([objects]);
  await page.clock.fastForward("03:00");
  await expect(page.getByText("8 choices, loaded 3 min ago")).toBeVisible();
  await expect(listed.getByText(/choices, loaded 15 min ago/)).toBeVisible();

  await sandbox.clearRequests();
  await page.getByRole("button", { name: "Refresh all lists" }).click();
  await expect(page.getByText("8 choices, loaded just now")).toBeVisible();
  await expect(listed.getByText(/choices, loaded just now/)).toBeVisible();
  const asked = await lists();
  expect(asked).toHaveLength(2);
  expect(asked).toEqual(
    expect.arrayContaining([
      objects,
      { slug: "listWritableProperties", params: { objectType: "deals" }, refresh: true },
    ]),
  );
});

test("a choice of branches has the lists of its branch, by branch in the uiSchema", async ({
  page,
  sandbox,
}) => {
  const action = new ActionPage(page);
  await action.open("integrations/salesforce/actions/changeOwner", "Salesforce EMEA");
  await action.choose("Person", "Jonas Lindqvist");
  await expect
    .poll(async () => (await action.node()).config.owner)
    .toEqual({ kind: "user", userId: "0055e000002AAB" });
  await action.choose("New owner", "A queue");
  await expect(action.field("Person")).toBeHidden();
  await action.field("Queue").click();
  await expect(page.getByText("The account has nothing to choose from here.")).toBeVisible();
  await action.field("Queue").press("Escape");
  expect((await sandbox.requests("/autocomplete")).map(({ body }) => body)).toEqual([
    { slug: "listUsers", params: {} },
    { slug: "listQueues", params: {} },
  ]);
});

test.describe("in a form of somebody else's", () => {
  let own: OwnIntegration;
  let open: () => Promise<ActionPage>;

  test.beforeEach(async ({ page }) => {
    own = await startOwnIntegration({ forms: { store: warehouse }, lists: warehouseLists });
    const addressOf = await connectOwnIntegration(page, own);
    open = async () => {
      const action = new ActionPage(page);
      await action.open(addressOf("store"));
      await action.choose("Region", "North");
      return action;
    };
  });
  test.afterEach(() => own.stop());

  test("a branch of anyOf or of oneOf has lists that read their neighbours and what is around the choice", async ({
    page,
    sandbox,
  }) => {
    const action = await open();
    await action.choose("Where", "On a shelf");
    await action.choose("Aisle", "Aisle 1");
    await action.field("Shelf").focus();
    await expect
      .poll(() => askedFor(sandbox, "listShelves"))
      .toEqual([{ slug: "listShelves", params: { region: "north", aisle: "aisle-1" } }]);
    await action.choose("Shelf", "north aisle-1 top");
    await action.choose("Where", "In a bin");
    await action.choose("Bin", "Blue");
    await expect.poll(async () => (await action.node()).config.where).toEqual({ bin: "blue" });
    await action.choose("Where", "On a shelf");
    await expect(action.field("Shelf")).toHaveValue("north aisle-1 top");
    expect(await askedFor(sandbox, "listShelves")).toHaveLength(1);
    expect(await askedFor(sandbox, "listBins")).toHaveLength(1);
    await expect(page.getByText(/is not offered/)).toHaveCount(0);

    await action.choose("Delivery", "By truck");
    await expect(page.getByText("First fill in Company.")).toBeVisible();
    await page.getByRole("textbox", { name: "Company" }).fill("acme");
    await action.field("Driver").focus();
    const asked = [{ slug: "listDrivers", params: { region: "north", company: "acme" } }];
    await expect.poll(() => askedFor(sandbox, "listDrivers")).toEqual(asked);
    await action.choose("Driver", "acme north driver");
    await action.expectConfig({
      region: "north",
      where: { aisle: "aisle-1", shelf: "north aisle-1 top" },
      delivery: { by: "truck", company: "acme", driver: "acme north driver" },
    });
    await action.choose("Delivery", "Fetched");
    await action.choose("Delivery", "By truck");
    await expect(action.field("Driver")).toHaveValue("acme north driver");
    expect(await askedFor(sandbox, "listDrivers")).toEqual(asked);
  });

  test("an object inside an item reads the item and the root, each for itself, and what is typed there once typing pauses", async ({
    page,
    sandbox,
  }) => {
    const action = await open();
    const items = (...sizes: string[]) =>
      sizes.map((size) => ({ slug: "listItems", params: { region: "north", size } }));
    const fill = async (index: number, size: string, sizes: string[]) => {
      await page.getByRole("button", { name: "Add to Boxes" }).click();
      const box = page.getByRole("group", { name: `Boxes ${index}`, exact: true });
      await expect(box.getByText("First fill in Size.")).toBeVisible();
      await box.getByRole("textbox", { name: "Size" }).fill(size);
      const item = box.getByRole("combobox", { name: "Item" });
      await item.focus();
      await expect.poll(() => askedFor(sandbox, "listItems")).toEqual(items(...sizes));
      await item.click();
      await page.getByRole("option", { name: `north ${size} thing`, exact: true }).click();
    };
    await fill(1, "small", ["small"]);
    await fill(2, "large", ["small", "large"]);
    await page.getByRole("button", { name: "Move item 2 up" }).click();
    await action.expectConfig({
      region: "north",
      boxes: [
        { size: "large", content: { item: "north large thing" } },
        { size: "small", content: { item: "north small thing" } },
      ],
    });
    expect(await askedFor(sandbox, "listItems")).toHaveLength(2);

    const box = page.getByRole("group", { name: "Boxes 1", exact: true });
    const size = box.getByRole("textbox", { name: "Size" });
    await size.fill("");
    await size.pressSequentially("medium");
    await expect(box.getByText("“north large thing” is not offered for what")).toBeVisible();
    expect(await askedFor(sandbox, "listItems")).toEqual(items("small", "large", "medium"));
    await action.expectConfig({
      region: "north",
      boxes: [
        { size: "medium", content: { item: "north large thing" } },
        { size: "small", content: { item: "north small thing" } },
      ],
    });
  });

  test("an option shows what else it will set, sets it over what stood there and gives it back, and the lists below are asked with what stands", async ({
    page,
    sandbox,
  }) => {
    const action = await open();
    const bay = action.field("Bay");
    await bay.click();
    await expect(page.getByRole("listbox")).toContainText(/Bay 7.*Bay 7.*Gate 71/);
    await page.getByRole("option", { name: "Gate 71" }).click();
    await expect(bay).toHaveValue("Gate 71");
    await action.choose("Labels", "north fragile");
    // Numbers from a list are stored as numbers.
    const former = { region: "north", bay: 71, labels: ["north fragile"] };
    await action.expectConfig(former);
    const labels = (...regions: string[]) =>
      regions.map((region) => ({ slug: "listLabels", params: { region } }));
    expect(await askedFor(sandbox, "listLabels")).toEqual(labels("north"));

    await bay.click();
    const dock = page.getByRole("option", { name: "Dock 9" });
    await expect(dock).toContainText("Also sets region");
    await action.expectConfig(former);
    await dock.click();
    await action.expectConfig({ ...former, region: "south", bay: 9 });
    await expect(page.getByText("Also set region.")).toBeVisible();
    const stranger = page.getByText("“north fragile” is not offered for what is chosen above.");
    await expect(stranger).toBeVisible();
    expect(await askedFor(sandbox, "listLabels")).toEqual(labels("north", "south"));

    const undo = page.getByRole("button", { name: "Undo what Bay set" });
    await undo.click();
    await action.expectConfig(former);
    await expect(bay).toHaveValue("Gate 71");
    await expect(action.field("Region")).toHaveValue("North");
    await expect(undo).toHaveCount(0);
    await expect(stranger).toHaveCount(0);
    await action.field("Labels").click();
    await expect(page.getByRole("option")).toHaveText(["north heavy"]);
    await action.field("Labels").press("Escape");
    expect(await askedFor(sandbox, "listLabels")).toEqual(labels("north", "south"));

    // What was changed since is nothing to take back.
    await action.choose("Bay", "Dock 9");
    await expect(undo).toBeVisible();
    await action.choose("Region", "North");
    await expect(undo).toHaveCount(0);
    await action.expectConfig({ ...former, bay: 9 });
    expect(await askedFor(sandbox, "listLabels")).toEqual(labels("north", "south"));
    expect(await askedFor(sandbox, "listRegions")).toHaveLength(1);
    expect(await askedFor(sandbox, "listBays")).toHaveLength(1);
  });

  test("a list for several values reads its neighbour, takes one by hand and says that no list has it", async ({
    page,
    sandbox,
  }) => {
    const action = await open();
    await action.field("Labels").focus();
    await expect
      .poll(() => askedFor(sandbox, "listLabels"))
      .toEqual([{ slug: "listLabels", params: { region: "north" } }]);
    await action.choose("Labels", "north fragile");
    await action.choose("Labels", "north heavy");
    expect(await askedFor(sandbox, "listLabels")).toHaveLength(1);
    await page.getByRole("button", { name: "Type Labels by hand" }).click();
    const byHand = page.getByRole("textbox", { name: "Labels", exact: true });
    await byHand.fill("mine");
    await byHand.press("Enter");
    await page.getByRole("button", { name: "Choose Labels from the list" }).click();
    await expect(
      page.getByText("“mine” is not offered for what is chosen above. Kept as it is."),
    ).toBeVisible();
    await action.expectConfig({
      region: "north",
      labels: ["north fragile", "north heavy", "mine"],
    });
  });
});

const pick = (slug: string, params: Record<string, string> = {}) => ({
  "ui:widget": "IntegrationAutocompleteWidget",
  "ui:options": { slug, params },
});

const warehouse = {
  jsonSchema: {
    type: "object",
    properties: {
      region: { type: "string", title: "Region" },
      where: {
        title: "Where",
        anyOf: [
          {
            type: "object",
            title: "In a bin",
            properties: { bin: { type: "string", title: "Bin" } },
          },
          {
            type: "object",
            title: "On a shelf",
            properties: {
              aisle: { type: "string", title: "Aisle" },
              shelf: { type: "string", title: "Shelf" },
            },
          },
        ],
      },
      boxes: {
        type: "array",
        title: "Boxes",
        items: {
          type: "object",
          properties: {
            size: { type: "string", title: "Size" },
            content: {
              type: "object",
              title: "Content",
              properties: { item: { type: "string", title: "Item" } },
            },
          },
        },
      },
      labels: { type: "array", title: "Labels", items: { type: "string" } },
      bay: { type: "integer", title: "Bay" },
      delivery: {
        title: "Delivery",
        oneOf: [
          {
            type: "object",
            title: "Fetched",
            properties: { by: { const: "nobody" } },
            required: ["by"],
          },
          {
            type: "object",
            title: "By truck",
            properties: {
              by: { const: "truck" },
              company: { type: "string", title: "Company" },
              driver: { type: "string", title: "Driver" },
            },
            required: ["by"],
          },
        ],
      },
    },
  },
  uiSchema: {
    region: pick("listRegions"),
    where: {
      bin: pick("listBins"),
      aisle: pick("listAisles"),
      shelf: pick("listShelves", {
        region: "$this.$parent.$parent.region",
        aisle: "$this.$parent.aisle",
      }),
    },
    boxes: {
      content: {
        item: pick("listItems", {
          region: "$this.$parent.$parent.$parent.$parent.region",
          size: "$this.$parent.$parent.size",
        }),
      },
    },
    labels: pick("listLabels", { region: "$this.$parent.region" }),
    bay: pick("listBays"),
    delivery: {
      oneOf: [
        {},
        {
          driver: pick("listDrivers", {
            region: "$this.$parent.$parent.region",
            company: "$this.$parent.company",
          }),
        },
      ],
    },
  },
};

const named = (...labels: string[]) => labels.map((label) => ({ label, value: label }));
const warehouseLists = {
  listRegions: { answer: () => [{ label: "North", value: "north" }] },
  listBins: { answer: () => [{ label: "Blue", value: "blue" }] },
  listAisles: { answer: () => [{ label: "Aisle 1", value: "aisle-1" }] },
  listShelves: {
    required: ["region", "aisle"],
    answer: ({ params }: { params: Record<string, unknown> }) =>
      named(`${params.region} ${params.aisle} top`),
  },
  listItems: {
    required: ["region", "size"],
    answer: ({ params }: { params: Record<string, unknown> }) =>
      named(`${params.region} ${params.size} thing`),
  },
  listLabels: {
    required: ["region"],
    answer: ({ params }: { params: Record<string, unknown> }) =>
      named(`${params.region} fragile`, `${params.region} heavy`),
  },
  listDrivers: {
    required: ["region", "company"],
    answer: ({ params }: { params: Record<string, unknown> }) =>
      named(`${params.company} ${params.region} driver`),
  },
  listBays: {
    answer: () => [
      { label: "Bay 7", value: 7 },
      { label: "Gate 71", value: 71, parent: "7" },
      { label: "Dock 9", value: 9, configOverride: { region: "south" } },
    ],
  },
};
