import { expect, test } from "vitest";
import { nextSlug, proposeSlug, slugProblem } from "./propose-slug";

test.each([
  ["HubSpot production", "hubspot_production"],
  ["Café — Sales (EU)", "cafe_sales_eu"],
  ["  spaced  out  ", "spaced_out"],
  ["already_a_slug", "already_a_slug"],
  ["日本", ""],
  ["ACME/prod..v2", "acme_prod_v2"],
])("the name %j proposes the slug %j", (name, slug) => {
  expect(proposeSlug(name)).toBe(slug);
});

test("a proposed slug is always one that Cargo takes, or empty", () => {
  for (const name of ["_", "x".repeat(200), `${"y".repeat(63)} z`, "ß", "a\u0000b", "İstanbul"]) {
    const slug = proposeSlug(name);
    if (slug !== "") expect(slugProblem(slug)).toBeUndefined();
  }
});

test.each([
  ["hubspot", "hubspot_2"],
  ["hubspot_2", "hubspot_3"],
  ["hubspot_9", "hubspot_10"],
  ["crm_eu", "crm_eu_2"],
])("after %s comes %s", (slug, next) => {
  expect(nextSlug(slug)).toBe(next);
});

test.each(["", "with space", "dash-ed", "é", "a/b", "..", "x".repeat(65)])(
  "%j is refused with a reason",
  (slug) => {
    expect(slugProblem(slug)).toBeTypeOf("string");
  },
);
