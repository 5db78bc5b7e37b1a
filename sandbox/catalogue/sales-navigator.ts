import { action, perPackage, perUnit } from "./action";
import { define } from "./define";
import { area, choice, drawn, form, integer, list, need, pick, secret, text } from "./form";
import { linkedinIndustries, linkedinPlaces } from "./linkedin-facets";
import { listed, narrow } from "./narrow";
import { plainAction } from "./plain-action";

const limit = integer("Limit", { minimum: 1, maximum: 2500, default: 100 });
const searchUrl = need(drawn("ExpressionWidget", text("Address of the search", { format: "uri" })));
const packed = { costs: [perPackage(1, "result", 10)] };
const output = {
  items: list("Items", { schema: { type: "object", additionalProperties: true } }),
  total: integer("Total"),
};

export const salesNavigator = define({
  slug: "salesNavigator",
  ownName: "Sales Navigator",
  description: "Searches and lists of LinkedIn Sales Navigator.",
  sign: "disc",
  color: "#0b4f8a",
  connector: {
    config: form({
      sessionCookie: need(secret("Session cookie")),
      sessionToken: secret("Sales Navigator's own cookie"),
    }),
    rateLimit: { unit: "minute", max: 20 },
  },
  actions: {
    searchLeads: action(
      "Search leads",
      "Finds people by Sales Navigator's own filters.",
      form({
        keywords: text("Keywords"),
        places: list("Places", pick(undefined, "listPlaces"), { uniqueItems: true }),
        industries: list("Industries", pick(undefined, "listIndustries"), { uniqueItems: true }),
        headcounts: list(
          "Company size",
          choice("Size", { A: "Self-employed", B: "1-10", C: "11-50", D: "51-200", E: "201-500" }),
          { uniqueItems: true },
        ),
        changedJobs: drawn(
          "RadioWidget",
          choice(
            "Changed jobs",
            { any: "Either way", yes: "In the last 90 days" },
            { default: "any" },
          ),
        ),
        limit,
      }),
      { ...packed, output },
    ),
    searchAccounts: action(
      "Search accounts",
      "Finds companies by Sales Navigator's own filters.",
      form({
        keywords: text("Keywords"),
        industries: list("Industries", pick(undefined, "listIndustries"), { uniqueItems: true }),
        limit,
      }),
      { ...packed, output },
    ),
    exportLeadSearch: action(
      "Export a search of leads",
      "Gives the results of a search that you have saved.",
      form({ searchUrl, limit }),
      { ...packed, output },
    ),
    exportAccountSearch: action(
      "Export a search of accounts",
      "Gives the companies of a search that you have saved.",
      form({ searchUrl, limit }),
      { ...packed, output },
    ),
    exportLeadList: action(
      "Export a list of leads",
      "Gives the people in a list.",
      form({ listId: need(pick("List", "listLeadLists", { refresh: true })), limit }),
      { ...packed, output },
    ),
    exportAccountList: action(
      "Export a list of accounts",
      "Gives the companies in a list.",
      form({ listId: need(pick("List", "listAccountLists", { refresh: true })), limit }),
      { ...packed, output },
    ),
    getLead: plainAction(
      "Get a lead",
      "Reads a lead.",
      "linkedinUrl!",
      "fullName title companyName",
      { costs: [perUnit(0.5, "profile")] },
    ),
    getAccount: plainAction(
      "Get an account",
      "Reads a company.",
      "companyLinkedinUrl!",
      "name employeesCount industry",
      { costs: [perUnit(0.5, "company")] },
    ),
    saveLead: action(
      "Save a lead",
      "Puts a person into a list.",
      form({
        linkedinUrl: need(text("LinkedIn URL")),
        listId: need(pick("List", "listLeadLists")),
      }),
    ),
    saveAccount: action(
      "Save an account",
      "Puts a company into a list.",
      form({
        companyLinkedinUrl: need(text("LinkedIn URL")),
        listId: need(pick("List", "listAccountLists")),
      }),
    ),
    sendInMail: action(
      "Send an InMail",
      "Writes to somebody whom you are not connected with.",
      form({
        linkedinUrl: need(text("LinkedIn URL")),
        subject: need(text("Subject", { maxLength: 200 })),
        message: need(area("Message", { maxLength: 1900 })),
      }),
    ),
  },
  lookups: {
    listPlaces: { answer: (question) => narrow(linkedinPlaces, question) },
    listIndustries: { answer: (question) => narrow(linkedinIndustries, question) },
    listLeadLists: { answer: listed({ "71": "Champions", "72": "To invite" }) },
    listAccountLists: { answer: listed({ "81": "Target accounts", "82": "Partners" }) },
  },
  outputs: { searchLeads: () => ({ items: [{ fullName: "Ada Example" }], total: 1 }) },
  documentation:
    "# Sales Navigator\n\nCopy the address of a search from the browser, filters and all, and paste it into **Address of the search**. At most 2,500 results come back, as in the browser.\n",
});
