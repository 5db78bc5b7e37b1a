import { expect, test } from "vitest";
import { connectorDifferences } from "./connector-differences";
import { emptyValues } from "./form-values";

const secret = { $secret: "set" };
const mine = {
  ...emptyValues,
  name: "HubSpot",
  config: { accessToken: secret, region: "eu", tags: ["a"] },
};

test("every field that somebody else has changed is named, with both values", () => {
  const theirs = {
    ...mine,
    name: "HubSpot EU",
    rateLimit: { unit: "minute", max: 5 } as const,
    config: { accessToken: secret, region: "us", tags: ["a", "b"] },
  };
  expect(connectorDifferences(mine, theirs)).toEqual([
    { title: "Name", before: "HubSpot", after: "HubSpot EU" },
    { title: "Rate limit", before: "none", after: '{"unit":"minute","max":5}' },
    { title: "region", before: "eu", after: "us" },
    { title: "tags › 1", before: "none", after: "b" },
  ]);
});

test("a secret that was taken away shows as such, without ever being known", () => {
  expect(connectorDifferences(mine, { ...mine, config: { region: "eu", tags: ["a"] } })).toEqual([
    { title: "accessToken", before: "set", after: "none" },
  ]);
});

test("the same version has no difference", () => {
  expect(connectorDifferences(mine, structuredClone(mine))).toEqual([]);
});
