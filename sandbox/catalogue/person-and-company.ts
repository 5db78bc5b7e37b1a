import { type Field, flag, group, integer, list, nullable, text } from "./form";

const place = (title: string): Field =>
  group(title, {
    street: nullable("Street", "string"),
    city: nullable("City", "string"),
    region: nullable("Region", "string"),
    postcode: nullable("Postcode", "string"),
    country: nullable("Country", "string"),
    countryCode: nullable("Country code", "string"),
    latitude: nullable("Latitude", "number"),
    longitude: nullable("Longitude", "number"),
  });

/** What providers tell of a company, as deep as they do. */
export const companyField: Field = group("Company", {
  id: text("ID"),
  name: text("Name"),
  legalName: nullable("Legal name", "string"),
  domain: text("Domain"),
  otherDomains: list("Other domains", text()),
  website: text("Website", { format: "uri" }),
  linkedinUrl: text("LinkedIn URL", { format: "uri" }),
  description: nullable("Description", "string"),
  tagline: nullable("Tagline", "string"),
  logoUrl: nullable("Logo", "string", { format: "uri" }),
  category: group("Category", {
    sector: nullable("Sector", "string"),
    industry: nullable("Industry", "string"),
    subIndustry: nullable("Sub-industry", "string"),
    naicsCode: nullable("NAICS code", "string"),
    keywords: list("Keywords", text()),
  }),
  metrics: group("Metrics", {
    employees: nullable("Employees", "integer"),
    employeesRange: nullable("Size", "string"),
    employeesGrowth: nullable("Growth in a year (%)", "number"),
    annualRevenue: nullable("Revenue (USD)", "number"),
    revenueRange: nullable("Range of revenue", "string"),
    monthlyVisits: nullable("Visits a month", "integer"),
  }),
  headquarters: place("Head office"),
  offices: list("Offices", place("Office")),
  technologies: list(
    "Technologies",
    group(undefined, {
      name: text("Name"),
      category: text("Category"),
      firstSeenOn: text("First seen", { format: "date" }),
    }),
  ),
  funding: group("Funding", {
    total: nullable("Total (USD)", "number"),
    stage: nullable("Stage", "string"),
    rounds: list(
      "Rounds",
      group(undefined, {
        name: text("Round"),
        amount: nullable("Amount (USD)", "number"),
        announcedOn: text("Announced", { format: "date" }),
        investors: list("Investors", text()),
      }),
    ),
  }),
  social: group("Social", {
    x: nullable("X", "string"),
    facebook: nullable("Facebook", "string"),
    crunchbase: nullable("Crunchbase", "string"),
    github: nullable("GitHub", "string"),
  }),
  foundedYear: nullable("Founded in", "integer"),
  isPublic: flag("Is listed"),
  ticker: nullable("Ticker", "string"),
  phones: list("Phone numbers", text()),
});

/** What providers tell of a person. */
export const personField: Field = group("Person", {
  id: text("ID"),
  fullName: text("Full name"),
  firstName: text("First name"),
  lastName: text("Last name"),
  headline: nullable("Headline", "string"),
  title: nullable("Job title", "string"),
  seniority: nullable("Seniority", "string"),
  department: nullable("Department", "string"),
  linkedinUrl: text("LinkedIn URL", { format: "uri" }),
  photoUrl: nullable("Photo", "string", { format: "uri" }),
  location: place("Location"),
  emails: list(
    "Emails",
    group(undefined, {
      email: text("Email", { format: "email" }),
      type: text("Type"),
      status: text("Status"),
      verifiedOn: text("Verified", { format: "date" }),
    }),
  ),
  phones: list(
    "Phone numbers",
    group(undefined, {
      number: text("Number"),
      type: text("Type"),
      isValid: flag("Is in service"),
    }),
  ),
  experience: list(
    "Experience",
    group(undefined, {
      title: text("Job title"),
      companyName: text("Company"),
      companyDomain: nullable("Domain", "string"),
      startedOn: text("From", { format: "date" }),
      endedOn: nullable("Until", "string", { format: "date" }),
      isCurrent: flag("Is current"),
    }),
  ),
  education: list(
    "Education",
    group(undefined, {
      school: text("School"),
      degree: nullable("Degree", "string"),
      endedYear: nullable("Until", "integer"),
    }),
  ),
  languages: list("Languages", text()),
  skills: list("Skills", text()),
  followersCount: nullable("Followers", "integer"),
  updatedAt: text("Updated", { format: "date-time" }),
  likelihood: integer("Likelihood", { minimum: 0, maximum: 10 }),
});
