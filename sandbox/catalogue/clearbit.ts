import { action } from "./action";
import { apiKeyForm } from "./credentials";
import { define } from "./define";
import { form, integer, list, need, number, text, written } from "./form";

export const clearbit = define({
  slug: "clearbit",
  description: "Completes people and companies.",
  sign: "triangle",
  color: "#3b5bfd",
  url: "https://clearbit.com",
  connector: { config: apiKeyForm("Secret key"), rateLimit: { unit: "minute", max: 600 } },
  actions: {
    enrichCompany: action(
      "Enrich a company",
      "Completes a company from its domain.",
      form({ domain: need(written("Domain")) }),
      {
        output: {
          name: text("Name"),
          domain: text("Domain"),
          category: {
            schema: {
              type: "object",
              title: "Category",
              properties: {
                industry: { type: ["string", "null"] },
                sector: { type: ["string", "null"] },
              },
            },
          },
          metrics: {
            schema: {
              type: "object",
              title: "Metrics",
              properties: {
                employees: { type: ["integer", "null"] },
                employeesRange: { type: ["string", "null"] },
                annualRevenue: { type: ["number", "null"] },
              },
            },
          },
          tech: list("Technologies", text()),
          foundedYear: integer("Founded in"),
        },
        retry: { maximumAttempts: 5, initialInterval: 1000, backoffCoefficient: 2 },
        caching: { isCompatible: true },
      },
    ),
    enrichPerson: action(
      "Enrich a person",
      "Completes a person from an email.",
      form({ email: need(written("Email")), companyDomain: text("Company's domain") }),
      {
        output: {
          fullName: text("Full name"),
          title: text("Job title"),
          seniority: text("Seniority"),
          location: text("Location"),
          confidence: number("Confidence"),
        },
        caching: { isCompatible: true },
      },
    ),
  },
  outputs: {
    enrichCompany: ({ domain }) => ({
      name: "Example Ltd",
      domain,
      category: { industry: "Software", sector: "Technology" },
      metrics: { employees: 120, employeesRange: "51-250", annualRevenue: 14_000_000 },
      tech: ["segment", "stripe"],
      foundedYear: 2014,
    }),
    enrichPerson: () => ({
      fullName: "Ada Example",
      title: "Head of Sales",
      seniority: "manager",
      location: "Paris",
      confidence: 0.93,
    }),
  },
  documentation:
    "# Clearbit\n\n- A **company** is found by domain, a **person** by email.\n- The first look at a rare domain may take some seconds: the action tries again by itself.\n\nUse the range in a filter: `{{nodes.enrich.metrics.employeesRange}}`.\n",
});
