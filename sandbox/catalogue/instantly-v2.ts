import { action } from "./action";
import { apiKeyForm } from "./credentials";
import { define } from "./define";
import { choice, form, need, pick, written } from "./form";
import { listed } from "./narrow";
import { plainAction } from "./plain-action";

const campaignId = need(pick("Campaign", "listCampaigns", { refresh: true }));

export const instantlyV2 = define({
  slug: "instantlyV2",
  ownName: "Instantly",
  description: "Cold email campaigns.",
  sign: "arrow",
  color: "#2f6bff",
  url: "https://instantly.ai",
  connector: { config: apiKeyForm("API key (version 2)"), rateLimit: { unit: "second", max: 10 } },
  actions: {
    addLead: plainAction(
      "Add a lead to a campaign",
      "Puts a lead into a campaign.",
      "email! firstName lastName companyName website variables",
      "id status",
      { first: { campaignId } },
    ),
    updateLead: plainAction("Update a lead", "Writes a lead's fields.", "email! variables", "id", {
      first: { campaignId },
    }),
    setInterest: action(
      "Set a lead's interest",
      "Says how a lead has answered.",
      form({
        email: need(written("Email")),
        interest: need(
          choice("Interest", {
            interested: "Interested",
            meeting_booked: "Meeting booked",
            not_interested: "Not interested",
            out_of_office: "Out of office",
          }),
        ),
      }),
    ),
    addToBlocklist: plainAction(
      "Add to the blocklist",
      "Makes sure that nobody writes to an address or a domain.",
      "email!",
      "id",
    ),
  },
  lookups: {
    listCampaigns: {
      answer: listed({ "c-01": "Q3 founders", "c-02": "Agencies", "c-03": "Trials that ended" }),
    },
  },
  outputs: { addLead: () => ({ id: "l-1", status: "active" }) },
  documentation:
    "# Instantly\n\nKeys of version 2 start where version 1's stop: make a new one under *Integrations → API keys*.\n",
});
