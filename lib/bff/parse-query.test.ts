import { expect, test } from "vitest";
import { buildQuery } from "@/lib/cargo/build-address";
import { parseQuery } from "./parse-query";

const parse = (text: string) => JSON.parse(JSON.stringify(parseQuery(new URLSearchParams(text))));

test.each([
  ["plain values", { a: "1", b: "" }],
  ["lists", { key: ["a", "b"] }],
  ["objects", { key: { sub: "v", other: "w" } }],
  ["lists in objects", { key: { sub: ["a"] } }],
])("reads %s as they are written for Cargo", (_, query) => {
  expect(parse(buildQuery(query))).toEqual(query);
});

test.each([
  ["a key twice", "a=1&a=2"],
  ["a sub key twice", "a[b]=1&a[b]=2"],
  ["a value and a list", "a=1&a[]=2"],
  ["a list and an object", "a[]=1&a[b]=2"],
  ["an object and a value", "a[b]=1&a=2"],
  ["half a bracket", "a[b=1"],
  ["no name", "=1"],
  ["a prototype", "__proto__=1"],
  ["a prototype below", "a[__proto__][x]=1"],
  ["a constructor", "a[constructor]=1"],
  ["a name too deep", "a[b][c][d][e]=1"],
  ["too much", Array.from({ length: 101 }, (_, at) => `k${at}=1`).join("&")],
])("refuses %s", (_, text) => {
  expect(() => parseQuery(new URLSearchParams(text))).toThrow(/query/);
  expect(Reflect.get({}, "x")).toBeUndefined();
});
