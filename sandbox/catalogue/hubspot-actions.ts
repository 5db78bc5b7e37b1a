import { action } from "./action";
import type { Action, Json } from "./entry";
import {
  area,
  choice,
  date,
  directList,
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
  nullable,
  pick,
  text,
  when,
  written,
} from "./form";

const objectType = need(
  pick("Object type", "listObjects", { refresh: true, description: "Contacts, companies, …" }),
);
const beside = { objectType: "$this.$parent.objectType" };
const fromItem = { objectType: "$this.$parent.$parent.$parent.objectType" };
const recordId = need(written("Record ID"));

const operators = {
  EQ: "is",
  NEQ: "is not",
  CONTAINS_TOKEN: "contains",
  GT: "is greater than",
  LT: "is less than",
  HAS_PROPERTY: "is known",
  NOT_HAS_PROPERTY: "is unknown",
};

const mapping = group(undefined, {
  name: need(pick("Property", "listWritableProperties", { params: fromItem, refresh: true })),
  value: need(expression("Value")),
});
const mappings = need(list("Properties", mapping, { minItems: 1 }));

/** From a property of an item of a list inside an object, the root is four levels up. */
const search = group("Options", {
  filters: list(
    "More filters",
    group(undefined, {
      propertyName: need(
        pick("Property", "listFilterProperties", {
          params: { objectType: "$this.$parent.$parent.$parent.$parent.objectType" },
        }),
      ),
      propertyType: drawn("hidden", text()),
      operator: need(choice("Operator", operators, { default: "EQ" })),
      value: expression("Value"),
    }),
    { description: "A record must pass them all." },
  ),
  sortDirection: choice("Order", { ASCENDING: "Oldest first", DESCENDING: "Newest first" }),
});

const record: Fields = {
  id: need(text("Record ID")),
  properties: { schema: { type: "object", title: "Properties", additionalProperties: true } },
  createdAt: text("Created at", { format: "date-time" }),
  updatedAt: text("Updated at", { format: "date-time" }),
  archived: flag("Archived"),
};
const records: Fields = {
  records: list("Records", group(undefined, record)),
  total: integer("Total"),
};
const rates = {
  isRateLimited: true,
  rateLimits: [{ unit: "second", max: 10, strategy: "spread" }] as Json[],
  retry: { maximumAttempts: 3, initialInterval: 2000, backoffCoefficient: 2 } as Json,
};

const associated: Fields = {
  fromObjectType: need(pick("From object type", "listObjects", { refresh: true })),
  fromRecordId: need(written("From record ID")),
  toObjectType: need(pick("To object type", "listObjects", { refresh: true })),
  toRecordId: need(written("To record ID")),
};

const call: Fields = {
  durationMinutes: integer("Duration (minutes)", { minimum: 0 }),
  direction: choice("Direction", { INBOUND: "Inbound", OUTBOUND: "Outbound" }),
};
const meeting: Fields = {
  startsAt: need(text("Starts at", { format: "date-time" })),
  location: text("Place"),
};
const email: Fields = { subject: need(text("Subject")), html: need(area("Content")) };

