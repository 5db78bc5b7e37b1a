import { describe, expect, it } from "vitest";
import { catalogue } from "./catalogue";
import type { Form, Json } from "./entry";
import { nativeIntegration } from "./native-integration";
import { follow, type Place, walkForm } from "./walk-form";

const integrations = catalogue.map(({ integration }) => integration);

type Found = { where: string; form: Form; places: Place[] };

const forms: Found[] = [
  ...integrations.flatMap(({ slug, connector, actions = {}, extractors = {} }) => [
    { where: slug, form: connector.config },
    ...Object.entries({ ...actions, ...extractors }).map(([name, { config }]) => ({
      where: `${slug}.${name}`,
      form: config,
    })),
  ]),
  ...Object.entries(nativeIntegration.actions).map(([name, { config }]) => ({
    where: `native.${name}`,
    form: config,
  })),
].map((found) => ({ ...found, places: walkForm(found.form) }));

const places = forms.flatMap(({ where, places: own }) => own.map((place) => ({ where, place })));

/** Where a quirk occurs; a test demands that it does. */
const whereIs = (isQuirk: (place: Place) => boolean): string[] =>
  places.filter(({ place }) => isQuirk(place)).map(({ where }) => where);
const formsWith = (isQuirk: (form: Form) => boolean): string[] =>
  forms.filter(({ form }) => isQuirk(form)).map(({ where }) => where);

const optionsOf = ({ ui }: Place): Json => {
  const options = ui["ui:options"];
  return typeof options === "object" && options !== null ? { ...options } : {};
};
const paramsOf = (place: Place): unknown[] => Object.values(optionsOf(place).params ?? {});
const has = (key: string) => (value: unknown) =>
  typeof value === "object" && value !== null && key in value;
const allOf = ({ allOf: parts }: Json): unknown[] => (Array.isArray(parts) ? parts : []);

const ask = async (slug: string, autocomplete: string, params: Json = {}, value?: string) => {
  const entry = catalogue.find(({ integration }) => integration.slug === slug);
  return (
    (await entry?.autocompletes?.[autocomplete]?.({ connectorConfig: {}, params, value })) ?? []
  );
};

describe("the schemas of the catalogue", () => {
  it("refer to an expression that they do not define", () => {
    const referring = formsWith((form) => {
      const text = JSON.stringify(form.jsonSchema);
      return text.includes('"#/definitions/expression"') && !("definitions" in form.jsonSchema);
    });
    expect(referring).toContain("hubspot.findRecords");
  });

  it("refer to it also where they define something else", () => {
    expect(
      formsWith(
        ({ jsonSchema: { definitions } }) => !!definitions && !has("expression")(definitions),
      ),
    ).toContain("closecom.searchLeads");
  });

  it("refer to themselves in one place", () => {
    expect(
      formsWith(({ jsonSchema: { definitions } }) =>
        JSON.stringify(definitions ?? {}).includes("#/definitions/clause"),
      ),
    ).toEqual(["closecom.searchLeads"]);
  });

  it("add fields and demand them by conditions at the root, and otherwise add others", () => {
    const conditions = (form: Form) => allOf(form.jsonSchema).filter(has("if"));
    expect(formsWith((form) => conditions(form).length > 0)).toContain("hubspot.logActivity");
    expect(formsWith((form) => JSON.stringify(conditions(form)).includes('"required"'))).toContain(
      "snowflake",
    );
    expect(formsWith((form) => conditions(form).some(has("else")))).toContain(
      "stripe.cancelSubscription",
    );
  });

  it("have conditions in a nested object too", () => {
    const nested = whereIs(
      ({ schema, around }) => around.length > 0 && allOf(schema).some(has("if")),
    );
    expect(nested).toContain("stripe.createPrice");
    expect(nested).toContain("salesforce.convertLead");
  });

  it("write enumerations as oneOf of const and title", () => {
    expect(
      whereIs(({ schema: { oneOf } }) => Array.isArray(oneOf) && oneOf.every(has("const"))).length,
    ).toBeGreaterThan(20);
  });

  it("are of draft 2020-12 in places, with propertyNames and anything as values", () => {
    expect(
      formsWith(({ jsonSchema: { $schema } }) => String($schema).includes("2020-12")),
    ).toContain("openAi.prompt");
    expect(
      whereIs(
        ({ schema }) =>
          "propertyNames" in schema && JSON.stringify(schema.additionalProperties) === "{}",
      ),
    ).toContain("anthropic.prompt");
  });

  it("have types with null, nested objects, fields with no title and fields with no type", () => {
    expect(
      whereIs(({ schema: { type } }) => Array.isArray(type) && type.includes("null")),
    ).not.toEqual([]);
    expect(
      whereIs(({ schema, around }) => schema.type === "object" && around.length === 1),
    ).not.toEqual([]);
    expect(
      whereIs(({ schema, name }) => name !== "" && name !== "[]" && !("title" in schema)),
    ).not.toEqual([]);
    expect(
      whereIs(({ schema }) => !["type", "$ref", "oneOf", "const"].some((key) => key in schema)),
    ).toContain("http.request");
  });
});

