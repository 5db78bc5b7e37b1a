import { action, extractor } from "./action";
import { apiKeyForm } from "./credentials";
import { define } from "./define";
import type { Json, Question } from "./entry";
import {
  area,
  choice,
  date,
  directList,
  expression,
  form,
  group,
  integer,
  list,
  need,
  pick,
  text,
  written,
} from "./form";
import { listed, narrow } from "./narrow";

type Attribute = [slug: string, title: string, type: string];

const objects: Record<string, { title: string; attributes: Attribute[] }> = {
  people: {
    title: "People",
    attributes: [
      ["name", "Name", "personal-name"],
      ["email_addresses", "Email addresses", "email-address"],
      ["job_title", "Job title", "text"],
      ["company", "Company", "record-reference"],
      ["linkedin", "LinkedIn", "text"],
    ],
  },
  companies: {
    title: "Companies",
    attributes: [
      ["name", "Name", "text"],
      ["domains", "Domains", "domain"],
      ["employee_range", "Employee range", "select"],
      ["estimated_arr_usd", "Estimated ARR", "number"],
      ["is_customer", "Is a customer", "checkbox"],
      ["founded_on", "Founded on", "date"],
    ],
  },
  deals: {
    title: "Deals",
    attributes: [
      ["name", "Deal name", "text"],
      ["stage", "Deal stage", "status"],
      ["value", "Deal value", "number"],
      ["associated_company", "Company", "record-reference"],
    ],
  },
  workspaces: {
    title: "Workspaces",
    attributes: [
      ["workspace_id", "Workspace ID", "text"],
      ["plan", "Plan", "select"],
      ["seats", "Seats", "number"],
    ],
  },
};

function attributesOf({ params }: Question): Attribute[] {
  const found = objects[String(params.object)];
  if (!found) throw new Error(`Attio: could not find object with slug "${String(params.object)}".`);
  return found.attributes;
}

const kinds: Record<string, Json> = {
  number: { type: "number" },
  checkbox: { type: "boolean" },
  date: { type: "string", format: "date" },
  select: { type: "array", items: { type: "string" }, uniqueItems: true },
};

const object = need(pick("Object", "listObjects", { refresh: true }));
const recordId = need(written("Record ID"));
const params = { object: "$this.$parent.$parent.$parent.object" };

/** Attio's own way: the item's fields lie directly below the array's name in the uiSchema. */
const mappings = need(
  directList(
    "Attributes",
    group(undefined, {
      name: need(pick("Attribute", "listAttributes", { params, refresh: true })),
      value: need(expression("Value")),
    }),
    { minItems: 1 },
  ),
);
const listId = need(pick("List", "listLists", { refresh: true }));
const record: Json = {
  type: "object",
  properties: {
    id: {
      type: "object",
      properties: { record_id: { type: "string" }, object_id: { type: "string" } },
    },
    web_url: { type: "string", format: "uri" },
    values: { type: "object", additionalProperties: { type: "array" } },
  },
};
const found = { type: "object", properties: { records: { type: "array", items: record } } };
const example = () => ({
  id: { record_id: "5a1c9c1e-0000-4000-8000-000000000001", object_id: "companies" },
  web_url: "https://app.attio.com/example",
  values: { name: [{ value: "Example Ltd" }] },
});

