import { action } from "./action";
import type { Action, Json } from "./entry";
import {
  area,
  choice,
  date,
  drawings,
  drawn,
  expression,
  type Fields,
  flag,
  form,
  group,
  integer,
  list,
  need,
  pick,
  text,
  when,
  written,
} from "./form";

const objectName = need(pick("Object", "listObjects", { refresh: true }));
const beside = { objectName: "$this.$parent.objectName" };
const fromItem = { objectName: "$this.$parent.$parent.$parent.objectName" };
const recordId = need(written("Record ID"));

const mappings = need(
  list(
    "Fields",
    group(undefined, {
      name: need(pick("Field", "listWritableFields", { params: fromItem, refresh: true })),
      fieldType: drawn("hidden", text()),
      value: need(expression("Value")),
    }),
    { minItems: 1 },
  ),
);
const operators = {
  "=": "is",
  "!=": "is not",
  LIKE: "contains",
  ">": "is greater than",
  "<": "is less than",
};
const conditions = list(
  "Conditions",
  group(undefined, {
    field: need(pick("Field", "listFields", { params: fromItem })),
    operator: need(choice("Operator", operators, { default: "=" })),
    value: expression("Value"),
  }),
);

const record: Json = {
  type: "object",
  properties: { Id: { type: "string", title: "Record ID" } },
  additionalProperties: true,
};
const records: Json = {
  type: "object",
  properties: { records: { type: "array", items: record }, totalSize: { type: "integer" } },
};
const saved: Json = {
  type: "object",
  properties: {
    id: { type: "string" },
    success: { type: "boolean" },
    created: { type: "boolean" },
  },
};
const opportunity: Fields = { name: need(text("Opportunity name")), closeDate: date("Close date") };
const rates = { isRateLimited: true, rateLimits: [{ unit: "second", max: 25 }] as Json[] };

export const salesforceActions: Record<string, Action> = {
  findRecords: action(
    "Find records",
    "Finds the records of an object by conditions on its fields.",
    form({
      objectName,
      conditions,
      returnedFields: list(
        "Returned fields",
        pick(undefined, "listFields", {
          params: { objectName: "$this.$parent.$parent.objectName" },
        }),
        { uniqueItems: true },
      ),
      orderBy: pick("Order by", "listFields", { params: beside }),
      limit: integer("Limit", { minimum: 1, maximum: 2000, default: 10 }),
    }),
    { ...rates, output: records },
  ),
  getRecord: action("Get a record", "Reads a record by its ID.", form({ objectName, recordId }), {
    ...rates,
    output: record,
  }),
  createRecord: action(
    "Create a record",
    "Makes a record of any object, standard or custom.",
    form({ objectName, mappings }),
    { ...rates, output: saved },
  ),
  updateRecord: action(
    "Update a record",
    "Writes the fields given and leaves the others.",
    form({ objectName, recordId, mappings }),
    { ...rates, output: saved },
  ),
  upsertRecord: action(
    "Create or update a record",
    "Updates the record that a field identifies, or makes it.",
    form({
      objectName,
      externalIdField: need(
        pick("Field that identifies", "listExternalIdFields", { params: beside }),
      ),
      externalId: need(expression("Its value")),
      mappings,
    }),
    { ...rates, isSerialized: true, output: saved },
  ),
  deleteRecord: action(
    "Delete a record",
    "Moves a record to the bin.",
    form({ objectName, recordId }),
    rates,
  ),
  runQuery: action(
    "Run SOQL",
    "Runs a query in Salesforce's own language.",
    form({ query: need(area("SOQL", { examples: ["SELECT Id, Name FROM Account LIMIT 10"] })) }),
    { ...rates, output: records },
  ),
  searchRecords: action(
    "Search everywhere",
    "Looks for a text in several objects at once.",
    form({
      text: need(written("Text", { minLength: 2 })),
      objects: list("Objects", pick(undefined, "listObjects"), { uniqueItems: true, minItems: 1 }),
    }),
    { ...rates, output: records },
  ),
  convertLead: action(
    "Convert a lead",
    "Makes a contact, an account and, if wanted, an opportunity from a lead.",
    form({
      leadId: need(written("Lead ID")),
      accountId: pick("Into an account", "listAccounts", {
        description: "None: a new account is made.",
        refresh: true,
      }),
      contactId: pick("Into a contact", "listContacts", {
        description: "None: a new contact is made.",
      }),
      opportunity: group(
        "Opportunity",
        { isWanted: flag("Make an opportunity", { default: false }) },
        { allOf: [when("isWanted", true, opportunity)] },
        drawings(opportunity),
      ),
    }),
    { ...rates, output: { accountId: text(), contactId: text(), opportunityId: text() } },
  ),
  createTask: action(
    "Create a task",
    "Puts a task on somebody's list.",
    form({
      subject: need(text("Subject")),
      dueDate: date("Due date"),
      priority: choice(
        "Priority",
        { Low: "Low", Normal: "Normal", High: "High" },
        { default: "Normal" },
      ),
      ownerId: pick("Assigned to", "listUsers"),
      contactIds: drawn(
        "IntegrationAutocompleteWidget",
        list("Contacts", text(), { uniqueItems: true }),
        { slug: "listContacts" },
      ),
      relatedRecordId: written("Related record"),
    }),
    { ...rates, output: saved },
  ),
  addToCampaign: action(
    "Add to a campaign",
    "Adds a lead or a contact to a campaign.",
    form({
      campaignId: need(pick("Campaign", "listCampaigns", { refresh: true })),
      memberId: need(written("Lead or contact ID")),
      status: choice("Status", { Sent: "Sent", Responded: "Responded" }),
    }),
    { ...rates, output: saved },
  ),
  changeOwner: action(
    "Change the owner",
    "Hands a record to a person or to a queue.",
    form({
      objectName,
      recordId,
      owner: need({
        schema: {
          title: "New owner",
          oneOf: [
            {
              type: "object",
              title: "A person",
              properties: { kind: { const: "user" }, userId: { type: "string", title: "Person" } },
              required: ["kind", "userId"],
            },
            {
              type: "object",
              title: "A queue",
              properties: { kind: { const: "queue" }, queueId: { type: "string", title: "Queue" } },
              required: ["kind", "queueId"],
            },
          ],
        },
        ui: {
          oneOf: [
            {
              kind: { "ui:widget": "hidden" },
              userId: {
                "ui:widget": "IntegrationAutocompleteWidget",
                "ui:options": { slug: "listUsers" },
              },
            },
            {
              kind: { "ui:widget": "hidden" },
              queueId: {
                "ui:widget": "IntegrationAutocompleteWidget",
                "ui:options": { slug: "listQueues", allowRefresh: true },
              },
            },
          ],
        },
      }),
    }),
    rates,
  ),
  submitForApproval: action(
    "Submit for approval",
    "Starts the approval of a record.",
    form({
      recordId,
      comment: area("Comment"),
      skipEntryCriteria: flag("Skip the entry criteria"),
    }),
    rates,
  ),
  callApex: action(
    "Call Apex REST",
    undefined,
    form({
      path: need(text("Path", { pattern: "^/services/apexrest/" })),
      method: choice("Method", { GET: "GET", POST: "POST", PATCH: "PATCH" }, { default: "GET" }),
      body: drawn("JsonWidget", {
        schema: { title: "Body", type: ["object", "null"], additionalProperties: true },
      }),
    } satisfies Fields),
  ),
};
