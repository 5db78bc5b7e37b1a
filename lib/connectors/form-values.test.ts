import { describe, expect, test } from "vitest";
import { connectorSchema } from "@/lib/cargo/connector";
import {
  emptyValues,
  sameJson,
  toChange,
  toDraft,
  toValues,
  withIntegration,
  withName,
} from "./form-values";

describe("the slug", () => {
  test("follows the name until somebody types one", () => {
    const named = withName(emptyValues, "HubSpot EU");
    expect(named.slug).toBe("hubspot_eu");
    const edited = { ...named, slug: "crm", slugEdited: true };
    expect(withName(edited, "HubSpot US").slug).toBe("crm");
  });

  test("starts from the integration, when nothing is typed yet", () => {
    const values = withIntegration(emptyValues, { slug: "googleSheets", name: "Google Sheets" });
    expect(values).toMatchObject({ name: "Google Sheets", slug: "google_sheets" });
  });
});

test("another integration takes the credentials away and keeps the name", () => {
  const values = { ...withName(emptyValues, "Mine"), config: { apiKey: "x" }, useCredits: true };
  expect(withIntegration(values, { slug: "slack", name: "Slack" })).toMatchObject({
    name: "Mine",
    config: {},
    useCredits: false,
  });
});

test("a connector on credits is made without a config", () => {
  const values = { ...withName(emptyValues, " Clearbit "), integrationSlug: "clearbit" };
  expect(toDraft({ ...values, useCredits: true })).toEqual({
    name: "Clearbit",
    slug: "clearbit",
    integrationSlug: "clearbit",
  });
  expect(toDraft({ ...values, cacheTtlMilliseconds: 0 })).toEqual({
    name: "Clearbit",
    slug: "clearbit",
    integrationSlug: "clearbit",
    config: {},
    cacheTtlMilliseconds: 0,
  });
});

describe("a save", () => {
  const base = toValues(
    connectorSchema.parse({
      uuid: "u",
      name: "HubSpot",
      slug: "hubspot",
      integrationSlug: "hubspot",
      useCredits: false,
      config: { accessToken: { $secret: "set" }, region: "eu" },
      rateLimit: { unit: "minute", max: 10 },
    }),
  );

  test("of nothing changed sends nothing", () => {
    expect(toChange({ ...base, name: " HubSpot " }, base)).toEqual({});
  });

  test("of a plain field sends the secrets' places along, to be kept", () => {
    const config = { ...base.config, region: "us" };
    expect(toChange({ ...base, config }, base)).toEqual({
      config: { accessToken: { $secret: "set" }, region: "us" },
    });
  });

  test("of a cleared rate limit says so", () => {
    expect(toChange({ ...base, rateLimit: null }, base)).toEqual({ rateLimit: null });
  });

  test("that moves to credits clears the config, and back gives one", () => {
    expect(toChange({ ...base, useCredits: true }, base)).toEqual({ config: null });
    expect(
      toChange(
        { ...base, config: { accessToken: "new" } },
        { ...base, useCredits: true, config: {} },
      ),
    ).toEqual({ config: { accessToken: "new" } });
  });
});

test.each<[unknown, unknown, boolean]>([
  [{ a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1 }, true],
  [{ a: 1, b: undefined }, { a: 1 }, true],
  [[1, 2], [2, 1], false],
  [{}, [], false],
  [null, {}, false],
  ["1", 1, false],
])("%j and %j are the same JSON: %s", (a, b, same) => {
  expect(sameJson(a, b)).toBe(same);
});
