import { extractor } from "./action";
import { oauthForm } from "./credentials";
import { define } from "./define";
import { choice, date, form, list, need, pick, text } from "./form";
import { listed } from "./narrow";

const campaigns: Record<string, Record<string, string>> = {
  "5070": { "1": "Founders, France", "2": "Operations, Germany" },
  "5071": { "3": "Retargeting" },
};

export const linkedinAds = define({
  slug: "linkedinAds",
  ownName: "LinkedIn",
  description: "What campaigns cost and bring.",
  sign: "bars",
  color: "#0a66c2",
  connector: { config: oauthForm("LinkedinOauthWidget", "LinkedIn account") },
  oauth: {},
  actions: {},
  extractors: {
    fetchReport: extractor(
      "Fetch a report",
      "Copies impressions, clicks and costs by day.",
      form({
        accountId: need(pick("Ad account", "listAdAccounts", { refresh: true })),
        campaigns: list(
          "Campaigns",
          pick(undefined, "listCampaigns", {
            params: { accountId: "$this.$parent.$parent.accountId" },
          }),
          { uniqueItems: true },
        ),
        pivot: choice("By", { CAMPAIGN: "Campaign", COMPANY: "Company", JOB_TITLE: "Job title" }),
        since: need(date("Since")),
      }),
      { kind: "fetch", isIncremental: true },
    ),
    receiveLeads: extractor(
      "Receive leads",
      "Takes in the forms that people send from an ad.",
      form({ accountId: need(pick("Ad account", "listAdAccounts")) }),
      { kind: "ingest" },
    ),
  },
  lookups: {
    listAdAccounts: { answer: listed({ "5070": "Example EMEA", "5071": "Example US" }) },
    listCampaigns: {
      params: { accountId: need(text()) },
      answer: (question) => listed(campaigns[String(question.params.accountId)] ?? {})(question),
    },
  },
  documentation:
    "# LinkedIn Ads\n\nReports by *company* leave out companies with fewer than three events.\n",
});
