import { expect, test } from "vitest";
import { buildPath, buildQuery } from "./build-address";

test.each([
  ["a slug with a slash stays one segment", { slug: "a/b" }, "x/a%2Fb/y"],
  ["capitals stay", { slug: "FullEnrich" }, "x/FullEnrich/y"],
])("%s", (_, params, path) => {
  expect(buildPath({ path: "x/{slug}/y" }, params)).toBe(path);
});

test("a missing parameter is refused", () => {
  expect(() => buildPath({ path: "x/{slug}" }, {})).toThrow("no value for {slug}");
});

test.each([
  ["arrays", { key: ["a", "b"] }, "key[]=a&key[]=b"],
  ["objects", { key: { sub: "v" } }, "key[sub]=v"],
  ["booleans", { hasActions: true }, "hasActions=true"],
  ["absent values", { a: undefined, b: null }, ""],
])("writes %s as Cargo reads them", (_, query, text) => {
  expect(decodeURIComponent(buildQuery(query))).toBe(text);
});
