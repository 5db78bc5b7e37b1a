import { describe, expect, test } from "vitest";
import { CargoError } from "@/lib/cargo/errors";
import { integrationSchema } from "@/lib/cargo/integration";
import type { Health } from "@/lib/connectors/health";
import { chooseProbe } from "./choose-probe";
import { judgeProbe } from "./judge-probe";

const now = "2026-06-30T12:00:00.000Z";
const earlier = "2026-06-29T12:00:00.000Z";
const refused = (status: number, reason?: string) =>
  new CargoError("refused", "The API key was revoked.", { status, ...(reason && { reason }) });

describe("a probe", () => {
  test("that is answered means a working connector", () => {
    expect(judgeProbe({ answered: true }, undefined, now)).toEqual({
      state: "working",
      checkedAt: now,
    });
  });

  test("that the service refuses means a broken one, with its words", () => {
    const error = refused(400, "failedToGetIntegrationAutocomplete");
    expect(judgeProbe({ answered: false, error }, undefined, now)).toEqual({
      state: "broken",
      checkedAt: now,
      reason: "The API key was revoked.",
    });
  });

  test.each([
    ["an outage of Cargo", refused(502, "failedToGetIntegrationAutocomplete")],
    ["asking too fast", refused(429)],
    ["a session that has ended", refused(401)],
    ["an integration that is gone", refused(400, "failedToGetIntegration")],
    ["a wire that breaks", new CargoError("unreachable", "Cargo can't be reached.")],
    ["a timeout", new CargoError("timeout", "Cargo took too long.")],
    ["an unreadable answer", new CargoError("unreadable", "HTML came back.")],
    ["a mistake of ours", new TypeError("x is undefined")],
  ])("that fails by %s breaks nothing", (_, error) => {
    const working: Health = { state: "working", checkedAt: earlier };
    expect(judgeProbe({ answered: false, error }, working, now)).toEqual(working);
    expect(judgeProbe({ answered: false, error }, undefined, now).state).toBe("unknown");
  });
});

test("the list asked for is one that needs nothing chosen first", () => {
  const integration = integrationSchema.parse({
    slug: "x",
    autocompletes: [
      { slug: "listProperties", params: { jsonSchema: { required: ["objectType"] } } },
      { slug: "search", params: { jsonSchema: { properties: { scope: {} } } } },
      { slug: "listObjects", params: { jsonSchema: {} } },
      { slug: "bare" },
    ],
  });
  expect(chooseProbe(integration)).toBe("listObjects");
  expect(chooseProbe({ autocompletes: integration.autocompletes.slice(0, 1) })).toBeUndefined();
});
