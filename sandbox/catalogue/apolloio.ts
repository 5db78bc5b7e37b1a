import { action, fixed, perPackage, perUnit } from "./action";
import { apiKeyForm } from "./credentials";
import { define } from "./define";
import { choice, flag, form, group, integer, list, need, pick, text } from "./form";
import { listed } from "./narrow";
import { plainAction } from "./plain-action";

const size = group("Company size", {
  minimum: integer("At least", { minimum: 1 }),
  maximum: integer("At most"),
});
const industries = list("Industries", pick(undefined, "listIndustries"), { uniqueItems: true });
const page = {
  page: integer("Page", { minimum: 1, default: 1 }),
  perPage: integer("Results a page", { minimum: 1, maximum: 100, default: 25 }),
};
const contactFields = "email! firstName lastName title companyName phone linkedinUrl";

export const apolloio = define({
  slug: "apolloio",
  description: "Finds people and companies, and writes to them.",
  subCategories: ["prospecting", "engagement"],
  sign: "A",
  color: "#d9a400",
  url: "https://www.apollo.io",
  documentationPath: "integrations/apollo",
  connector: {
    config: apiKeyForm(),
    rateLimit: { unit: "minute", max: 200 },
    caching: { isCompatible: true },
  },
  actions: {
    enrichPerson: plainAction(
      "Enrich a person",
      "Completes a person from whatever is known.",
      "email fullName domain linkedinUrl",
      "fullName title email emailStatus linkedinUrl companyName person",
      { costs: [perUnit(1, "person")], last: { revealPhone: flag("Also find the phone number") } },
    ),
    enrichOrganization: plainAction(
      "Enrich a company",
      "Completes a company from its domain.",
      "domain!",
      "name industry employeesCount revenue technologies location company",
      { costs: [fixed(1)] },
    ),
    searchPeople: action(
      "Search people",
      "Finds people by job, place and employer.",
      form({
        titles: list("Job titles", text()),
        seniorities: list(
          "Seniorities",
          choice("Seniority", {
            founder: "Founder",
            c_suite: "C-level",
            vp: "VP",
            director: "Director",
            manager: "Manager",
          }),
          { uniqueItems: true },
        ),
        locations: list("Places", text()),
        domains: list("Companies' domains", text()),
        size,
        ...page,
      }),
      {
        costs: [perPackage(1, "result", 25)],
        output: {
          people: list("People", group(undefined, { name: text(), title: text() })),
          total: integer("Total"),
        },
      },
    ),
    searchOrganizations: action(
      "Search companies",
      "Finds companies by industry, size and place.",
      form({
        keywords: list("Keywords", text()),
        industries,
        locations: list("Places", text()),
        size,
        ...page,
      }),
      {
        costs: [perPackage(1, "result", 25, 0.5)],
        output: {
          organizations: list("Companies", group(undefined, { name: text(), domain: text() })),
          total: integer("Total"),
        },
      },
    ),
    listJobPostings: plainAction(
      "List job offers",
      "Lists the offers that a company has open.",
      "domain! limit",
      "jobs total",
      { costs: [perUnit(0.2, "offer")] },
    ),
    createContact: plainAction(
      "Create a contact",
      "Makes a contact in the account.",
      contactFields,
      "id",
    ),
    updateContact: plainAction(
      "Update a contact",
      "Writes a contact's fields.",
      `id! ${contactFields.replace("!", "")}`,
      "id",
    ),
    findContact: plainAction(
      "Find a contact",
      "Finds a contact of the account by email.",
      "email!",
      "id fullName title found",
    ),
    createAccount: plainAction(
      "Create an account",
      "Makes a company in the account.",
      "companyName! domain phone",
      "id",
    ),
    addToSequence: action(
      "Add to a sequence",
      "Puts a contact into a sequence, sent from a mailbox.",
      form({
        contactId: need(text("Contact ID")),
        sequenceId: need(pick("Sequence", "listSequences", { refresh: true })),
        mailboxId: need(pick("Mailbox", "listMailboxes")),
        evenIfActiveElsewhere: flag("Even when active in another sequence"),
      }),
    ),
    removeFromSequence: action(
      "Remove from a sequence",
      "Takes a contact out of a sequence.",
      form({
        contactId: need(text("Contact ID")),
        sequenceId: need(pick("Sequence", "listSequences")),
        mode: choice("How", { remove: "Remove", mark_as_finished: "Mark as finished" }),
      }),
    ),
  },
  lookups: {
    listIndustries: {
      cacheExpirationInSeconds: 86400,
      answer: listed({
        "computer software": "Computer software",
        "financial services": "Financial services",
        retail: "Retail",
        logistics: "Logistics",
        biotechnology: "Biotechnology",
      }),
    },
    listSequences: { answer: listed({ s1: "Founders", s2: "Heads of operations" }) },
    listMailboxes: { answer: listed({ m1: "amira@example.com", m2: "jonas@example.com" }) },
  },
  outputs: {
    enrichPerson: ({ email }) => ({
      fullName: "Ada Example",
      title: "CEO",
      email: email ?? "ada@example.com",
      emailStatus: "valid",
      companyName: "Example Ltd",
    }),
    enrichOrganization: () => ({
      name: "Example Ltd",
      industry: "Software",
      employeesCount: 120,
      revenue: 14_000_000,
      technologies: ["Segment"],
      location: "Lyon, France",
    }),
    searchPeople: () => ({ people: [{ name: "Ada Example", title: "CEO" }], total: 1 }),
  },
  documentation: `# Apollo.io

## Own account or credits

| | Own account | Credits |
| --- | --- | --- |
| Enriching, searching | yes | yes |
| Contacts, sequences | yes | no |

Make a **master key** under *Settings → Integrations → API*: other keys cannot search.

> Searching gives no emails. Enrich the people that you keep.
`,
});
