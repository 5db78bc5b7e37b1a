import { countries } from "./countries";
import {
  area,
  choice,
  date,
  drawn,
  expression,
  type Field,
  type Fields,
  flag,
  integer,
  json,
  list,
  need,
  number,
  text,
} from "./form";
import { companyField, personField } from "./person-and-company";

const strings = (title: string) => list(title, text());

/** The fields that the templates' inputs and outputs speak of, each under the name it has in data. */
const vocabulary: Record<string, Field> = {
  firstName: text("First name"),
  lastName: text("Last name"),
  fullName: text("Full name"),
  email: text("Email", { format: "email" }),
  emails: strings("Emails"),
  emailStatus: choice("Email status", {
    valid: "Valid",
    risky: "Risky",
    invalid: "Invalid",
    unknown: "Unknown",
  }),
  isCatchAll: flag("Accepts every address"),
  score: number("Score", { minimum: 0, maximum: 100 }),
  phone: text("Phone number"),
  phoneType: choice("Type of phone", {
    mobile: "Mobile",
    direct: "Direct line",
    switchboard: "Switchboard",
  }),
  country: choice("Country", countries),
  countryCode: text("Country code"),
  linkedinUrl: text("LinkedIn URL", { format: "uri" }),
  companyLinkedinUrl: text("Company's LinkedIn URL", { format: "uri" }),
  companyName: text("Company name"),
  domain: text("Domain", { examples: ["example.com"] }),
  title: text("Job title"),
  titles: strings("Job titles"),
  seniority: choice("Seniority", {
    junior: "Junior",
    senior: "Senior",
    manager: "Manager",
    director: "Director",
    vp: "VP",
    executive: "Executive",
  }),
  department: text("Department"),
  location: text("Location"),
  industry: text("Industry"),
  employeesCount: integer("Number of employees"),
  minimumEmployees: integer("At least, employees", { minimum: 1 }),
  maximumEmployees: integer("At most, employees"),
  revenue: number("Revenue (USD)"),
  foundedYear: integer("Founded in"),
  description: area("Description"),
  website: text("Website", { format: "uri" }),
  technologies: strings("Technologies"),
  technology: text("Technology"),
  keywords: strings("Keywords"),
  keyword: text("Keyword"),
  query: drawn("ExpressionWidget", text("Query")),
  question: area("Question"),
  prompt: area("Prompt"),
  answer: text("Answer"),
  sources: strings("Sources"),
  url: text("URL", { format: "uri" }),
  urls: strings("URLs"),
  content: text("Content"),
  markdown: text("Markdown"),
  html: text("HTML"),
  format: choice(
    "Format",
    { markdown: "Markdown", html: "HTML", text: "Text" },
    { default: "markdown" },
  ),
  depth: integer("Depth", { minimum: 1, maximum: 5, default: 1 }),
  schema: drawn("JsonSchemaWidget", { schema: { type: "object", title: "Wanted data" } }),
  data: { schema: { type: "object", title: "Data", additionalProperties: true } },
  limit: integer("Limit", { minimum: 1, maximum: 100, default: 10 }),
  since: date("Since"),
  total: integer("Total"),
  found: flag("Found"),
  ip: text("IP address", { format: "ipv4" }),
  person: personField,
  company: companyField,
  people: list("People", personField),
  companies: list("Companies", companyField),
  items: list("Items", { schema: { type: "object", additionalProperties: true } }),
  jobs: list("Jobs", {
    schema: {
      type: "object",
      properties: { title: { type: "string" }, postedAt: { type: "string" } },
    },
  }),
  runId: text("Run ID"),
  status: text("Status"),
  id: text("ID"),
  name: text("Name"),
  input: json("Input", { type: "object", additionalProperties: true }),
  subject: text("Subject"),
  body: area("Body"),
  from: text("From", { format: "email" }),
  to: text("To", { format: "email" }),
  variables: {
    schema: { type: "object", title: "Variables", additionalProperties: { type: "string" } },
  },
  tags: strings("Tags"),
  note: area("Note"),
  amount: number("Amount"),
  currency: text("Currency", { minLength: 3, maxLength: 3 }),
  value: expression("Value"),
  persona: text("Persona"),
};

/** The fields of a line such as `email! firstName`, where `!` marks those that are required. */
export function fieldsNamed(line: string): Fields {
  const names = line.split(" ").filter(Boolean);
  return Object.fromEntries(
    names.map((word) => {
      const name = word.replace("!", "");
      const field = vocabulary[name];
      if (!field) throw new Error(`no field "${name}" in the vocabulary`);
      return [name, word.endsWith("!") ? need(field) : field];
    }),
  );
}
