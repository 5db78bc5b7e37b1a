import { action, extractor } from "./action";
import { apiKeyForm } from "./credentials";
import { define } from "./define";
import type { Json } from "./entry";
import {
  area,
  choice,
  date,
  expression,
  type Fields,
  form,
  group,
  integer,
  list,
  need,
  nullable,
  pick,
  text,
  written,
} from "./form";
import { listed } from "./narrow";

const leadId = need(written("Lead ID"));
const customFields = list(
  "Custom fields",
  group(undefined, {
    fieldId: need(pick("Field", "listCustomFields", { refresh: true })),
    value: need(expression("Value")),
  }),
);
const contact: Fields = {
  name: text("Name"),
  title: text("Title"),
  email: text("Email", { format: "email" }),
  phone: text("Phone"),
};
const lead: Fields = {
  id: need(text("Lead ID")),
  name: text("Company"),
  status: text("Status"),
  url: text("URL"),
};

/** A clause may hold clauses: the one schema that refers to itself. */
const clause: Json = {
  type: "object",
  title: "Clause",
  properties: {
    field: { type: "string", title: "Field" },
    operator: {
      type: "string",
      title: "Operator",
      oneOf: [
        { const: "is", title: "is" },
        { const: "has", title: "contains" },
        { const: "gt", title: "is greater than" },
      ],
    },
    value: { $ref: "#/definitions/expression", title: "Value" },
    all: { type: "array", title: "And all of", items: { $ref: "#/definitions/clause" } },
  },
};

export const closecom = define({
  slug: "closecom",
  description: "Leads, contacts and calls of a Close organisation.",
  subCategories: ["crm"],
  sign: "C",
  color: "#1b6bde",
  url: "https://www.close.com",
  connector: { config: apiKeyForm(), rateLimit: { unit: "second", max: 20 } },
  actions: {
    searchLeads: action(
      "Search leads",
      "Finds leads by clauses, which may hold other clauses.",
      form(
        {
          query: need({ schema: { $ref: "#/definitions/clause" } }),
          limit: integer("Limit", { default: 20, maximum: 200 }),
        },
        { definitions: { clause } },
      ),
      { output: { leads: list("Leads", group(undefined, lead)) } },
    ),
    getLead: action("Get a lead", "Reads a lead with its contacts.", form({ leadId }), {
      output: lead,
    }),
    createLead: action(
      "Create a lead",
      "Makes a lead, with contacts.",
      form({
        name: need(text("Company")),
        url: text("Website", { format: "uri" }),
        statusId: pick("Status", "listLeadStatuses"),
        contacts: list("Contacts", group(undefined, contact)),
        customFields,
      }),
      { output: lead },
    ),
    updateLead: action(
      "Update a lead",
      "Writes a lead's fields.",
      form({
        leadId,
        name: text("Company"),
        statusId: pick("Status", "listLeadStatuses"),
        customFields,
      }),
      { output: lead },
    ),
    createContact: action(
      "Create a contact",
      "Adds a contact to a lead.",
      form({ leadId, ...contact }),
      { output: { id: text("Contact ID") } },
    ),
    createOpportunity: action(
      "Create an opportunity",
      "Adds an opportunity to a lead.",
      form({
        leadId,
        statusId: need(pick("Status", "listOpportunityStatuses")),
        value: nullable("Value", "number"),
        period: choice("Paid", { one_time: "Once", monthly: "Every month", annual: "Every year" }),
        confidence: integer("Confidence (%)", { minimum: 0, maximum: 100 }),
        closeDate: date("Close date"),
      }),
    ),
    createTask: action(
      "Create a task",
      "Puts a task on somebody's list.",
      form({
        leadId,
        text: need(area("Task")),
        dueDate: date("Due date"),
        userId: pick("Assigned to", "listUsers"),
      }),
    ),
    addNote: action(
      "Add a note",
      "Writes a note on a lead.",
      form({ leadId, note: need(area("Note")) }),
    ),
    enrollInSequence: action(
      "Enroll in a sequence",
      "Puts a contact into a sequence.",
      form({
        contactId: need(written("Contact ID")),
        sequenceId: need(pick("Sequence", "listSequences", { refresh: true })),
        senderId: need(pick("Sender", "listUsers")),
      }),
    ),
    sendEmail: action(
      "Send an email",
      "Sends an email and logs it on the lead.",
      form({
        leadId,
        to: need(list("To", text(undefined, { format: "email" }), { minItems: 1 })),
        subject: need(text("Subject")),
        body: need(area("Body")),
        senderId: need(pick("Sender", "listUsers")),
      }),
    ),
  },
  extractors: {
    fetchLeads: extractor("Fetch leads", "Copies leads and their contacts.", form({}), {
      kind: "fetch",
      isIncremental: true,
    }),
  },
  lookups: {
    listCustomFields: {
      answer: listed({ cf_tier: "Tier", cf_industry: "Industry", cf_source: "Source" }),
    },
    listLeadStatuses: {
      answer: listed({
        stat_1: "Potential",
        stat_2: "Qualified",
        stat_3: "Customer",
        stat_4: "Bad fit",
      }),
    },
    listOpportunityStatuses: { answer: listed({ op_1: "Active", op_2: "Won", op_3: "Lost" }) },
    listSequences: { answer: listed({ seq_1: "Cold outreach", seq_2: "After the demo" }) },
    listUsers: { answer: listed({ user_1: "Amira Benali", user_2: "Yuki Tanabe" }) },
  },
  outputs: {
    searchLeads: () => ({ leads: [{ id: "lead_1", name: "Example Ltd", status: "Potential" }] }),
    getLead: ({ leadId: id }) => ({ id, name: "Example Ltd", status: "Potential" }),
  },
  documentation:
    "# Close\n\nMake an API key under *Settings → Developer*.\n\n- A **lead** is a company; its people are *contacts*.\n- Clauses of a search can be nested.\n",
});
