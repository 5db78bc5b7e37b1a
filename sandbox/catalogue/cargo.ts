import { action, fixed, perUnit } from "./action";
import { define } from "./define";
import { area, drawn, type Fields, flag, form, integer, list, need, pick, text } from "./form";
import { listed } from "./narrow";
import { plainAction } from "./plain-action";

const one = { costs: [fixed(1)] };
const each = (unit: string, cost = 1) => ({ costs: [perUnit(cost, unit)] });
const providers: Fields = {
  providers: list("Providers, in this order", pick(undefined, "listProviders"), {
    uniqueItems: true,
  }),
  stopAtFirst: flag("Stop at the first answer", { default: true }),
};

/** Cargo's own data: nothing to connect. */
export const cargo = define({
  slug: "cargo",
  description: "Cargo's own data on people and companies.",
  sign: "layers",
  color: "#17181c",
  connector: {
    config: { jsonSchema: { type: "object", properties: {} } },
    caching: { isCompatible: true },
  },
  actions: {
    findEmail: plainAction(
      "Find a work email",
      "Asks several providers, one after the other.",
      "firstName! lastName! domain!",
      "email emailStatus score",
      { ...each("email", 2), last: providers },
    ),
    findPhone: plainAction(
      "Find a phone number",
      "Asks several providers, one after the other.",
      "linkedinUrl! country",
      "phone phoneType",
      { ...each("phone", 10), last: providers },
    ),
    verifyEmail: plainAction(
      "Verify an email",
      "Tells whether an address takes mail.",
      "email!",
      "emailStatus isCatchAll",
      each("email", 0.2),
    ),
    enrichPerson: plainAction(
      "Enrich a person",
      "Completes a person from whatever is known.",
      "email fullName companyName linkedinUrl",
      "fullName title seniority companyName location person",
      one,
    ),
    enrichCompany: plainAction(
      "Enrich a company",
      "Completes a company from its domain.",
      "domain!",
      "name industry employeesCount revenue location company",
      one,
    ),
    findCompany: plainAction(
      "Find a company",
      "Finds a company by name.",
      "companyName! country",
      "name domain score",
      one,
    ),
    findPerson: plainAction(
      "Find a person",
      "Finds a person by name and employer.",
      "fullName! companyName!",
      "linkedinUrl title score",
      one,
    ),
    searchPeople: plainAction(
      "Search people",
      "Finds people by job, place and employer.",
      "titles location companyName limit",
      "people total",
      each("result", 0.1),
    ),
    searchCompanies: plainAction(
      "Search companies",
      "Finds companies by words, industry and size.",
      "keywords industry location minimumEmployees maximumEmployees limit",
      "companies total",
      each("result", 0.1),
    ),
    findLookalikes: plainAction(
      "Find similar companies",
      "Finds companies like the one given.",
      "domain! limit",
      "companies total",
      each("company", 0.5),
    ),
    listJobs: plainAction(
      "List job offers",
      "Lists the offers that a company has open.",
      "domain! since limit",
      "jobs total",
      each("offer", 0.1),
    ),
    listNews: plainAction(
      "List news",
      "Lists news about a company.",
      "domain! since limit",
      "items total",
      one,
    ),
    listFunding: plainAction(
      "List funding rounds",
      "Lists the rounds that a company has raised.",
      "domain!",
      "items total",
      one,
    ),
    listTechnologies: plainAction(
      "List technologies",
      "Lists what a website is made with.",
      "domain!",
      "technologies",
      one,
    ),
    estimateTraffic: plainAction(
      "Estimate traffic",
      "Estimates the visits to a website.",
      "domain!",
      "total items",
      one,
    ),
    identifyVisitor: plainAction(
      "Identify a visitor",
      "Finds the company behind an IP address.",
      "ip!",
      "companyName domain countryCode",
      one,
    ),
    searchWeb: plainAction(
      "Search the web",
      "Gives the results of a web search.",
      "query! country limit",
      "items total",
      each("search", 0.1),
    ),
    scrapePage: plainAction(
      "Scrape a page",
      "Gives the content of a page.",
      "url! format",
      "markdown html",
      each("page", 0.1),
    ),
    screenshot: action(
      "Take a screenshot",
      "Takes a picture of a page.",
      form({
        url: need(text("URL", { format: "uri" })),
        width: integer("Width", { default: 1280 }),
        isWholePage: flag("The whole page"),
      }),
      { ...each("page", 0.2), output: { imageUrl: text("Image", { format: "uri" }) } },
    ),
    normalizeCompanyName: action(
      "Tidy a company name",
      "Takes legal forms and noise out of a name.",
      form({ name: need(text("Name")) }),
      { output: { name: text("Name") } },
    ),
    normalizeDomain: action(
      "Tidy a domain",
      "Gives the domain of an address, an email or a page.",
      form({ value: need(text("Address")) }),
      { output: { domain: text("Domain") } },
    ),
    parseName: action(
      "Part a name",
      "Parts a name into first and last.",
      form({ fullName: need(text("Full name")) }),
      { output: { firstName: text("First name"), lastName: text("Last name") } },
    ),
    deduplicate: action(
      "Find duplicates",
      "Finds the records of a model that mean the same.",
      form({
        model: drawn("CargoModelPickerWidget", text("Model")),
        columns: drawn("CargoModelColumnPickerWidget", list("Columns to compare", text())),
        rules: area("In words"),
      }),
    ),
  },
  lookups: {
    listProviders: {
      answer: listed({
        hunter: "Hunter",
        prospeo: "Prospeo",
        dropcontact: "Dropcontact",
        findymail: "FindyMail",
        leadmagic: "LeadMagic",
      }),
    },
  },
  outputs: {
    findEmail: ({ firstName, domain }) => ({
      email: `${String(firstName).toLowerCase()}@${String(domain)}`,
      emailStatus: "valid",
      score: 95,
    }),
    enrichCompany: () => ({
      name: "Example Ltd",
      industry: "Software",
      employeesCount: 120,
      revenue: 14_000_000,
      location: "Lyon",
    }),
    normalizeDomain: ({ value }) => ({
      domain: String(value ?? "")
        .replace(/^.*(@|:\/\/)(www\.)?/, "")
        .replace(/\/.*$/, ""),
    }),
  },
  documentation:
    "# Cargo\n\nRuns on credits only. *Find a work email* and *Find a phone number* ask provider after provider until one answers; a miss costs nothing.\n",
});
