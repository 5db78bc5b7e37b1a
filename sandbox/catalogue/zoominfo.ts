import { action } from "./action";
import { define } from "./define";
import {
  area,
  drawings,
  type Fields,
  form,
  group,
  integer,
  list,
  need,
  pick,
  radio,
  secret,
  text,
  when,
} from "./form";
import { listed } from "./narrow";
import { plainAction } from "./plain-action";

const password: Fields = { username: need(text("User name")), password: need(secret("Password")) };
const pki: Fields = {
  username: need(text("User name")),
  clientId: need(text("Client ID")),
  privateKey: need(area("Private key")),
};

export const zoominfo = define({
  slug: "zoominfo",
  ownName: "ZoomInfo",
  description: "Contacts, companies and intent.",
  sign: "Z",
  color: "#d0021b",
  url: "https://www.zoominfo.com",
  connector: {
    config: form(
      {
        method: need(
          radio("Sign-in", { password: "Password", pki: "Key" }, { default: "password" }),
        ),
      },
      { allOf: [when("method", "password", password), when("method", "pki", pki)] },
      drawings(password, pki),
    ),
    rateLimit: { unit: "second", max: 25 },
  },
  actions: {
    enrichContact: plainAction(
      "Enrich a contact",
      "Completes a contact from whatever is known.",
      "email fullName companyName linkedinUrl",
      "fullName title email phone companyName person",
    ),
    enrichCompany: plainAction(
      "Enrich a company",
      "Completes a company from domain or name.",
      "domain companyName",
      "name domain industry employeesCount revenue company",
    ),
    searchContacts: action(
      "Search contacts",
      "Finds contacts by job, place and employer.",
      form({
        titles: list("Job titles", text()),
        managementLevels: list("Levels", pick(undefined, "listManagementLevels"), {
          uniqueItems: true,
        }),
        domains: list("Companies' domains", text()),
        limit: integer("Limit", { maximum: 100, default: 25 }),
      }),
      {
        output: {
          contacts: list("Contacts", group(undefined, { id: text(), fullName: text() })),
          total: integer(),
        },
      },
    ),
    searchCompanies: action(
      "Search companies",
      "Finds companies by industry and size.",
      form({
        industries: list("Industries", pick(undefined, "listIndustries"), { uniqueItems: true }),
        minimumEmployees: integer("At least, employees"),
        limit: integer("Limit", { maximum: 100, default: 25 }),
      }),
    ),
    searchIntent: action(
      "Search intent",
      "Finds companies that read about a topic.",
      form({
        topic: need(pick("Topic", "listTopics", { refresh: true })),
        minimumScore: integer("At least, score", { minimum: 60, maximum: 100, default: 70 }),
      }),
    ),
    listScoops: plainAction(
      "List scoops",
      "Lists projects and changes at a company.",
      "domain! since limit",
      "items total",
    ),
    listNews: plainAction(
      "List news",
      "Lists news about a company.",
      "domain! since limit",
      "items total",
    ),
  },
  lookups: {
    listManagementLevels: {
      answer: listed({ "C-Level": "C-level", VP: "VP", Director: "Director", Manager: "Manager" }),
    },
    listIndustries: {
      answer: listed({
        software: "Software",
        "software.security": "Software: security",
        retail: "Retail",
        finance: "Finance",
      }),
    },
    listTopics: {
      answer: listed({ crm: "CRM", dataenrichment: "Data enrichment", sso: "Single sign-on" }),
    },
  },
  outputs: {
    enrichCompany: () => ({
      name: "Example Ltd",
      domain: "example.com",
      industry: "Software",
      employeesCount: 120,
    }),
  },
  documentation:
    "# ZoomInfo\n\nSign in with a **password**, or with a *key* where the account demands it. Each new contact that is enriched counts against the year's allowance.\n",
});
