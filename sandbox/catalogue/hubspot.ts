import { extractor } from "./action";
import { authenticateWith } from "./credentials";
import { define } from "./define";
import type { Json } from "./entry";
import {
  drawings,
  drawn,
  type Fields,
  flag,
  form,
  need,
  pick,
  radio,
  secret,
  text,
  when,
} from "./form";
import { hubspotActions } from "./hubspot-actions";
import { hubspotLookups } from "./hubspot-lookups";
import { hubspotObjects } from "./hubspot-objects";

const oauth: Fields = { oauth: need(drawn("HubspotOauthWidget", text("HubSpot account"))) };
const privateApp: Fields = { accessToken: need(secret("Access token")) };

const record = (objectType: unknown, properties: Json): Json => ({
  id: "51204887301",
  objectType,
  properties: { hs_object_id: "51204887301", ...properties },
  createdAt: "2025-03-11T09:20:00.000Z",
  updatedAt: "2025-06-02T14:05:00.000Z",
  archived: false,
});

function written(config: Json): Json {
  const mappings = Array.isArray(config.mappings) ? config.mappings : [];
  const properties = Object.fromEntries(mappings.map(({ name, value }) => [name, value]));
  return record(config.objectType, properties);
}

const config = form(
  {
    method: radio(
      "Sign-in",
      { oauth: "HubSpot account", privateApp: "Private app" },
      { default: "oauth" },
    ),
  },
  { allOf: [when("method", "oauth", oauth), when("method", "privateApp", privateApp)] },
  drawings(oauth, privateApp),
);
const authenticate = authenticateWith(config, "HubSpot");

export const hubspot = define({
  slug: "hubspot",
  ownName: "HubSpot",
  description: "Reads and writes the records, lists and timelines of a HubSpot account.",
  subCategories: ["crm"],
  sign: "hexagon",
  color: "#e8583e",
  url: "https://www.hubspot.com",
  documentationPath: "integrations/hubspot",
  connector: {
    config,
    rateLimit: { unit: "second", max: 10, strategy: "spread" },
    caching: { isCompatible: true },
  },
  authenticate: (given) =>
    given.oauth || given.accessToken
      ? authenticate(given)
      : "Sign in with a HubSpot account, or give the access token of a private app.",
  oauth: { extraValues: { hubId: "24801190" } },
  actions: hubspotActions,
  extractors: {
    fetchObjects: extractor(
      "Fetch records",
      "Copies the records of an object type, then what has changed since.",
      form({
        objectType: need(pick("Object type", "listObjects", { refresh: true })),
        includeArchived: flag("Include archived records", { default: false }),
      }),
      { kind: "fetch", isIncremental: true },
    ),
    fetchAssociations: extractor(
      "Fetch associations",
      "Copies the links between the records of two object types.",
      form({
        fromObjectType: need(pick("From object type", "listObjects")),
        toObjectType: need(pick("To object type", "listObjects")),
      }),
      { kind: "fetch", isIncremental: false },
    ),
    receiveEvents: extractor(
      "Receive changes",
      "Takes in changes as HubSpot sends them.",
      form({ objectType: need(pick("Object type", "listObjects")) }),
      { kind: "ingest" },
    ),
  },
  lookups: hubspotLookups,
  schemas: {
    objectFields: {
      params: { objectType: need(text()) },
      answer: ({ params }) => {
        const found = hubspotObjects[String(params.objectType)];
        if (!found) throw new Error(`HubSpot has no object type "${String(params.objectType)}".`);
        const properties = found.properties.map(({ name, label, type }) => {
          const kind = type === "number" ? "number" : type === "bool" ? "boolean" : "string";
          return [name, { type: kind, title: label }] as const;
        });
        return { schema: { type: "object", properties: Object.fromEntries(properties) } };
      },
    },
  },
  outputs: {
    findRecords: (config) => ({
      records: [record(config.objectType, { [String(config.propertyName)]: config.value ?? null })],
      total: 1,
    }),
    getRecord: (config) => record(config.objectType, {}),
    createRecord: written,
    updateRecord: written,
    upsertRecord: (config) => ({ ...written(config), isNew: true }),
    createNote: () => ({ id: "70021148" }),
  },
  documentation: `# HubSpot

Works with every object type of an account, custom objects included.

## Connecting

Sign in with a HubSpot account that may install apps, or paste the access token of a **private app** with these scopes:

| Scope | Needed for |
| --- | --- |
| \`crm.objects.contacts.read\` | finding and getting contacts |
| \`crm.objects.contacts.write\` | creating and updating contacts |
| \`crm.schemas.custom.read\` | custom objects |
| \`crm.lists.write\` | adding to lists |

## Finding records

1. Choose the **object type**.
2. Choose one of **its** properties: the list changes with the object type.
3. Give a value, or an expression such as \`{{nodes.start.domain}}\`.

\`\`\`json
{ "objectType": "companies", "propertyName": "domain", "value": "example.com" }
\`\`\`

> HubSpot's search lags a few seconds behind a write: a record made just now may not be found yet.

## Limits

- Ten calls a second for each account.
- At most 200 records for each search.

See [HubSpot's developer pages](https://developers.hubspot.com) for the meaning of each property.
`,
});
