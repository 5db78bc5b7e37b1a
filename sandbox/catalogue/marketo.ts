import { action, extractor } from "./action";
import { define } from "./define";
import { expression, form, group, list, need, pick, secret, text, written } from "./form";
import { listed } from "./narrow";
import { plainAction } from "./plain-action";

const fields = need(
  list(
    "Fields",
    group(undefined, {
      name: need(pick("Field", "listFields", { refresh: true })),
      value: expression("Value"),
    }),
  ),
);
const leadId = need(written("Lead ID"));

export const marketo = define({
  slug: "marketo",
  description: "Leads, lists and programs of Marketo Engage.",
  sign: "bars",
  color: "#5c4c9f",
  url: "https://business.adobe.com/products/marketo.html",
  connector: {
    config: form({
      munchkinId: need(text("Munchkin ID", { pattern: "^[0-9]{3}-[A-Z]{3}-[0-9]{3}$" })),
      clientId: need(text("Client ID")),
      clientSecret: need(secret("Client secret")),
    }),
    rateLimit: { unit: "second", max: 5 },
  },
  actions: {
    findLead: plainAction(
      "Find a lead",
      "Finds a lead by email.",
      "email!",
      "id fullName companyName found",
    ),
    upsertLead: action(
      "Create or update a lead",
      "Updates the lead with this email, or makes one.",
      form({ email: need(written("Email")), fields }),
      { output: { id: text("Lead ID"), status: text("Status") } },
    ),
    addToList: action(
      "Add to a list",
      "Adds a lead to a static list.",
      form({ leadId, listId: need(pick("List", "listLists", { refresh: true })) }),
    ),
    removeFromList: action(
      "Remove from a list",
      "Takes a lead out of a static list.",
      form({ leadId, listId: need(pick("List", "listLists")) }),
    ),
    setProgramStatus: action(
      "Set the status in a program",
      "Says where a lead is in a program.",
      form({
        leadId,
        programId: need(pick("Program", "listPrograms")),
        status: need(
          pick("Status", "listProgramStatuses", {
            params: { programId: "$this.$parent.programId" },
          }),
        ),
      }),
    ),
    requestCampaign: action(
      "Trigger a campaign",
      "Runs a smart campaign for a lead.",
      form({ leadId, campaignId: need(pick("Campaign", "listCampaigns")) }),
    ),
  },
  extractors: {
    fetchLeads: extractor("Fetch leads", "Copies leads.", form({}), {
      kind: "fetch",
      isIncremental: true,
    }),
  },
  lookups: {
    listFields: {
      answer: listed({
        firstName: "First name",
        lastName: "Last name",
        company: "Company",
        leadScore: "Score",
      }),
    },
    listLists: { answer: listed({ "1001": "Newsletter", "1002": "Trade fair 2025" }) },
    listPrograms: { answer: listed({ "20": "Webinar: pipeline reviews", "21": "Whitepaper" }) },
    listProgramStatuses: {
      params: { programId: need(text()) },
      answer: (question) =>
        question.params.programId === "20"
          ? listed({ invited: "Invited", registered: "Registered", attended: "Attended" })(question)
          : listed({ downloaded: "Downloaded" })(question),
    },
    listCampaigns: { answer: listed({ "501": "Send the welcome email" }) },
  },
  outputs: { findLead: () => ({ id: "318", fullName: "Ada Example", found: true }) },
  documentation:
    "# Marketo\n\n1. Make an API-only user with a role for the REST API.\n2. Make a *LaunchPoint* service for it.\n3. Copy client ID and secret.\n",
});
