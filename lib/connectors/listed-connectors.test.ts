import { expect, test } from "vitest";
import { listedConnectors } from "./listed-connectors";

test("a list holds what a table shows: never a config, and never a row that is none", () => {
  const connectors = [
    {
      uuid: "u1",
      name: "HubSpot",
      slug: "hubspot",
      integrationSlug: "hubspot",
      useCredits: false,
      config: { accessToken: "CNRY_secret" },
      rateLimit: { unit: "minute", max: 5 },
      playsCount: 2,
      updatedAt: "2026-01-01T00:00:00.000Z",
      somethingNew: true,
    },
    { uuid: "u2", name: null, rateLimit: { unit: "fortnight" }, playsCount: "many" },
    { name: "nameless" },
    null,
    "text",
  ];
  const answer = listedConnectors.answer.parse({ connectors });
  expect(answer.connectors).toHaveLength(2);
  expect(answer.connectors[0]).toMatchObject({ name: "HubSpot", playsCount: 2 });
  expect(answer.connectors[1]).toMatchObject({ name: "", playsCount: 0, rateLimit: undefined });
  expect(JSON.stringify(answer)).not.toMatch(/CNRY|config|somethingNew/);
});
