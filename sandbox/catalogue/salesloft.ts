import { action, extractor } from "./action";
import { oauthForm } from "./credentials";
import { define } from "./define";
import { area, choice, date, form, need, pick, text, written } from "./form";
import { listed } from "./narrow";
import { plainAction } from "./plain-action";

const personId = need(written("Person ID"));
const ownerId = pick("Owner", "listUsers");
const personFields = "email! firstName lastName title phone companyName linkedinUrl";

export const salesloft = define({
  slug: "salesloft",
  description: "People, accounts and cadences of Salesloft.",
  sign: "S",
  color: "#3f6b1f",
  url: "https://www.salesloft.com",
  connector: {
    config: oauthForm("oauth", "Salesloft account"),
    rateLimit: { unit: "minute", max: 600 },
  },
  oauth: { extraValues: { tenant: "example" } },
  actions: {
    findPerson: plainAction(
      "Find a person",
      "Finds a person by email.",
      "email!",
      "id fullName title found",
    ),
    createPerson: plainAction("Create a person", "Makes a person.", personFields, "id", {
      last: { ownerId },
    }),
    updatePerson: plainAction(
      "Update a person",
      "Writes a person's fields.",
      "title phone companyName",
      "id",
      { first: { personId } },
    ),
    upsertPerson: plainAction(
      "Create or update a person",
      "Updates the person with this email, or makes one.",
      personFields,
      "id",
      { last: { ownerId } },
    ),
    findAccount: plainAction(
      "Find an account",
      "Finds an account by domain.",
      "domain!",
      "id name found",
    ),
    createAccount: plainAction(
      "Create an account",
      "Makes an account.",
      "companyName! domain! industry",
      "id",
      { last: { ownerId } },
    ),
    updateAccount: plainAction(
      "Update an account",
      "Writes an account's fields.",
      "id! companyName domain industry",
      "id",
    ),
    addToCadence: action(
      "Add to a cadence",
      "Puts a person into a cadence, at a step if wanted.",
      form({
        personId,
        cadenceId: need(pick("Cadence", "listCadences", { refresh: true })),
        stepId: pick("Start at the step", "listSteps", {
          params: { cadenceId: "$this.$parent.cadenceId" },
        }),
        userId: need(pick("Sender", "listUsers")),
      }),
    ),
    removeFromCadence: action(
      "Remove from a cadence",
      "Takes a person out of a cadence.",
      form({ personId, cadenceId: need(pick("Cadence", "listCadences")) }),
    ),
    createTask: action(
      "Create a task",
      "Gives somebody a task.",
      form({
        personId,
        subject: need(text("Subject")),
        type: choice("Type", { call: "Call", email: "Email", general: "Other" }),
        dueDate: need(date("Due date")),
        userId: need(pick("Assigned to", "listUsers")),
      }),
    ),
    createNote: action(
      "Create a note",
      "Writes a note on a person.",
      form({ personId, content: need(area("Note")) }),
    ),
  },
  extractors: {
    fetchPeople: extractor("Fetch people", "Copies people.", form({}), {
      kind: "fetch",
      isIncremental: true,
    }),
  },
  lookups: {
    listUsers: { answer: listed({ u1: "Amira Benali", u2: "Priya Raman" }) },
    listCadences: { answer: listed({ "301": "Inbound", "302": "Outbound, first touch" }) },
    listSteps: {
      params: { cadenceId: need(text()) },
      answer: (question) => {
        const steps: Record<string, Record<string, string>> = {
          "301": { "3011": "Day 1: email", "3012": "Day 3: call" },
          "302": { "3021": "Day 1: LinkedIn", "3022": "Day 2: email", "3023": "Day 6: call" },
        };
        return listed(steps[String(question.params.cadenceId)] ?? {})(question);
      },
    },
  },
  outputs: { findPerson: () => ({ id: "77", fullName: "Ada Example", title: "CEO", found: true }) },
  documentation:
    "# Salesloft\n\nSign in with an account that may import people.\n\n1. Find or make the person.\n2. Add the person to a **cadence**.\n",
});
