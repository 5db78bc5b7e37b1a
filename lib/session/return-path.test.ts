import fc from "fast-check";
import { expect, test } from "vitest";
import { toReturnPath } from "./return-path";

const origin = "https://dash.example";

test.each([
  ["/connectors?q=a#b", "/connectors?q=a#b"],
  ["https://dash.example/w/1/connectors", "/w/1/connectors"],
  ["connectors", "/connectors"],
  ["", "/"],
  [undefined, "/"],
  ["/signin?error=x", "/"],
  ["/api/auth/signout", "/"],
  ["/apiary", "/apiary"],
])("%j leads to %j", (asked, path) => {
  expect(toReturnPath(asked, origin)).toBe(path);
});

/** The ways of the known corpora: other hosts, hidden in every place where a reader of addresses may look away. */
const hosts = [
  "evil.test",
  "evil.test:443",
  "dash.example.evil.test",
  "evil。test",
  "127.0.0.1",
  "[::1]",
];
const prefixes = [
  "//",
  "///",
  "////",
  "\\\\",
  "/\\",
  "\\/",
  "/\t/",
  "/\n/",
  "\t//",
  " //",
  "/%09/",
  "/%5c",
  "/%2f/",
  "//%2f",
  "https:",
  "https:/",
  "https://",
  "https:///",
  "https:\\\\",
  "HTTPS://",
  "http://",
  "ftp://",
  "javascript:",
  "javascript://",
  "JaVaScRiPt:",
  "data:text/html,",
  "vbscript:",
  "blob:https://",
  "https://dash.example@",
  "//dash.example@",
  "https://user:pass@dash.example@",
  "https://dash.example\\@",
  "https://dash.example%00.",
  "https://dash.example.",
  "/.//",
  "/..//",
  "/./\\",
  "/%2e%2e//",
  "/a/..//",
  "//dash.example/..//",
  "\u0000//",
  "\u2028//",
  "\uff0f\uff0f",
  "/\u3000/",
  "?//",
  "#//",
];
const suffixes = ["", "/", "/%2e%2e", "?x=https://dash.example", "#https://dash.example"];
const payloads = prefixes.flatMap((prefix) =>
  hosts.flatMap((host) => suffixes.map((suffix) => prefix + host + suffix)),
);

test("no address of the corpus leads off the dashboard", () => {
  expect(payloads.length).toBeGreaterThan(1_000);
  for (const payload of payloads) expectOwn(payload);
});

test("no text at all leads off the dashboard", () => {
  const text = fc.oneof(fc.string({ unit: "binary" }), fc.webUrl(), fc.constantFrom(...payloads));
  fc.assert(
    fc.property(text, text, (a, b) => expectOwn(a + b)),
    { numRuns: 20_000 },
  );
});

/** Once as a browser resolves it, and once more: a path must not turn into an address on its way. */
function expectOwn(asked: string): void {
  const path = toReturnPath(asked, origin);
  expect(path).toMatch(/^\/(?![/\\])/);
  const url = new URL(path, origin);
  expect({ asked, origin: url.origin }).toEqual({ asked, origin });
  expect(new URL(url.href).origin).toBe(origin);
  expect(url.username).toBe("");
}
