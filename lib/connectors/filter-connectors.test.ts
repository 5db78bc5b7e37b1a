import { expect, test } from "vitest";
import { toConnectorRow } from "./connector-row";
import { type ConnectorFilter, filterConnectors, isFiltered } from "./filter-connectors";

const now = Date.parse("2026-06-30T12:00:00.000Z");
const none: ConnectorFilter = {
  search: "",
  integrations: [],
  use: null,
  paidBy: null,
  health: null,
  updated: null,
};

const base = { uuid: "u", slug: "s", updatedAt: "2026-06-30T11:00:00.000Z" };
const rows = [
  toConnectorRow(
    {
      ...base,
      name: "HubSpot production",
      slug: "hubspot_eu",
      integrationSlug: "hubspot",
      playsCount: 2,
    },
    { name: "HubSpot" },
    { state: "broken", checkedAt: "2026-06-30T00:00:00.000Z" },
  ),
  toConnectorRow(
    { ...base, name: "Clearbit", integrationSlug: "clearbit", useCredits: true, toolsCount: 1 },
    { name: "Clearbit" },
    { state: "working", checkedAt: "2026-06-30T00:00:00.000Z" },
  ),
  toConnectorRow(
    {
      ...base,
      name: "Old sheet",
      integrationSlug: "googleSheets",
      updatedAt: "2025-01-01T00:00:00.000Z",
    },
    { name: "Google Sheets" },
  ),
];

test.each<[string, Partial<ConnectorFilter>, string[]]>([
  ["nothing chosen", {}, ["HubSpot production", "Clearbit", "Old sheet"]],
  ["part of a name, any case", { search: "PROD" }, ["HubSpot production"]],
  ["a slug", { search: "hubspot_eu" }, ["HubSpot production"]],
  ["the integration's name", { search: "google" }, ["Old sheet"]],
  ["two words, in any order", { search: "production hub" }, ["HubSpot production"]],
  ["words that no row has together", { search: "hub sheet" }, []],
  [
    "several integrations",
    { integrations: ["clearbit", "hubspot"] },
    ["HubSpot production", "Clearbit"],
  ],
  ["used by something", { use: "used" }, ["HubSpot production", "Clearbit"]],
  ["used by nothing", { use: "unused" }, ["Old sheet"]],
  ["used by tools", { use: "tools" }, ["Clearbit"]],
  ["used by models", { use: "models" }, []],
  ["on credits", { paidBy: "credits" }, ["Clearbit"]],
  ["on an own account", { paidBy: "account" }, ["HubSpot production", "Old sheet"]],
  ["broken", { health: "broken" }, ["HubSpot production"]],
  ["never checked", { health: "unchecked" }, ["Old sheet"]],
  ["updated this week", { updated: "week" }, ["HubSpot production", "Clearbit"]],
  ["not updated for a quarter", { updated: "older" }, ["Old sheet"]],
  ["two filters at once", { use: "used", paidBy: "account" }, ["HubSpot production"]],
])("%s", (_, change, names) => {
  const filter = { ...none, ...change };
  expect(filterConnectors(rows, filter, now).map((row) => row.name)).toEqual(names);
  expect(isFiltered(filter)).toBe(Object.keys(change).length > 0);
});

test("without a filter the very same list comes back, so nothing is drawn again", () => {
  expect(filterConnectors(rows, { ...none, search: "  " }, now)).toBe(rows);
});
