import { expect, test } from "vitest";
import { mapConnectors, missingConnectors } from "./connector-mapping";
import { exampleGraphs } from "./example-graphs";
import { readImport } from "./read-import";
import { allPlaces } from "./scope";

const known = [
  { uuid: "eu", name: "HubSpot EU", slug: "eu", integrationSlug: "hubspot" },
  { uuid: "us", name: "HubSpot US", slug: "us", integrationSlug: "hubspot" },
  { uuid: "sl", name: "Slack", slug: "sl", integrationSlug: "slack" },
];
const nodes = exampleGraphs.flatMap(({ nodes: example }) => {
  const read = readImport(JSON.stringify(example));
  return read.ok ? read.nodes : [];
});

test("a missing connector is asked for once per integration, groups included", () => {
  const missing = missingConnectors(nodes, known);
  expect(
    missing.map(({ integrationSlug, nodeCount, choices }) => [
      integrationSlug,
      nodeCount,
      choices.length,
    ]),
  ).toEqual([
    ["hubspot", 2, 2],
    ["slack", 1, 1],
  ]);
});

test("the choice goes to every node of the integration and to no other", () => {
  const mapped = mapConnectors(nodes, known, new Map([["hubspot", "us"]]));
  const connectors = allPlaces(mapped)
    .filter(({ node }) => node.kind === "connector")
    .map(({ node }) => [node.integrationSlug, node.connectorUuid === "us"]);
  expect(connectors).toEqual([
    ["hubspot", true],
    ["slack", false],
    ["hubspot", true],
  ]);
  expect(missingConnectors(mapped, known).map((entry) => entry.integrationSlug)).toEqual(["slack"]);
});

test("a connector that is known stays", () => {
  const own = mapConnectors(nodes, known, new Map([["hubspot", "us"]]));
  expect(mapConnectors(own, known, new Map([["hubspot", "eu"]]))).toBe(own);
});
