import { expect, test } from "vitest";
import { customIntegrationSchema } from "@/lib/cargo/operations/custom-integrations";
import { toCustomIntegrationRow } from "./custom-integration-row";

test("a custom integration goes by its name where Cargo says it, else by its place", () => {
  const external = customIntegrationSchema.parse({
    uuid: "u1",
    kind: "external",
    baseUrl: "https://crm.example",
    name: "Acme CRM",
    integrationSlug: "acmeCrm_1",
  });
  expect(toCustomIntegrationRow(external)).toMatchObject({
    name: "Acme CRM",
    place: "https://crm.example",
    integrationSlug: "acmeCrm_1",
  });
  const bare = customIntegrationSchema.parse({
    uuid: "u2",
    kind: "worker",
    workerUuid: "w",
    name: 7,
  });
  expect(toCustomIntegrationRow(bare)).toMatchObject({ name: "w", integrationSlug: undefined });
  expect(
    toCustomIntegrationRow(customIntegrationSchema.parse({ uuid: "u3", kind: "new" })).name,
  ).toBe("u3");
});
