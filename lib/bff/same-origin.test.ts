import { expect, test, vi } from "vitest";
import { assertSameOrigin } from "./same-origin";

vi.stubEnv("NEXTAUTH_URL", "https://dash.example");
vi.stubEnv("NEXTAUTH_SECRET", "0123456789abcdefghijklmnopqrstuvwxyz");

const own = "https://dash.example";
const origins = [
  null,
  own,
  "null",
  "",
  "https://evil.example",
  "https://evil.dash.example",
  "https://dash.example.evil.test",
  "https://dash.example:444",
  "http://dash.example",
  "https://dash.example/",
  "HTTPS://DASH.EXAMPLE",
  "http://[bad",
  `${own}, https://evil.example`,
  "https://evil.example https://dash.example",
];
const sites = [null, "same-origin", "same-site", "cross-site", "none", "Same-Origin"];
const types = [
  null,
  "application/json",
  "application/json; charset=utf-8",
  "text/plain",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "application/jsonp",
];

const matrix = origins.flatMap((origin) =>
  sites.flatMap((site) => types.map((type) => ({ origin, site, type }))),
);

test("of every origin, fetch site and type, only the dashboard's own JSON gets through", () => {
  for (const { origin, site, type } of matrix) {
    const isOwn =
      site === null
        ? origin === own
        : site === "same-origin" && (origin === null || origin === own);
    const isJson = type?.startsWith("application/json") && type !== "application/jsonp";
    const outcome = { origin, site, type, allowed: isAllowed(origin, site, type) };
    expect(outcome).toEqual({ origin, site, type, allowed: isOwn && Boolean(isJson) });
  }
  expect(matrix).toHaveLength(14 * 6 * 7);
});

test("a change without a body needs no type", () => {
  const request = new Request(own, { method: "DELETE", headers: { origin: own } });
  expect(() => assertSameOrigin(request)).not.toThrow();
});

test("a form is allowed where a form is expected, from the own origin only", () => {
  const form = (origin: string) =>
    new Request(own, {
      method: "POST",
      headers: {
        origin,
        "content-type": "application/x-www-form-urlencoded",
        "content-length": "3",
      },
      body: "a=b",
    });
  expect(() => assertSameOrigin(form(own), { formAllowed: true })).not.toThrow();
  expect(() => assertSameOrigin(form(own))).toThrow();
  expect(() => assertSameOrigin(form("https://evil.example"), { formAllowed: true })).toThrow();
});

function isAllowed(origin: string | null, site: string | null, type: string | null): boolean {
  const headers = new Headers({ "content-length": "2" });
  if (origin !== null) headers.set("origin", origin);
  if (site !== null) headers.set("sec-fetch-site", site);
  if (type !== null) headers.set("content-type", type);
  // A real Request sets a type of its own for a text: only the headers matter here.
  const request = new Request(own, { method: "POST" });
  Object.defineProperty(request, "headers", { value: headers });
  try {
    assertSameOrigin(request);
    return true;
  } catch (error) {
    expect(error).toMatchObject({ status: 403, reason: "crossOrigin" });
    return false;
  }
}