describe("the drawings of the catalogue", () => {
  it("carry an array's item under items, and directly", () => {
    const isListOfObjects = ({ schema: { type, items } }: Place) =>
      type === "array" && has("properties")(items);
    expect(whereIs((place) => isListOfObjects(place) && "items" in place.ui)).toContain(
      "hubspot.createRecord",
    );
    expect(whereIs((place) => isListOfObjects(place) && "name" in place.ui)).toContain(
      "attio.createRecord",
    );
  });

  it.each([1, 2, 3, 4])("climb %i levels for a parameter", (levels) => {
    const climbed = whereIs((place) =>
      paramsOf(place).some((param) => String(param).split("$parent").length - 1 === levels),
    );
    expect(climbed.filter((where) => where.startsWith("hubspot."))).not.toEqual([]);
  });

  it("climb only to fields that are there", () => {
    const paths = places.flatMap(({ where, place }) =>
      paramsOf(place)
        .filter((param) => String(param).startsWith("$this"))
        .map((param) => ({ where, path: String(param), leadsTo: follow(String(param), place) })),
    );
    expect(paths.length).toBeGreaterThan(100);
    expect(paths.filter(({ leadsTo }) => leadsTo === undefined)).toEqual([]);
  });

  it("are all of a field that is there", () => {
    const widgets = (value: unknown): number =>
      typeof value === "object" && value !== null
        ? Object.entries(value).reduce(
            (sum, [key, inner]) => sum + (key === "ui:widget" ? 1 : widgets(inner)),
            0,
          )
        : 0;
    for (const { where, form, places: own } of forms) {
      const drawn = own.filter(({ ui }) => "ui:widget" in ui).length;
      expect(drawn, where).toBe(widgets(form.uiSchema));
    }
  });

  it.each([
    "ExpressionWidget",
    "DateWidget",
    "JsonWidget",
    "JsonSchemaWidget",
    "RadioWidget",
    "TextareaWidget",
    "CargoModelColumnPickerWidget",
    "CargoModelPickerWidget",
    "HubspotOauthWidget",
    "GoogleOAuthWidget",
    "password",
    "hidden",
  ])("use %s", (widget) => {
    expect(whereIs(({ ui }) => ui["ui:widget"] === widget)).not.toEqual([]);
  });

  it("give a constant as a parameter, allow refreshing, and pick several strings", () => {
    expect(whereIs((place) => paramsOf(place).includes("contact"))).toContain(
      "intercom.upsertContact",
    );
    expect(whereIs((place) => optionsOf(place).allowRefresh === true)).toContain(
      "hubspot.findRecords",
    );
    expect(
      whereIs(
        ({ name, schema, ui }) =>
          name === "[]" &&
          schema.type === "string" &&
          ui["ui:widget"] === "IntegrationAutocompleteWidget",
      ),
    ).toContain("slack.postMessage");
  });

  it("draw the fields of oneOf branches, by branch and by name", () => {
    const branched = whereIs(
      ({ schema, ui }) => Array.isArray(schema.oneOf) && Array.isArray(ui.oneOf),
    );
    expect(branched).toContain("salesforce.changeOwner");
    expect(whereIs(({ schema, ui }) => Array.isArray(schema.oneOf) && "teamId" in ui)).toContain(
      "microsoftTeams.sendMessage",
    );
  });
});

