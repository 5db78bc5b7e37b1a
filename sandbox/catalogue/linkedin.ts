import { action, fixed, perPackage, perUnit } from "./action";
import { define } from "./define";
import {
  area,
  choice,
  drawings,
  drawn,
  type Fields,
  form,
  integer,
  list,
  need,
  pick,
  secret,
  text,
  when,
  written,
} from "./form";
import { linkedinIndustries, linkedinPlaces } from "./linkedin-facets";
import { narrow } from "./narrow";
import { plainAction } from "./plain-action";

const cookie: Fields = {
  sessionCookie: need(secret("Session cookie", { description: "The value of li_at." })),
  userAgent: text("Browser's user agent"),
};
const profile = "linkedinUrl!";
const company = "companyLinkedinUrl!";
const senderId = need(pick("Sender", "listSenders"));
const one = { costs: [fixed(1)] };
const each = (unit: string, cost = 0.1) => ({ costs: [perUnit(cost, unit)] });
const facets = {
  places: list("Places", pick(undefined, "listPlaces"), { uniqueItems: true }),
  industries: list("Industries", pick(undefined, "listIndustries"), { uniqueItems: true }),
};
const limit = integer("Limit", { minimum: 1, maximum: 1000, default: 25 });
const note = { message: area("Note", { maxLength: 300 }) };
const listedOutput = {
  items: list("Items", { schema: { type: "object", additionalProperties: true } }),
  total: integer("Total"),
};

