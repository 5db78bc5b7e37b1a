import { describe, expect, it } from "vitest";
import { catalogue } from "./catalogue/catalogue";
import { workspaces } from "./people";
import { checkAgainstSchema } from "./schema-check";
import { makeSeed } from "./seed";
import { seedConfig } from "./seed-config";

const canaries = (value: unknown) => JSON.stringify(value).match(/CNRY_\w+_[0-9a-f]{32}/g) ?? [];

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
