import { action, perUnit } from "./action";
import { apiKeyForm } from "./credentials";
import { define } from "./define";
import { area, choice, drawn, form, integer, list, need, number, pick, text } from "./form";
import { listed } from "./narrow";
import { plainAction } from "./plain-action";

const likelihood = {
  minLikelihood: integer("At least this likely", { minimum: 0, maximum: 10, default: 6 }),
};
const required = {
  required: drawn("CargoModelColumnPickerWidget", list("Must have", text(), { uniqueItems: true })),
};

export const peopleDataLabs = define({
  slug: "peopleDataLabs",
  description: "Data on people and companies, to look up or to search.",
  sign: "P",
  color: "#6b2fd9",
  url: "https://www.peopledatalabs.com",
  connector: { config: apiKeyForm(), rateLimit: { unit: "minute", max: 1000 } },
  actions: {
    enrichPerson: plainAction(
      "Enrich a person",
      "Completes a person from whatever is known.",
      "email phone linkedinUrl fullName companyName",
      "fullName title companyName location linkedinUrl score person",
      { costs: [perUnit(2, "person")], last: { ...likelihood, ...required } },
    ),
    identifyPerson: plainAction(
      "Identify a person",
      "Gives all people who may be meant.",
      "email phone fullName location",
      "people total",
      { costs: [perUnit(2, "person", 0.5)] },
    ),
    searchPeople: action(
      "Search people",
      "Searches people with SQL or by fields.",
      form({
        sql: drawn(
          "TextareaWidget",
          text("SQL", { examples: ["SELECT * FROM person WHERE job_title_role='sales'"] }),
        ),
        size: integer("Size", { minimum: 1, maximum: 100, default: 10 }),
        dataset: choice("Data", {
          all: "Everything",
          email: "With an email",
          phone: "With a phone",
        }),
      }),
      {
        costs: [perUnit(2, "person")],
        output: {
          people: list("People", { schema: { type: "object", additionalProperties: true } }),
          total: integer("Total"),
        },
      },
    ),
    enrichCompany: plainAction(
      "Enrich a company",
      "Completes a company from domain or name.",
      "domain companyName companyLinkedinUrl",
      "name domain industry employeesCount foundedYear location company",
      { costs: [perUnit(1, "company")], last: likelihood },
    ),
    searchCompanies: action(
      "Search companies",
      "Searches companies with SQL.",
      form({
        sql: need(area("SQL")),
        size: integer("Size", { minimum: 1, maximum: 100, default: 10 }),
      }),
      {
        costs: [perUnit(1, "company")],
        output: {
          companies: list("Companies", { schema: { type: "object", additionalProperties: true } }),
        },
      },
    ),
    cleanTitle: action(
      "Clean a job title",
      "Gives a job title its common form, role and levels.",
      form({ title: need(text("Job title")), language: pick("Language", "listLanguages") }),
      {
        output: {
          cleaned: text("Job title"),
          role: text("Role"),
          levels: list("Levels", text()),
          confidence: number("Confidence"),
        },
      },
    ),
  },
  lookups: { listLanguages: { answer: listed({ en: "English", fr: "French", de: "German" }) } },
  outputs: {
    enrichPerson: () => ({
      fullName: "Ada Example",
      title: "CEO",
      companyName: "Example Ltd",
      score: 9,
    }),
    cleanTitle: () => ({
      cleaned: "chief executive officer",
      role: "executive",
      levels: ["cxo"],
      confidence: 0.98,
    }),
  },
  documentation:
    "# People Data Labs\n\nA match below the **likelihood** that you ask for costs nothing and gives nothing.\n\n```sql\nSELECT * FROM company WHERE website = 'example.com'\n```\n",
});