export const linkedin = define({
  slug: "linkedin",
  description: "Public profiles, companies and posts, and messages in your own name.",
  sign: "in",
  color: "#0a66c2",
  url: "https://www.linkedin.com",
  connector: {
    config: form(
      {
        mode: choice(
          "What for",
          { data: "Public data", account: "Public data and my account" },
          { default: "data" },
        ),
      },
      { allOf: [when("mode", "account", cookie)] },
      drawings(cookie),
    ),
    rateLimit: { unit: "minute", max: 60, strategy: "spread" },
  },
  actions: {
    getProfile: plainAction(
      "Get a profile",
      "Reads a person's public profile.",
      profile,
      "fullName title companyName location description person",
      one,
    ),
    getCompany: plainAction(
      "Get a company",
      "Reads a company's public page.",
      company,
      "name domain industry employeesCount description company",
      one,
    ),
    findProfile: plainAction(
      "Find a profile",
      "Finds the profile of a person.",
      "fullName! companyName domain",
      "linkedinUrl score",
      one,
    ),
    findProfileByEmail: plainAction(
      "Find a profile by email",
      "Finds the profile behind an address.",
      "email!",
      "linkedinUrl score",
      each("profile", 2),
    ),
    findCompanyPage: plainAction(
      "Find a company's page",
      "Finds the page of a company.",
      "domain companyName",
      "companyLinkedinUrl score",
      one,
    ),
    searchPeople: action(
      "Search people",
      "Finds people by words, places and industries.",
      form({ keywords: written("Keywords"), titles: list("Job titles", text()), ...facets, limit }),
      { ...each("profile"), output: listedOutput },
    ),
    searchCompanies: action(
      "Search companies",
      "Finds companies by words, places and industries.",
      form({
        keywords: written("Keywords"),
        ...facets,
        sizes: list(
          "Sizes",
          choice("Size", {
            B: "1-10",
            C: "11-50",
            D: "51-200",
            E: "201-500",
            F: "501-1,000",
            G: "1,001-5,000",
          }),
          { uniqueItems: true },
        ),
        limit,
      }),
      { ...each("company"), output: listedOutput },
    ),
    searchJobs: action(
      "Search job offers",
      "Finds offers by words and places.",
      form({
        keywords: need(written("Keywords")),
        places: facets.places,
        postedWithin: choice("Posted within", { day: "A day", week: "A week", month: "A month" }),
        limit,
      }),
      { ...each("offer"), output: listedOutput },
    ),
    searchPosts: plainAction(
      "Search posts",
      "Finds posts by words.",
      "query! since limit",
      "items total",
      each("post"),
    ),
    listEmployees: plainAction(
      "List employees",
      "Lists people who work at a company.",
      `${company} titles limit`,
      "people total",
      { costs: [perPackage(1, "profile", 10)] },
    ),
    countEmployees: plainAction(
      "Count employees",
      "Counts a company's people by department.",
      company,
      "total items",
      one,
    ),
    listCompanyJobs: plainAction(
      "List a company's job offers",
      "Lists the offers that a company has open.",
      `${company} limit`,
      "jobs total",
      each("offer"),
    ),
    listCompanyPosts: plainAction(
      "List a company's posts",
      "Lists what a company has posted.",
      `${company} since limit`,
      "items total",
      each("post"),
    ),
    listProfilePosts: plainAction(
      "List a person's posts",
      "Lists what a person has posted.",
      `${profile} since limit`,
      "items total",
      each("post"),
    ),
    listProfileComments: plainAction(
      "List a person's comments",
      "Lists what a person has commented.",
      `${profile} limit`,
      "items total",
      each("comment"),
    ),
    listProfileReactions: plainAction(
      "List a person's reactions",
      "Lists what a person has reacted to.",
      `${profile} limit`,
      "items total",
      each("reaction"),
    ),
    getPost: plainAction("Get a post", "Reads a post.", "url!", "content items", one),
    listPostComments: plainAction(
      "List a post's comments",
      "Lists who has commented on a post.",
      "url! limit",
      "people total",
      each("comment"),
    ),
    listPostReactions: plainAction(
      "List a post's reactions",
      "Lists who has reacted to a post.",
      "url! limit",
      "people total",
      each("reaction", 0.05),
    ),
    listGroupMembers: plainAction(
      "List a group's members",
      "Lists people in a group.",
      "url! limit",
      "people total",
      each("profile"),
    ),
    listEventAttendees: plainAction(
      "List an event's attendees",
      "Lists who attends an event.",
      "url! limit",
      "people total",
      each("profile"),
    ),
    getJob: plainAction(
      "Get a job offer",
      "Reads an offer.",
      "url!",
      "title companyName description",
      one,
    ),
    findEmail: plainAction(
      "Find an email from a profile",
      "Finds the work email behind a profile.",
      profile,
      "email emailStatus",
      each("email", 2),
    ),
    trackJobChange: plainAction(
      "Track a job change",
      "Tells whether a person has changed jobs.",
      `${profile} companyName`,
      "found companyName title",
      one,
    ),
    viewProfile: action(
      "View a profile",
      "Visits a profile in your name.",
      form({ senderId, linkedinUrl: need(text("LinkedIn URL")) }),
    ),
    sendInvitation: action(
      "Send an invitation",
      "Asks a person to connect.",
      form({ senderId, linkedinUrl: need(text("LinkedIn URL")), ...note }),
      {
        isRateLimited: true,
        rateLimits: [{ unit: "day", max: 20, strategy: "spread" }],
        isSerialized: true,
      },
    ),
    withdrawInvitation: action(
      "Withdraw an invitation",
      "Takes an invitation back.",
      form({ senderId, linkedinUrl: need(text("LinkedIn URL")) }),
    ),
    sendMessage: action(
      "Send a message",
      "Writes to a connection.",
      form({ senderId, linkedinUrl: need(text("LinkedIn URL")), message: need(area("Message")) }),
      { isRateLimited: true, rateLimits: [{ unit: "day", max: 50 }], isSerialized: true },
    ),
    reactToPost: action(
      "React to a post",
      "Reacts to a post in your name.",
      form({
        senderId,
        url: need(text("Post's URL")),
        reaction: drawn(
          "RadioWidget",
          choice(
            "Reaction",
            { like: "Like", praise: "Celebrate", empathy: "Love", interest: "Insightful" },
            { default: "like" },
          ),
        ),
      }),
    ),
  },
  extractors: {},
  lookups: {
    listSenders: {
      answer: () => [
        { label: "Amira Benali", value: "s1", description: "Connected" },
        { label: "Jonas Lindqvist", value: "s2", description: "Must sign in again" },
      ],
    },
    listPlaces: {
      cacheExpirationInSeconds: 86400,
      answer: (question) => narrow(linkedinPlaces, question),
    },
    listIndustries: {
      cacheExpirationInSeconds: 86400,
      answer: (question) => narrow(linkedinIndustries, question),
    },
  },
  outputs: {
    getProfile: ({ linkedinUrl }) => ({
      fullName: "Ada Example",
      title: "Head of Sales",
      companyName: "Example Ltd",
      location: "Paris",
      linkedinUrl,
    }),
    getCompany: () => ({
      name: "Example Ltd",
      domain: "example.com",
      industry: "Software",
      employeesCount: 120,
    }),
    findProfile: () => ({ linkedinUrl: "https://www.linkedin.com/in/ada-example", score: 92 }),
  },
  documentation: `# LinkedIn

## Public data

Runs on credits; nothing to connect.

## Your own account

Visiting, inviting and writing happen in your name, through a **session cookie**.

- Keep below 20 invitations and 50 messages a day.
- A cookie ages out when you sign out in the browser.
`,
});