export const attio = define({
  slug: "attio",
  description: "Reads and writes the records and lists of an Attio workspace.",
  subCategories: ["crm"],
  sign: "layers",
  color: "#222b3a",
  url: "https://attio.com",
  connector: {
    config: apiKeyForm("Access token", "Workspace settings → Developers → Access tokens."),
    rateLimit: { unit: "second", max: 25 },
  },
  actions: {
    findRecords: action(
      "Find records",
      "Finds the records of an object by its attributes.",
      form({
        object,
        filters: directList(
          "Filters",
          group(undefined, {
            attribute: need(pick("Attribute", "listAttributes", { params })),
            operator: choice("Operator", {
              $eq: "is",
              $contains: "contains",
              $not_empty: "is set",
            }),
            value: expression("Value"),
          }),
        ),
        limit: integer("Limit", { minimum: 1, maximum: 500, default: 25 }),
      }),
      { output: found },
    ),
    getRecord: action("Get a record", "Reads a record by its ID.", form({ object, recordId }), {
      output: record,
    }),
    createRecord: action("Create a record", "Makes a record.", form({ object, mappings }), {
      output: record,
    }),
    updateRecord: action(
      "Update a record",
      "Writes attributes of a record.",
      form({ object, recordId, mappings }),
      { output: record },
    ),
    assertRecord: action(
      "Create or update a record",
      "Updates the record that an attribute identifies, or makes it.",
      form({
        object,
        matchingAttribute: need(
          pick("Attribute that identifies", "listAttributes", {
            params: { object: "$this.$parent.object" },
          }),
        ),
        mappings,
      }),
      { output: record, isSerialized: true },
    ),
    deleteRecord: action(
      "Delete a record",
      "Deletes a record for good.",
      form({ object, recordId }),
    ),
    addToList: action(
      "Add to a list",
      "Adds a record to a list, with the list's own attributes.",
      form({
        listId,
        object,
        recordId,
        entryValues: {
          schema: { type: "object", title: "Entry values", additionalProperties: true },
        },
      }),
    ),
    removeFromList: action(
      "Remove from a list",
      "Takes an entry out of a list.",
      form({ listId, entryId: need(text("Entry ID")) }),
    ),
    createNote: action(
      "Create a note",
      "Writes a note on a record.",
      form({
        object,
        recordId,
        title: need(text("Title")),
        content: need(area("Content")),
        format: choice(
          "Format",
          { plaintext: "Plain text", markdown: "Markdown" },
          { default: "markdown" },
        ),
      }),
    ),
    createTask: action(
      "Create a task",
      "Gives somebody a task.",
      form({
        content: need(area("Task")),
        deadline: date("Deadline"),
        assignees: list("Assigned to", pick(undefined, "listMembers"), { uniqueItems: true }),
      }),
    ),
    createComment: action(
      "Comment on a record",
      "Writes a comment as a member.",
      form({
        object,
        recordId,
        authorId: need(pick("Author", "listMembers")),
        content: need(area("Comment")),
      }),
    ),
  },
  extractors: {
    fetchObject: extractor(
      "Fetch an object",
      "Copies the records of an object.",
      form({ object }),
      { kind: "fetch", isIncremental: true },
    ),
  },
  lookups: {
    listObjects: {
      answer: (question) =>
        narrow(
          Object.entries(objects).map(([value, { title }]) => ({ label: title, value })),
          question,
        ),
    },
    listAttributes: {
      params: { object: need(text()) },
      answer: (question) =>
        narrow(
          attributesOf(question).map(([value, label, description]) => ({
            label,
            value,
            description,
          })),
          question,
        ),
    },
    listLists: {
      answer: listed({
        l_pipeline: "Sales pipeline",
        l_partners: "Partners",
        l_fair: "Trade fair",
      }),
    },
    listMembers: {
      answer: listed({ m_1: "Amira Benali", m_2: "Jonas Lindqvist", m_3: "Priya Raman" }),
    },
  },
  schemas: {
    recordValues: {
      params: { object: need(text()) },
      answer: (question) => ({
        schema: {
          type: "object",
          properties: Object.fromEntries(
            attributesOf(question).map(([name, title, type]) => [
              name,
              { ...(kinds[type] ?? { type: "string" }), title },
            ]),
          ),
        },
        uiSchema: Object.fromEntries(
          attributesOf(question)
            .filter(([, , type]) => type === "date")
            .map(([name]) => [name, { "ui:widget": "DateWidget" }]),
        ),
      }),
    },
  },
  outputs: {
    findRecords: () => ({ records: [example()] }),
    getRecord: example,
    createRecord: example,
    updateRecord: example,
    assertRecord: example,
  },
  documentation: `# Attio

Make an **access token** with *read-write* on records, lists, notes and tasks.

## Objects and attributes

\`people\`, \`companies\` and \`deals\` exist in every workspace; others are your own. An attribute that may hold several values takes a list:

\`\`\`json
{ "name": "domains", "value": ["example.com", "example.org"] }
\`\`\`
`,
});
