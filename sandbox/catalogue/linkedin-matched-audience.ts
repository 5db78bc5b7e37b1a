import { action } from "./action";
import { oauthForm } from "./credentials";
import { define } from "./define";
import { expression, form, group, list, need, pick, text } from "./form";
import { listed } from "./narrow";

const accountId = need(pick("Ad account", "listAdAccounts", { refresh: true }));
const audienceId = need(
  pick("Audience", "listAudiences", { params: { accountId: "$this.$parent.accountId" } }),
);
const people = need(
  list(
    "People",
    group(undefined, {
      email: need(expression("Email")),
      firstName: text("First name"),
      lastName: text("Last name"),
    }),
  ),
);
const companies = need(
  list("Companies", group(undefined, { domain: need(expression("Domain")), name: text("Name") })),
);

export const linkedinMatchedAudience = define({
  slug: "linkedinMatchedAudience",
  ownName: "LinkedIn",
  description: "Audiences of LinkedIn ads made from your own people and companies.",
  sign: "bars",
  color: "#0a66c2",
  connector: { config: oauthForm("LinkedinOauthWidget", "LinkedIn account") },
  oauth: {},
  actions: {
    createAudience: action(
      "Create an audience",
      "Makes an empty audience.",
      form({ accountId, name: need(text("Name")) }),
      { output: { id: text("Audience ID") } },
    ),
    addPeople: action(
      "Add people",
      "Adds people to an audience.",
      form({ accountId, audienceId, people }),
    ),
    removePeople: action(
      "Remove people",
      "Takes people out of an audience.",
      form({ accountId, audienceId, people }),
    ),
    addCompanies: action(
      "Add companies",
      "Adds companies to an audience.",
      form({ accountId, audienceId, companies }),
    ),
    removeCompanies: action(
      "Remove companies",
      "Takes companies out of an audience.",
      form({ accountId, audienceId, companies }),
    ),
  },
  lookups: {
    listAdAccounts: { answer: listed({ "5070": "Example EMEA", "5071": "Example US" }) },
    listAudiences: {
      params: { accountId: need(text()) },
      answer: listed({ a1: "Target accounts", a2: "Customers (excluded)" }),
    },
  },
  documentation:
    "# LinkedIn Matched Audiences\n\nAn audience needs **300 members** before ads run on it; matching takes up to two days.\n",
});