export const hubspotActions: Record<string, Action> = {
  findRecords: action(
    "Find records",
    "Searches the records of an object type by a property, and by more filters where one is not enough.",
    form({
      objectType,
      propertyName: need(
        pick("Property", "listObjectProperties", { params: beside, refresh: true }),
      ),
      operator: choice("Operator", operators, { default: "EQ" }),
      value: expression("Value", { description: "What the property is compared with." }),
      returned: list(
        "Returned properties",
        pick(undefined, "listObjectProperties", {
          params: { objectType: "$this.$parent.$parent.objectType" },
        }),
        { uniqueItems: true },
      ),
      options: search,
      limit: integer("Limit", { minimum: 1, maximum: 200, default: 10 }),
    }),
    { ...rates, category: "read", output: records },
  ),
  getRecord: action(
    "Get a record",
    "Reads one record by its ID or by a property that is unique.",
    form({
      objectType,
      idProperty: pick("Unique property", "listUniqueProperties", { params: beside }),
      recordId,
    }),
    { ...rates, category: "read", output: record },
  ),
  createRecord: action(
    "Create a record",
    "Makes a new record with the properties given.",
    form({ objectType, mappings }),
    { ...rates, category: "write", isSerialized: true, output: record },
  ),
  updateRecord: action(
    "Update a record",
    "Writes the properties given and leaves the others as they are.",
    form({
      objectType,
      recordId,
      mappings,
      listed: group("One listed value", {
        propertyName: pick("Property", "listWritableProperties", {
          params: { objectType: "$this.$parent.$parent.objectType" },
        }),
        value: pick("Value", "listPropertyOptions", {
          params: {
            objectType: "$this.$parent.$parent.objectType",
            propertyName: "$this.$parent.propertyName",
          },
        }),
      }),
    }),
    { ...rates, category: "write", output: record },
  ),
  upsertRecord: action(
    "Create or update a record",
    "Looks for a record by a unique property: updates it, or makes it when there is none.",
    form({
      objectType,
      matching: need(
        group("Matching", {
          idProperty: need(
            pick("Unique property", "listUniqueProperties", {
              params: { objectType: "$this.$parent.$parent.objectType" },
            }),
          ),
          value: need(expression("Value")),
        }),
      ),
      mappings,
    }),
    {
      ...rates,
      category: "write",
      isSerialized: true,
      output: { ...record, isNew: flag("Was created") },
    },
  ),
  deleteRecord: action(
    "Delete a record",
    "Moves a record to the recycle bin, from where HubSpot restores it within 90 days.",
    form({ objectType, recordId }),
    { ...rates, category: "write" },
  ),
  mergeRecords: action(
    "Merge two records",
    "Keeps the first record and gives it what the second one had.",
    form({ objectType, primaryRecordId: recordId, secondaryRecordId: recordId }),
    { ...rates, category: "write", output: record },
  ),
  associateRecords: action(
    "Associate two records",
    "Links two records, with a label where the account has some.",
    form({
      ...associated,
      associationType: pick("Label", "listAssociationTypes", {
        params: {
          fromObjectType: "$this.$parent.fromObjectType",
          toObjectType: "$this.$parent.toObjectType",
        },
      }),
    }),
    { ...rates, category: "associations" },
  ),
  removeAssociation: action(
    "Remove an association",
    "Unlinks two records; the records stay.",
    form(associated),
    { ...rates, category: "associations" },
  ),
  listAssociatedRecords: action(
    "List associated records",
    "Gives the records of one type that are linked to a record.",
    form({
      objectType,
      recordId,
      toObjectType: need(pick("Associated object type", "listObjects")),
      limit: integer("Limit", { minimum: 1, maximum: 500, default: 100 }),
    }),
    { ...rates, category: "read", output: records },
  ),
  addToList: action(
    "Add to a list",
    "Adds a record to a static list.",
    form({ listId: need(pick("List", "listLists", { refresh: true })), recordId }),
    { ...rates, category: "lists" },
  ),
  removeFromList: action(
    "Remove from a list",
    "Takes a record out of a static list.",
    form({ listId: need(pick("List", "listLists", { refresh: true })), recordId }),
    { ...rates, category: "lists" },
  ),
  enrollInWorkflow: action(
    "Enroll in a workflow",
    "Starts a HubSpot workflow for a contact.",
    form({
      workflowId: need(pick("Workflow", "listWorkflows", { refresh: true })),
      email: need(written("Contact's email")),
    }),
    { category: "lists", isRateLimited: true },
  ),
  createNote: action(
    "Create a note",
    "Pins a note to the timeline of a record.",
    form({
      objectType,
      recordId,
      body: need(area("Note", { description: "Plain text or simple HTML." })),
      ownerId: pick("Owner", "listOwners"),
    }),
    { ...rates, category: "engagements", output: { id: text("Note ID") } },
  ),
  createTask: action(
    "Create a task",
    "Puts a task on somebody's list, linked to a record.",
    form({
      subject: need(text("Title")),
      body: area("Notes"),
      dueDate: date("Due date"),
      priority: choice("Priority", { NONE: "None", LOW: "Low", MEDIUM: "Medium", HIGH: "High" }),
      reminderMinutes: nullable("Remind before (minutes)", "integer", { minimum: 0 }),
      ownerId: need(pick("Assigned to", "listOwners")),
      records: directList(
        "Linked records",
        group(undefined, {
          objectType,
          recordId,
        }),
      ),
    }),
    { ...rates, category: "engagements", output: { id: text("Task ID") } },
  ),
  logActivity: action(
    "Log an activity",
    "Writes a call, a meeting or an email to a record's timeline.",
    form(
      {
        objectType,
        recordId,
        kind: need(choice("Kind", { call: "Call", meeting: "Meeting", email: "Email" })),
        happenedAt: text("Happened at", { format: "date-time" }),
        notes: area("Notes"),
      },
      {
        allOf: [
          when("kind", "call", call),
          when("kind", "meeting", meeting),
          when("kind", "email", email),
        ],
      },
      drawings(call, meeting, email),
    ),
    { ...rates, category: "engagements", output: { id: text("Activity ID") } },
  ),
  moveToStage: action(
    "Move to a stage",
    "Moves a deal or a ticket to another stage of its pipeline.",
    form({
      objectType,
      recordId,
      stage: need(
        pick("Stage", "listPipelineStages", {
          params: beside,
          description: "Grouped by pipeline.",
        }),
      ),
      pipeline: drawn("hidden", text("Pipeline")),
    }),
    { ...rates, category: "write", output: record },
  ),
};
