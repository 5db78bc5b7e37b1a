import { describe, expect, it } from "vitest";
import { catalogue } from "./catalogue";
import type { Json, Question } from "./entry";
import { roster } from "./roster";

const integrations = catalogue.map(({ integration }) => integration);

/** Every object below a value, itself included. */
function objectsIn(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== "object" || value === null) return [];
  const own = Object.fromEntries(Object.entries(value));
  return [own, ...Object.values(own).flatMap(objectsIn)];
}

describe("the catalogue", () => {
  it("lists the roster's integrations, in its order, with their names and categories", () => {
    expect(integrations.map(({ slug, name, category }) => ({ slug, name, category }))).toEqual(
      roster.map(({ slug, name, category }) => ({ slug, name, category })),
    );
    expect(new Set(integrations.map(({ slug }) => slug)).size).toBe(137);
  });

  it("gives each integration its exact number of actions and its use of credits", () => {
    const counted = integrations.map(({ slug, actions, connector }) => ({
      slug,
      actions: Object.keys(actions ?? {}).length,
      credits: connector.credits?.isCompatible === true,
    }));
    expect(counted).toEqual(
      roster.map(({ slug, actionsCount, isCreditsCompatible }) => ({
        slug,
        actions: actionsCount,
        credits: isCreditsCompatible,
      })),
    );
  });

  it("names the actions of an integration differently", () => {
    for (const { slug, actions } of integrations) {
      const names = Object.values(actions ?? {}).map(({ name }) => name);
      expect(new Set(names).size, slug).toBe(names.length);
    }
  });

  it("declares each autocomplete that a uiSchema names, with the params that it sends", () => {
    for (const { slug, autocompletes, connector, actions, extractors } of integrations) {
      for (const { "ui:widget": widget, "ui:options": options } of objectsIn([
        connector,
        actions,
        extractors,
      ])) {
        if (widget !== "IntegrationAutocompleteWidget") continue;
        const [asked = {}] = objectsIn(options);
        const declared = autocompletes?.find((one) => one.slug === asked.slug);
        expect(declared, `${slug}: ${String(asked.slug)}`).toBeDefined();
        const [{ properties = {} } = {}] = objectsIn(declared?.params.jsonSchema);
        const [sent = {}] = objectsIn(asked.params);
        expect(Object.keys(properties as Json), `${slug}: ${String(asked.slug)}`).toEqual(
          Object.keys(sent),
        );
      }
    }
  });

  it("answers every autocomplete that it declares, and declares every one that it answers", () => {
    for (const { integration, autocompletes } of catalogue) {
      const declared = integration.autocompletes?.map(({ slug }) => slug) ?? [];
      expect(Object.keys(autocompletes ?? {}), integration.slug).toEqual(declared);
      const schemas = Object.keys(integration.dynamicSchemas ?? {});
      const answered = catalogue.find((entry) => entry.integration === integration)?.dynamicSchemas;
      expect(Object.keys(answered ?? {}), integration.slug).toEqual(schemas);
    }
  });

  it("survives JSON unchanged, and stays of a size that one answer can carry", () => {
    const text = JSON.stringify(integrations);
    expect(JSON.parse(text)).toEqual(integrations);
    console.info(`137 integrations, ${Math.round(text.length / 1024)} kB of JSON`);
    expect(text.length).toBeLessThan(8 * 1024 * 1024);
  });

  it("refuses credentials that start with invalid, and takes others", () => {
    const hunter = catalogue.find(({ integration }) => integration.slug === "bouncer");
    expect(hunter?.authenticate?.({ apiKey: "invalid-1" })).toBe(
      "The API key was refused by Bouncer.",
    );
    expect(hunter?.authenticate?.({ apiKey: "" })).toBe("The API key is missing.");
    expect(hunter?.authenticate?.({})).toBe("The API key is missing.");
    expect(hunter?.authenticate?.({ apiKey: "k-1" })).toBeUndefined();
  });
});

describe("HubSpot", () => {
  const hubspot = catalogue.find(({ integration }) => integration.slug === "hubspot");
  const ask = (slug: string, params: Json = {}, value?: string) => {
    const question: Question = { connectorConfig: {}, params, value };
    return hubspot?.autocompletes?.[slug]?.(question);
  };
  const values = async (...asked: Parameters<typeof ask>) =>
    (await ask(...asked))?.map((result) => result.value);

  it("gives each object type its own properties", async () => {
    expect(await values("listObjectProperties", { objectType: "contacts" })).toContain("email");
    expect(await values("listObjectProperties", { objectType: "companies" })).toContain("domain");
    expect(await values("listObjectProperties", { objectType: "companies" })).not.toContain(
      "email",
    );
  });

  it("says that it does not know an object type", () => {
    expect(() => ask("listObjectProperties", { objectType: "ships" })).toThrow(
      'HubSpot has no object type "ships".',
    );
  });

  it("narrows by the text typed so far", async () => {
    expect(await values("listObjects", {}, "COMP")).toEqual(["companies"]);
  });
});