describe("the integrations of the catalogue", () => {
  const slugsWith = (isQuirk: (integration: (typeof integrations)[number]) => boolean) =>
    integrations.filter(isQuirk).map(({ slug }) => slug);

  it("have raw SVG icons mostly, addresses sometimes, and one has none", () => {
    const svg = slugsWith(({ icon }) => icon?.startsWith("<svg ") === true);
    expect(svg.length).toBeGreaterThan(120);
    expect(
      slugsWith(({ icon }) => icon?.startsWith("https://icons.example.com/") === true),
    ).toEqual(["csv", "dbt"]);
    expect(slugsWith(({ icon }) => icon?.includes("broken.example.invalid") === true)).toEqual([
      "wiza",
    ]);
    expect(slugsWith(({ icon }) => !icon)).toEqual(["theneo"]);
  });

  it("could do harm: one carries scripts in its icon, its texts and its links", () => {
    const hostile = catalogue.find(({ integration }) => integration.slug === "replicas");
    expect(hostile?.integration.icon).toContain("onload=");
    expect(hostile?.integration.url).toMatch(/^javascript:/);
    expect(hostile?.documentation).toContain("<script>");
  });

  it("leave out what they need not have", () => {
    expect(slugsWith(({ description }) => description === undefined)).toContain("salesforceMcp");
    expect(slugsWith(({ actions }) => actions === undefined)).toContain("salesforceMcp");
    expect(slugsWith(({ extractors }) => extractors === undefined)).toContain("clearbit");
    expect(slugsWith(({ autocompletes }) => autocompletes === undefined)).toContain("clearbit");
    expect(slugsWith(({ connector }) => connector.config.uiSchema === undefined)).toContain("csv");
    expect(slugsWith(({ connector }) => connector.credits === undefined)).toContain("hubspot");
    expect(slugsWith(({ connector }) => connector.credits?.isCompatible === false)).toContain(
      "pipedrive",
    );
    expect(slugsWith(({ url }) => url === null)).toEqual(["rssFeed"]);
    const actions = integrations.flatMap(({ actions: own = {} }) => Object.values(own));
    expect(actions.some(({ description }) => description === undefined)).toBe(true);
    expect(actions.some(({ credits }) => credits === undefined)).toBe(true);
    expect(catalogue.some(({ documentation }) => documentation === undefined)).toBe(true);
  });

  it("cost by run, by unit and by package, with and without a fixed part", () => {
    const costs = integrations.flatMap(({ actions = {} }) =>
      Object.values(actions).flatMap(({ credits }) => credits?.costs ?? []),
    );
    for (const type of ["fixed", "unit", "package"]) {
      expect(
        costs.some((cost) => cost.type === type),
        type,
      ).toBe(true);
    }
    expect(costs.some(has("fixedCost"))).toBe(true);
  });

  it("fetch and take in, and limit, retry, serialise and cache their actions", () => {
    const kinds = integrations.flatMap(({ extractors = {} }) =>
      Object.values(extractors).map(({ mode }) => mode.kind),
    );
    expect(new Set(kinds)).toEqual(new Set(["fetch", "ingest"]));
    const actions = integrations.flatMap(({ actions: own = {} }) => Object.values(own));
    for (const key of [
      "isRateLimited",
      "rateLimits",
      "retry",
      "isSerialized",
      "caching",
      "output",
    ]) {
      expect(actions.some(has(key)), key).toBe(true);
    }
  });

  it("sign in by OAuth wherever a drawing says so, and only there", () => {
    const drawn = integrations
      .filter(({ connector }) => /"ui:widget":"[^"]*oauth/i.test(JSON.stringify(connector.config)))
      .map(({ slug }) => slug);
    const supported = catalogue
      .filter(({ oauth }) => oauth)
      .map(({ integration }) => integration.slug);
    expect(supported).toEqual(drawn);
    expect(drawn.length).toBeGreaterThan(8);
  });

  it("lend language models, some that reason and some that cost credits", () => {
    const models = catalogue.flatMap(({ languageModels }) => languageModels ?? []);
    expect(models.some(({ isReasoning }) => isReasoning)).toBe(true);
    expect(models.some(({ credits }) => credits)).toBe(true);
    expect(models.some(({ credits }) => !credits)).toBe(true);
  });
});

