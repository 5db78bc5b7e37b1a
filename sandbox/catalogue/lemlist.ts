import { action, extractor } from "./action";
import { apiKeyForm } from "./credentials";
import { define } from "./define";
import { area, choice, form, integer, list, need, pick, text, written } from "./form";
import { listed, narrow } from "./narrow";
import { plainAction } from "./plain-action";

const campaignId = need(pick("Campaign", "listCampaigns", { refresh: true }));
const leadFields = "email! firstName lastName companyName phone linkedinUrl";
const variables = {
  variables: {
    schema: {
      type: "object",
      title: "Own variables",
      propertyNames: { type: "string", pattern: "^[A-Za-z]\\w*$" },
      additionalProperties: { type: "string" },
    },
  },
};
const onLead = (name: string, description: string) =>
  plainAction(name, description, "email!", "id status", { first: { campaignId } });

export const lemlist = define({
  slug: "lemlist",
  description: "Campaigns over email, LinkedIn and phone.",
  sign: "L",
  color: "#316bff",
  url: "https://www.lemlist.com",
  documentationPath: "integrations/lemlist",
  connector: { config: apiKeyForm(), rateLimit: { unit: "second", max: 10 } },
  actions: {
    addLead: plainAction(
      "Add a lead to a campaign",
      "Puts a lead into a campaign.",
      leadFields,
      "id email status",
      {
        first: { campaignId },
        last: {
          ...variables,
          deduplicate: choice("When the lead is in another campaign", {
            skip: "Leave it out",
            add: "Add it all the same",
          }),
        },
      },
    ),
    updateLead: plainAction(
      "Update a lead in a campaign",
      "Writes a lead's fields.",
      leadFields,
      "id",
      { first: { campaignId }, last: variables },
    ),
    getLead: plainAction(
      "Get a lead",
      "Reads a lead by email.",
      "email!",
      "id firstName lastName companyName status",
    ),
    removeLead: onLead("Remove a lead from a campaign", "Takes a lead out of a campaign."),
    unsubscribeLead: plainAction(
      "Unsubscribe a lead",
      "Takes a lead out of every campaign.",
      "email!",
      "status",
    ),
    pauseLead: onLead("Pause a lead", "Stops a lead's sequence for now."),
    resumeLead: onLead("Resume a lead", "Goes on with a lead's sequence."),
    launchLead: onLead("Launch a lead", "Starts a lead that waits for review."),
    markInterested: onLead("Mark as interested", "Marks a lead as interested."),
    markNotInterested: onLead("Mark as not interested", "Marks a lead as not interested."),
    addVariables: plainAction(
      "Add variables to a lead",
      "Adds variables of your own to a lead.",
      "id!",
      "id",
      { last: variables },
    ),
    deleteVariables: plainAction(
      "Delete variables of a lead",
      "Deletes variables of your own.",
      "id! keywords!",
      "id",
    ),
    addToUnsubscribes: plainAction(
      "Add to the unsubscribed",
      "Makes sure that nobody writes to an address or a domain.",
      "email!",
      "status",
    ),
    removeFromUnsubscribes: plainAction(
      "Remove from the unsubscribed",
      "Allows writing to an address again.",
      "email!",
      "status",
    ),
    findEmail: plainAction(
      "Find an email",
      "Finds the email of a lead.",
      "firstName! lastName! domain!",
      "email emailStatus",
    ),
    verifyEmail: plainAction(
      "Verify an email",
      "Tells whether an address takes mail.",
      "email!",
      "emailStatus",
    ),
    findPhone: plainAction(
      "Find a phone number",
      "Finds the number of a lead.",
      "linkedinUrl!",
      "phone",
    ),
    enrichLead: plainAction(
      "Enrich a lead",
      "Completes a lead from its LinkedIn profile.",
      "id!",
      "title companyName location",
    ),
    getCampaignStats: plainAction(
      "Get a campaign's numbers",
      "Counts what was sent, opened and answered.",
      "since",
      "items total",
      { first: { campaignId } },
    ),
    listLeadActivities: plainAction(
      "List a lead's activities",
      "Lists what has happened with a lead.",
      "email! limit",
      "items total",
    ),
    sendInboxEmail: action(
      "Send an email from the inbox",
      "Answers in the inbox, in the name of a member.",
      form({
        senderId: need(pick("Sender", "listSenders")),
        to: need(written("To")),
        subject: text("Subject"),
        message: need(area("Message")),
        cc: list("Copies", text()),
      }),
    ),
    sendInboxMessage: action(
      "Send a LinkedIn message from the inbox",
      "Writes to a lead on LinkedIn, in the name of a member.",
      form({
        senderId: need(pick("Sender", "listSenders")),
        leadId: need(written("Lead ID")),
        message: need(area("Message", { maxLength: 8000 })),
      }),
    ),
    createTask: action(
      "Create a manual task",
      "Gives a member something to do by hand.",
      form({
        assigneeId: need(pick("Assigned to", "listSenders")),
        kind: need(choice("Kind", { call: "Call", manual: "Other" })),
        title: need(text("Title")),
        dueInDays: integer("Due in (days)", { minimum: 0, default: 1 }),
      }),
    ),
  },
  extractors: {
    receiveActivities: extractor(
      "Receive activities",
      "Takes in opens, clicks and replies as they happen.",
      form({
        kinds: list(
          "Kinds",
          choice("Kind", {
            emailsOpened: "Opened",
            emailsReplied: "Answered",
            emailsBounced: "Bounced",
          }),
          { uniqueItems: true },
        ),
      }),
      { kind: "ingest" },
    ),
    fetchLeads: extractor("Fetch leads", "Copies a campaign's leads.", form({ campaignId }), {
      kind: "fetch",
      isIncremental: false,
    }),
  },
  lookups: {
    listCampaigns: {
      answer: (question) =>
        narrow(
          [
            { label: "Running", value: "status-running" },
            {
              label: "Founders in France",
              value: "cam_A1",
              parent: "status-running",
              description: "312 leads",
            },
            {
              label: "After the webinar",
              value: "cam_A2",
              parent: "status-running",
              description: "88 leads",
            },
            { label: "Paused", value: "status-paused" },
            {
              label: "Win back 2024",
              value: "cam_B1",
              parent: "status-paused",
              description: "1,204 leads",
            },
          ],
          question,
        ),
    },
    listSenders: { answer: listed({ usr_1: "Amira Benali", usr_2: "Jonas Lindqvist" }) },
  },
  outputs: {
    addLead: ({ email }) => ({ id: "lea_1", email, status: "scanned" }),
    getLead: () => ({ id: "lea_1", firstName: "Ada", lastName: "Example", status: "contacted" }),
    verifyEmail: () => ({ emailStatus: "valid" }),
  },
  documentation: `# Lemlist

## Connecting

*Settings → Integrations → API*: make a key and paste it.

## Leads and campaigns

| State | Meaning |
| --- | --- |
| scanned | waits for the campaign to start |
| contacted | has had a first message |
| interested | somebody has marked it so |

Variables of your own are used in messages as \`{{variableName}}\`; in Cargo, write them as an **expression** only when the value comes from another node.
`,
});
