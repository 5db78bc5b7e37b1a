import { action, perUnit } from "./action";
import { apiKeyForm } from "./credentials";
import { define } from "./define";
import { choice, form, group, integer, list, need, number, text, written } from "./form";

const status = choice("Status", {
  valid: "Valid",
  accept_all: "Accepts everything",
  unknown: "Unknown",
  invalid: "Invalid",
});

export const hunter = define({
  slug: "hunter",
  description: "Emails of people at work, with the pages where they were seen.",
  sign: "lens",
  color: "#f25022",
  url: "https://hunter.io",
  connector: { config: apiKeyForm(), rateLimit: { unit: "second", max: 15 } },
  actions: {
    findEmail: action(
      "Find an email",
      "Finds the email of a person at a company.",
      form({
        domain: need(written("Domain")),
        firstName: need(written("First name")),
        lastName: need(written("Last name")),
      }),
      {
        costs: [perUnit(1, "email")],
        output: {
          email: text("Email"),
          score: number("Score"),
          status,
          sources: list("Seen on", text(undefined, { format: "uri" })),
        },
      },
    ),
    verifyEmail: action(
      "Verify an email",
      "Tells whether an address takes mail.",
      form({ email: need(written("Email")) }),
      { costs: [perUnit(0.5, "email")], output: { status, score: number("Score") } },
    ),
    searchDomain: action(
      "Search a domain",
      "Lists the addresses that are known at a domain.",
      form({
        domain: need(written("Domain")),
        type: choice("Type", { personal: "Of a person", generic: "Of a department" }),
        department: choice("Department", {
          executive: "Executive",
          sales: "Sales",
          marketing: "Marketing",
          it: "IT",
        }),
        limit: integer("Limit", { minimum: 1, maximum: 100, default: 10 }),
      }),
      {
        costs: [perUnit(1, "email")],
        output: {
          emails: list(
            "Emails",
            group(undefined, { value: text("Email"), position: text("Position") }),
          ),
          pattern: text("Pattern"),
        },
      },
    ),
    countEmails: action(
      "Count emails",
      "Counts the addresses that are known at a domain.",
      form({ domain: need(written("Domain")) }),
      { output: { total: integer("Total") } },
    ),
  },
  outputs: {
    findEmail: ({ domain }) => ({
      email: `ada@${String(domain)}`,
      score: 97,
      status: "valid",
      sources: [],
    }),
    verifyEmail: () => ({ status: "valid", score: 99 }),
    countEmails: () => ({ total: 23 }),
  },
  documentation:
    "# Hunter\n\nThe **score** tells how sure an address is:\n\n1. above 90: write to it,\n2. 50 to 90: verify first,\n3. below: leave it.\n",
});
