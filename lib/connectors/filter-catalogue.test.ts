import { expect, test } from "vitest";
import { type CatalogueFilter, filterCatalogue } from "./filter-catalogue";

const none: CatalogueFilter = {
  search: "",
  slug: null,
  category: null,
  hasActions: false,
  hasExtractors: false,
  credits: false,
  connected: false,
};
const item = (name: string, more = {}) => ({
  slug: name.toLowerCase(),
  name,
  category: "sales",
  actionsCount: 1,
  extractorsCount: 0,
  creditsCompatible: false,
  ...more,
});
const items = [
  item("Big HubSpot fan club"),
  item("HubSpot", { extractorsCount: 2, description: "Reads CRM records" }),
  item("Clearbit", { category: "enrichment", creditsCompatible: true }),
  item("Amplitude", { category: "analytics", actionsCount: 0 }),
];

test.each<[string, Partial<CatalogueFilter>, string[]]>([
  ["everything", {}, ["Big HubSpot fan club", "HubSpot", "Clearbit", "Amplitude"]],
  [
    "a name, those that begin with it first",
    { search: "hub" },
    ["HubSpot", "Big HubSpot fan club"],
  ],
  ["words of a description", { search: "crm reads" }, ["HubSpot"]],
  ["one slug, exactly", { slug: "hubspot" }, ["HubSpot"]],
  ["a category", { category: "enrichment" }, ["Clearbit"]],
  ["with actions", { hasActions: true }, ["Big HubSpot fan club", "HubSpot", "Clearbit"]],
  ["with extractors", { hasExtractors: true }, ["HubSpot"]],
  ["on credits", { credits: true }, ["Clearbit"]],
  ["already connected", { connected: true }, ["Amplitude"]],
  ["two at once", { connected: true, hasActions: true }, []],
])("%s", (_, change, names) => {
  const found = filterCatalogue(items, { ...none, ...change }, new Set(["amplitude"]));
  expect(found.map(({ name }) => name)).toEqual(names);
});
