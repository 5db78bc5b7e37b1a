import { describe, expect, it } from "vitest";
import { catalogue } from "./catalogue/catalogue";
import type { Json } from "./catalogue/entry";
import { workspaces } from "./people";
import { checkAgainstSchema } from "./schema-check";
import { makeSeed } from "./seed";
import { seedConfig } from "./seed-config";

const canaries = (value: unknown) => JSON.stringify(value).match(/CNRY_\w+_[0-9a-f]{32}/g) ?? [];

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null;

type Pick = { slug: string; params: Json; value: unknown };

/** The values of a config that are chosen from a list of the account, with what they were chosen by. */
function picksIn(ui: unknown, value: unknown, around: unknown[] = []): Pick[] {
  if (!isObject(ui)) return [];
  if (Array.isArray(value))
    return value.flatMap((item) => picksIn(ui.items ?? ui, item, [...around, value]));
  if (ui["ui:widget"] === "IntegrationAutocompleteWidget" && value !== undefined) {
    const { slug, params = {} } = ui["ui:options"] as { slug: string; params?: Json };
    const given = Object.entries(params).map(([name, path]) => [
      name,
      follow(String(path), around),
    ]);
    return [{ slug, params: Object.fromEntries(given), value }];
  }
  return isObject(value)
    ? Object.keys(ui).flatMap((key) => picksIn(ui[key], value[key], [...around, value]))
    : [];
}

function follow(path: string, around: unknown[]): unknown {
  const [, ...steps] = path.split(".");
  const names = steps.filter((step) => step !== "$parent");
  return names.reduce<unknown>(
    (from, name) => (isObject(from) ? from[name] : undefined),
    around[around.length - (steps.length - names.length)],
  );
}

describe("the seed", () => {
  it("is the same each time", () => {
    expect(makeSeed(catalogue)).toEqual(makeSeed(catalogue));
  });

  it("holds sixty connectors in two workspaces, slugs and credentials unique", () => {
    const { connectors } = makeSeed(catalogue);
    expect(connectors).toHaveLength(60);
    expect(new Set(connectors.map((each) => each.workspaceUuid)).size).toBe(workspaces.length);
    for (const { uuid } of workspaces) {
      const slugs = connectors.filter((c) => c.workspaceUuid === uuid).map((c) => c.slug);
      expect(new Set(slugs).size).toBe(slugs.length);
    }
    const secrets = canaries(connectors);
    expect(secrets.length).toBeGreaterThan(40);
    expect(new Set(secrets).size).toBe(secrets.length);
  });

  it("has at most one default connector of an integration in a workspace", () => {
    const keys = makeSeed(catalogue)
      .connectors.filter((each) => each.isDefault)
      .map((each) => `${each.workspaceUuid} ${each.integrationSlug}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("has chosen in its graphs only what the accounts' lists offer", async () => {
    const { workflows } = makeSeed(catalogue);
    const nodes = workflows.flatMap(({ draftRelease }) => draftRelease?.nodes ?? []);
    let picksCount = 0;
    for (const node of nodes.filter(({ kind }) => kind === "connector")) {
      const entry = catalogue.find((one) => one.integration.slug === node.integrationSlug);
      const action = entry?.integration.actions?.[String(node.actionSlug)];
      for (const { slug, params, value } of picksIn(action?.config.uiSchema, node.config)) {
        const results = await entry?.autocompletes?.[slug]?.({ connectorConfig: {}, params });
        expect(
          results?.map((result) => result.value),
          `${node.slug}: ${slug}`,
        ).toContain(value);
        picksCount += 1;
      }
    }
    expect(picksCount).toBeGreaterThan(10);
  });

  it("puts credits only where the integration takes them", () => {
    for (const { integrationSlug, useCredits } of makeSeed(catalogue).connectors) {
      const entry = catalogue.find((each) => each.integration.slug === integrationSlug);
      const takesCredits = entry?.integration.connector.credits?.isCompatible === true;
      expect(useCredits && !takesCredits, integrationSlug).toBe(false);
    }
  });

  it("grows to as many connectors as are asked for", () => {
    const { connectors } = makeSeed(catalogue, 10_000);
    expect(connectors).toHaveLength(10_000);
    expect(new Set(connectors.map((each) => each.uuid)).size).toBe(10_000);
  });

  it.each(catalogue.map((entry) => [entry.integration.slug, entry] as const))(
    "gives %s a config that its schema and its service accept",
    (slug, { integration, authenticate }) => {
      const { jsonSchema } = integration.connector.config;
      const config = seedConfig(jsonSchema, slug);
      expect(checkAgainstSchema(jsonSchema, config)).toEqual([]);
      expect(authenticate?.(config)).toBeUndefined();
    },
  );
});
