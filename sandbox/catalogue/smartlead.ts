import { apiKeyForm } from "./credentials";
import { define } from "./define";
import { flag, need, pick } from "./form";
import { listed } from "./narrow";
import { plainAction } from "./plain-action";

const campaignId = need(pick("Campaign", "listCampaigns", { refresh: true }));

export const smartlead = define({
  slug: "smartlead",
  ownName: "Smartlead",
  description: "Cold email from many mailboxes.",
  sign: "envelope",
  color: "#6e58f1",
  url: "https://smartlead.ai",
  connector: { config: apiKeyForm(), rateLimit: { unit: "second", max: 5 } },
  actions: {
    addLead: plainAction(
      "Add a lead to a campaign",
      "Puts a lead into a campaign.",
      "email! firstName lastName companyName phone website variables",
      "id status",
      { first: { campaignId }, last: { ignoreBlocklist: flag("Even when blocked") } },
    ),
    pauseLead: plainAction("Pause a lead", "Stops a lead's sequence for now.", "email!", "status", {
      first: { campaignId },
    }),
    unsubscribeLead: plainAction(
      "Unsubscribe a lead",
      "Takes a lead out of every campaign.",
      "email!",
      "status",
    ),
    getLead: plainAction("Get a lead", "Reads a lead by email.", "email!", "id fullName status"),
  },
  lookups: {
    listCampaigns: { answer: listed({ "9001": "Hiring signals", "9002": "New funding" }) },
  },
  outputs: { addLead: () => ({ id: "1", status: "INPROGRESS" }) },
  documentation: "# Smartlead\n\nThe API key is under *Settings → Profile*.\n",
});
