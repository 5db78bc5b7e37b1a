import { array, assert, constantFrom, property } from "fast-check";
import { expect, test } from "vitest";
import { toConnectorRow } from "./connector-row";
import { type ConnectorFilter, filterConnectors } from "./filter-connectors";
import { type Found, narrowConnectors } from "./narrow-connectors";

const none: ConnectorFilter = {
  search: "",
  integrations: [],
  use: null,
  paidBy: null,
  health: null,
  updated: null,
};
const now = Date.parse("2026-06-30T12:00:00.000Z");
const names = ["HubSpot production", "HubSpot test", "Hub of spots", "Slack", "Old sheet"];
const rows = names.map((name, index) =>
  toConnectorRow(
    { uuid: `u${index}`, slug: `s${index}`, name, integrationSlug: "x", playsCount: index % 2 },
    { name: "X" },
  ),
);

test("however a search is typed, it finds what the filter alone would", () => {
  const search = constantFrom(
    "",
    "h",
    "hu",
    "hub",
    "hub s",
    "hub sp",
    "spot hub",
    "pot",
    "e",
    "zz",
  );
  const use = constantFrom<ConnectorFilter["use"]>(null, "used", "unused");
  assert(
    property(array(search, { maxLength: 8 }), array(use, { maxLength: 8 }), (searches, uses) => {
      let before: Found | undefined;
      for (const [index, text] of searches.entries()) {
        const filter = { ...none, search: text, use: uses[index] ?? null };
        before = narrowConnectors(before, rows, filter, now);
        expect(before.shown).toEqual(filterConnectors(rows, filter, now));
      }
    }),
  );
});

test("a longer search looks only among what was found before", () => {
  const first = narrowConnectors(undefined, rows, { ...none, search: "hub" }, now);
  const fewer: Found = { ...first, shown: first.shown.slice(1) };
  const filter = { ...first.filter, search: "hubs" };
  expect(narrowConnectors(fewer, rows, filter, now).shown.map(({ name }) => name)).toEqual([
    "HubSpot test",
  ]);
});

test("other rows are looked through from the beginning", () => {
  const first = narrowConnectors(undefined, rows, { ...none, search: "hub" }, now);
  const others = rows.slice(0, 1);
  const filter = { ...first.filter, search: "hubs" };
  expect(narrowConnectors(first, others, filter, now).shown).toEqual(others);
});
