import { expect, test } from "vitest";
import { describePath, pathKey, readPath, startsWith, writePath } from "./data-path";

test("writing leaves every sibling the same object", () => {
  const data = { a: { x: 1 }, list: [{ y: 1 }, { y: 2 }] };
  const next = writePath(data, ["list", 1, "y"], 3) as typeof data;
  expect(next).toEqual({ a: { x: 1 }, list: [{ y: 1 }, { y: 3 }] });
  expect(next.a).toBe(data.a);
  expect(next.list[0]).toBe(data.list[0]);
  expect(data.list[1]).toEqual({ y: 2 });
});

test("writing undefined removes the property and keeps the order of the rest", () => {
  expect(Object.keys(writePath({ a: 1, b: 2, c: 3 }, ["b"], undefined) as object)).toEqual([
    "a",
    "c",
  ]);
});

test("writing builds the objects and lists that are not there yet", () => {
  expect(writePath(undefined, ["a", 0, "b"], 1)).toEqual({ a: [{ b: 1 }] });
});

test("an item beyond the end of a list leaves no hole before it", () => {
  expect(writePath({}, ["a", 2], 1)).toStrictEqual({ a: [null, null, 1] });
});

test("a key called __proto__ is data, on the way in and on the way out", () => {
  const next = writePath(JSON.parse('{"__proto__":{"x":1}}'), ["__proto__", "x"], 2);
  expect(JSON.stringify(next)).toBe('{"__proto__":{"x":2}}');
  expect(readPath(next, ["__proto__", "x"])).toBe(2);
  expect(readPath({}, ["constructor"])).toBeUndefined();
  expect(Object.hasOwn(Object.prototype, "x")).toBe(false);
});

test("paths with dots in their keys are not confused with deeper ones", () => {
  expect(pathKey(["a.b"])).not.toBe(pathKey(["a", "b"]));
  expect(startsWith(["a", 0, "b"], ["a", 0])).toBe(true);
  expect(startsWith(["a"], ["a", 0])).toBe(false);
  expect(describePath(["mappings", 2, "name"])).toBe("mappings[2].name");
});
