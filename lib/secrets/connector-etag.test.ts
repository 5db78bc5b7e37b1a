import { expect, test, vi } from "vitest";
import { connectorEtag, matchesEtag } from "./connector-etag";

vi.stubEnv("NEXTAUTH_URL", "https://dash.example");
vi.stubEnv("NEXTAUTH_SECRET", "0123456789abcdefghijklmnopqrstuvwxyz");

const connector = { uuid: "u", name: "n", playsCount: 1, config: { a: 1, b: { c: "s", d: 2 } } };

test("the same connector has one etag, in whatever order it is written", () => {
  const turned = { config: { b: { d: 2, c: "s" }, a: 1 }, name: "n", playsCount: 1, uuid: "u" };
  expect(connectorEtag(turned)).toBe(connectorEtag(connector));
});

test("a changed secret is another version", () => {
  const changed = { ...connector, config: { a: 1, b: { c: "t", d: 2 } } };
  expect(connectorEtag(changed)).not.toBe(connectorEtag(connector));
});

test("being used by one more play is no change", () => {
  expect(connectorEtag({ ...connector, playsCount: 2 })).toBe(connectorEtag(connector));
});

test("a count inside the credentials is part of them", () => {
  const one = connectorEtag({ config: { playsCount: 1 } });
  expect(connectorEtag({ config: { playsCount: 2 } })).not.toBe(one);
});

test.each([
  ["the version itself", (etag: string) => etag, true],
  ["one of several", (etag: string) => `"x", ${etag}`, true],
  ["as a compressing proxy writes it", (etag: string) => `W/${etag}`, true],
  ["any version", () => "*", true],
  ["another version", () => '"x"', false],
  ["nothing", () => "", false],
])("if-match with %s", (_, toIfMatch, allowed) => {
  const etag = connectorEtag(connector);
  expect(matchesEtag(toIfMatch(etag), connector)).toBe(allowed);
});

test("a version is known again after the server's secret was changed, a changed connector is not", async () => {
  const etag = connectorEtag(connector);
  vi.resetModules();
  vi.stubEnv("NEXTAUTH_SECRET", "another-0123456789abcdefghijklmnopqrstuvwxyz");
  vi.stubEnv("NEXTAUTH_SECRET_PREVIOUS", "0123456789abcdefghijklmnopqrstuvwxyz");
  const later = await import("./connector-etag");
  expect(later.connectorEtag(connector)).not.toBe(etag);
  expect(later.matchesEtag(etag, connector)).toBe(true);
  expect(later.matchesEtag(etag, { ...connector, name: "m" })).toBe(false);
});