describe("the lists of the catalogue", () => {
  it("merge more than a value when a HubSpot property is picked", async () => {
    const [amount] = await ask(
      "hubspot",
      "listFilterProperties",
      { objectType: "deals" },
      "amount",
    );
    expect(amount).toMatchObject({ value: "amount", configOverride: { propertyType: "number" } });
  });

  it("nest results below others, and below mere headings", async () => {
    const stages = await ask("hubspot", "listPipelineStages", { objectType: "deals" });
    const values = new Set(stages.map(({ value }) => value));
    expect(stages.filter(({ parent }) => parent && values.has(parent)).length).toBeGreaterThan(3);
    const channels = await ask("slack", "listChannels");
    expect(new Set(channels.map(({ parent }) => parent))).toEqual(
      new Set(["Public channels", "Private channels"]),
    );
  });

  it("keep a heading that is a result when only its child is found", async () => {
    const found = await ask("hubspot", "listPipelineStages", { objectType: "deals" }, "renewed");
    expect(found.map(({ label }) => label)).toEqual(["Renewals", "Renewed"]);
  });

  it("are 5,000 long, or empty", async () => {
    const accounts = await ask("salesforce", "listAccounts");
    expect(new Set(accounts.map(({ value }) => value)).size).toBe(5000);
    expect(await ask("jira", "listSprints", { projectKey: "WEB" })).toEqual([]);
  });

  it("are longer than the page that comes, and then the rest is found by name or id", async () => {
    const page = await ask("salesforce", "listContacts");
    expect(page).toHaveLength(200);
    const [found] = await ask("salesforce", "listContacts", {}, "contact-2001@");
    expect(page).not.toContainEqual(found);
    expect(await ask("salesforce", "listContacts", {}, found?.value)).toEqual([found]);
  });

  it("take a second and a half where a warehouse must wake", async () => {
    const start = performance.now();
    expect(await ask("snowflake", "listTables", { schema: "public" })).toHaveLength(3);
    expect(performance.now() - start).toBeGreaterThan(1400);
  });

  it("stop coming when the credentials were revoked", () => {
    const slack = catalogue.find(({ integration }) => integration.slug === "slack");
    const connectorConfig = { oauth: "revoked-1" };
    expect(slack?.authenticate?.(connectorConfig)).toBeUndefined();
    expect(() => slack?.autocompletes?.listChannels?.({ connectorConfig, params: {} })).toThrow(
      "Slack answered 401: the credentials were revoked.",
    );
  });

  it("fail with what the provider says", async () => {
    await expect(ask("github", "listProjects", { owner: "example" })).rejects.toThrow(
      "GitHub answered 403",
    );
    await expect(ask("googleAds", "listConversions", { customerId: "1" })).rejects.toThrow(
      "USER_PERMISSION_DENIED",
    );
  });

  it("lead from spreadsheet to sheet to column", async () => {
    const [spreadsheet] = await ask("googleSheets", "listSpreadsheets", {}, "price");
    const spreadsheetId = spreadsheet?.value;
    const [sheet] = await ask("googleSheets", "listSheets", { spreadsheetId });
    const columns = await ask("googleSheets", "listColumns", {
      spreadsheetId,
      sheetName: sheet?.value,
    });
    expect(columns.map(({ label }) => label)).toEqual(["SKU", "Name", "Monthly", "Yearly"]);
    await expect(
      ask("googleSheets", "listColumns", { spreadsheetId, sheetName: "Nowhere" }),
    ).rejects.toThrow('"Price book" has no sheet "Nowhere".');
  });

  it("know an object's fields as a schema of its own", () => {
    const salesforce = catalogue.find(({ integration }) => integration.slug === "salesforce");
    const answer = salesforce?.dynamicSchemas?.objectFields?.({
      connectorConfig: {},
      params: { objectName: "Lead" },
    });
    expect(answer?.schema).toMatchObject({ required: ["LastName", "Company"] });
    expect(JSON.stringify(answer?.uiSchema)).toContain("listPicklistValues");
  });
});

describe("a person who fills in the forms", () => {
  const answers = new Map<string, Promise<string[]>>();
  const refused = new Set(["github.listProjects", "googleAds.listConversions"]);

  /** What the field at a place offers, having chosen first what its parameters need. */
  async function offered(slug: string, place: Place, siblings: Place[]): Promise<string[]> {
    const { slug: autocomplete, params } = optionsOf(place);
    const chosen: Json = {};
    for (const [name, param] of Object.entries(params ?? {})) {
      chosen[name] = param;
      if (!String(param).startsWith("$this")) continue;
      const target = siblings.find(({ schema }) => schema === follow(String(param), place));
      [chosen[name]] = target ? await offered(slug, target, siblings) : [];
    }
    const key = JSON.stringify([slug, autocomplete, chosen]);
    const known = answers.get(key);
    if (known) return known;
    const asked = ask(slug, String(autocomplete), chosen).then((results) =>
      results.map(({ value }) => value),
    );
    answers.set(key, asked);
    return asked;
  }

  it("gets an answer from every list, the few that fail aside", async () => {
    const met = new Set<string>();
    for (const { where, places: own } of forms) {
      const [slug = ""] = where.split(".");
      for (const place of own) {
        if (place.ui["ui:widget"] !== "IntegrationAutocompleteWidget") continue;
        const name = `${slug}.${String(optionsOf(place).slug)}`;
        met.add(name);
        if (refused.has(name)) continue;
        const values = await offered(slug, place, own);
        expect(
          values.every((value) => typeof value === "string"),
          name,
        ).toBe(true);
        expect(new Set(values).size, name).toBe(values.length);
      }
    }
    const declared = integrations.flatMap(({ slug, autocompletes = [] }) =>
      autocompletes.map((autocomplete) => `${slug}.${autocomplete.slug}`),
    );
    // Agents ask for the second, dynamic schemas for the others.
    expect(declared.filter((name) => !met.has(name))).toEqual([
      "apify.listSavedSearches",
      "openRouter.listModels",
      "salesforce.listPicklistValues",
    ]);
  }, 30_000);
});
