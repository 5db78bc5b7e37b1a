import { action, extractor } from "./action";
import { oauthForm } from "./credentials";
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
  pick,
  text,
  written,
} from "./form";
import { listed } from "./narrow";

const prospectId = need(written("Prospect ID"));
const attributes = list(
  "Attributes",
  group(undefined, {
    name: need(pick("Attribute", "listProspectFields")),
    value: need(expression("Value")),
  }),
);
const prospect = {
  id: text("Prospect ID"),
  attributes: { schema: { type: "object", additionalProperties: true } },
};

export const outreach = define({
  slug: "outreach",
  description: "Prospects, accounts and sequences of Outreach.",
  sign: "ring",
  color: "#5951ff",
  url: "https://www.outreach.io",
  connector: {
    config: oauthForm("OutreachOauthWidget", "Outreach account"),
    rateLimit: { unit: "hour", max: 10000 },
  },
  oauth: {},
  actions: {
    findProspect: action(
      "Find a prospect",
      "Finds a prospect by email.",
      form({ email: need(written("Email")) }),
      { output: prospect },
    ),
    createProspect: action(
      "Create a prospect",
      "Makes a prospect.",
      form({ email: need(written("Email")), ownerId: pick("Owner", "listUsers"), attributes }),
      { output: prospect },
    ),
    updateProspect: action(
      "Update a prospect",
      "Writes a prospect's attributes.",
      form({ prospectId, attributes }),
      { output: prospect },
    ),
    createAccount: action(
      "Create an account",
      "Makes an account.",
      form({
        name: need(text("Name")),
        domain: text("Domain"),
        ownerId: pick("Owner", "listUsers"),
      }),
    ),
    updateAccount: action(
      "Update an account",
      "Writes an account's fields.",
      form({ accountId: need(written("Account ID")), name: text("Name"), domain: text("Domain") }),
    ),
    addToSequence: action(
      "Add to a sequence",
      "Puts a prospect into a sequence, sent from a mailbox of its owner.",
      form({
        prospectId,
        sequenceId: need(pick("Sequence", "listSequences", { refresh: true })),
        userId: need(pick("Sender", "listUsers")),
        mailboxId: need(
          pick("Mailbox", "listMailboxes", { params: { userId: "$this.$parent.userId" } }),
        ),
      }),
    ),
    finishSequence: action(
      "Finish a sequence",
      "Ends a prospect's sequence.",
      form({ prospectId, sequenceId: need(pick("Sequence", "listSequences")) }),
    ),
    createTask: action(
      "Create a task",
      "Gives somebody a task.",
      form({
        prospectId,
        userId: need(pick("Assigned to", "listUsers")),
        kind: choice("Kind", { call: "Call", email: "Email", action_item: "Other" }),
        note: area("Note"),
        dueDate: date("Due date"),
      }),
    ),
  },
  extractors: {
    fetchProspects: extractor("Fetch prospects", "Copies prospects.", form({}), {
      kind: "fetch",
      isIncremental: true,
    }),
  },
  lookups: {
    listProspectFields: {
      answer: listed({
        firstName: "First name",
        lastName: "Last name",
        title: "Title",
        company: "Company",
        custom1: "Custom 1: Tier",
      }),
    },
    listUsers: { answer: listed({ "41": "Amira Benali", "42": "Jonas Lindqvist" }) },
    listSequences: { answer: listed({ "7": "Enterprise outbound", "8": "Event follow-up" }) },
    listMailboxes: {
      params: { userId: need(text()) },
      answer: (question) => {
        const mailboxes: Record<string, Record<string, string>> = {
          "41": { "410": "amira@example.com", "411": "amira@example.org" },
          "42": { "420": "jonas@example.com" },
        };
        return listed(mailboxes[String(question.params.userId)] ?? {})(question);
      },
    },
  },
  outputs: {
    findProspect: () => ({ id: "1001", attributes: { title: "CEO" } }),
    createProspect: () => ({ id: "1002", attributes: {} }),
  },
  documentation:
    "# Outreach\n\nSign in as a person who may manage prospects. A **mailbox** belongs to the sender: choose the sender first.\n",
});
