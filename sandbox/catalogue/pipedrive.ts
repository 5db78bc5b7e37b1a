import { action, extractor } from "./action";
import { define } from "./define";
import {
  area,
  choice,
  date,
  expression,
  form,
  group,
  list,
  need,
  number,
  pick,
  secret,
  text,
  written,
} from "./form";
import { listed, narrow } from "./narrow";

const entities = {
  deals: "Deals",
  persons: "People",
  organizations: "Organisations",
  leads: "Leads",
  activities: "Activities",
};
const fields: Record<string, Record<string, string>> = {
  deals: {
    title: "Title",
    value: "Value",
    currency: "Currency",
    status: "Status",
    expected_close_date: "Expected close date",
  },
  persons: {
    name: "Name",
    email: "Email",
    phone: "Phone",
    job_title: "Job title",
    org_id: "Organisation",
  },
  organizations: { name: "Name", address: "Address", web: "Website", employee_count: "Employees" },
  leads: { title: "Title", value: "Value", label_ids: "Labels" },
  activities: { subject: "Subject", type: "Type", due_date: "Due date" },
};
const pipelines: Record<string, [label: string, stages: Record<string, string>]> = {
  "1": ["New business", { "1": "Qualified", "2": "Contacted", "3": "Demo", "4": "Proposal" }],
  "2": ["Renewals", { "11": "Due", "12": "In talks", "13": "Renewed" }],
};

const entity = need(pick("Kind of item", "listEntities"));
const mappings = need(
  list(
    "Fields",
    group(undefined, {
      key: need(
        pick("Field", "listFields", {
          params: { entity: "$this.$parent.$parent.$parent.entity" },
          refresh: true,
        }),
      ),
      value: need(expression("Value")),
    }),
  ),
);
const item = { id: number("ID"), data: { schema: { type: "object", additionalProperties: true } } };

export const pipedrive = define({
  slug: "pipedrive",
  description: "Deals, people and organisations of a Pipedrive account.",
  subCategories: ["crm"],
  sign: "P",
  color: "#1a8a4a",
  url: "https://www.pipedrive.com",
  connector: {
    config: form({
      companyDomain: need(
        text("Company domain", {
          examples: ["example"],
          description: "The part before .pipedrive.com.",
        }),
      ),
      apiToken: need(secret("API token")),
    }),
    rateLimit: { unit: "second", max: 10 },
    credits: { isCompatible: false },
  },
  actions: {
    findItems: action(
      "Find items",
      "Finds deals, people and others by a text.",
      form({
        entity,
        term: need(written("Text")),
        field: pick("Only in the field", "listFields", {
          params: { entity: "$this.$parent.entity" },
        }),
      }),
      { output: { items: list("Items", group(undefined, item)) } },
    ),
    createItem: action(
      "Create an item",
      "Makes a deal, a person or another item.",
      form({ entity, mappings }),
      { output: item },
    ),
    updateItem: action(
      "Update an item",
      "Writes fields of an item.",
      form({ entity, id: need(written("ID")), mappings }),
      { output: item },
    ),
    moveDeal: action(
      "Move a deal",
      "Moves a deal to a stage.",
      form({
        dealId: need(written("Deal ID")),
        stageId: need(pick("Stage", "listStages", { refresh: true })),
        status: choice("Status", { open: "Open", won: "Won", lost: "Lost" }),
      }),
    ),
    createActivity: action(
      "Create an activity",
      "Plans a call, a meeting or a task.",
      form({
        subject: need(text("Subject")),
        type: need(choice("Type", { call: "Call", meeting: "Meeting", task: "Task" })),
        dueDate: date("Due date"),
        ownerId: pick("Owner", "listUsers"),
        dealId: written("Deal ID"),
      }),
    ),
    addNote: action(
      "Add a note",
      "Writes a note on a deal, a person or an organisation.",
      form({ entity, id: need(written("ID")), content: need(area("Note")) }),
    ),
  },
  extractors: {
    fetchItems: extractor("Fetch items", "Copies all items of a kind.", form({ entity }), {
      kind: "fetch",
      isIncremental: true,
    }),
  },
  lookups: {
    listEntities: { answer: listed(entities) },
    listFields: {
      params: { entity: need(text()) },
      answer: (question) => {
        const known = fields[String(question.params.entity)];
        if (!known)
          throw new Error(
            `Pipedrive has no items of the kind "${String(question.params.entity)}".`,
          );
        return listed(known)(question);
      },
    },
    listStages: {
      answer: (question) =>
        narrow(
          Object.entries(pipelines).flatMap(([pipelineId, [label, stages]]) => [
            { label, value: `pipeline-${pipelineId}`, description: "Pipeline" },
            ...Object.entries(stages).map(([value, stage]) => ({
              label: stage,
              value,
              parent: `pipeline-${pipelineId}`,
            })),
          ]),
          question,
        ),
    },
    listUsers: { answer: listed({ "901": "Amira Benali", "902": "Tomás Ferreira" }) },
  },
  outputs: {
    findItems: () => ({ items: [{ id: 12, data: { title: "Example Ltd: 40 seats" } }] }),
    createItem: () => ({ id: 13, data: {} }),
    updateItem: ({ id }) => ({ id: Number(id) || 12, data: {} }),
  },
  documentation: `# Pipedrive

The API token is under *Personal preferences → API*. It sees what its owner sees.

- Custom fields have long keys of forty characters: choose them from the list.
- Stages are grouped by pipeline.
`,
});
