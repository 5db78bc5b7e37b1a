import fc from "fast-check";
import { expect, test } from "vitest";
import { sameJson } from "./same-json";
import { sortedText } from "./sorted-text";

test("two values read the same when they are equal, and only then", () => {
  const value = fc.jsonValue({ maxDepth: 2 });
  fc.assert(
    fc.property(value, value, (a, b) => {
      expect(sortedText(a) === sortedText(b)).toBe(sameJson(a, b));
    }),
  );
  expect(sortedText({ b: [{ y: 1, x: 2 }], a: null })).toBe(
    sortedText({ a: null, b: [{ x: 2, y: 1 }] }),
  );
});
