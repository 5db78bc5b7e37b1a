import { expect, test } from "vitest";
import { fieldId } from "./field-id";

test("keys that look alike get ids that do not", () => {
  const paths = [
    ["a", "b"],
    ["a-b"],
    ["a_b"],
    ["a b"],
    ["a.b"],
    ["a", "b", ""],
    ["a/b"],
    ["ab"],
    ["a", 0],
    [],
  ];
  const ids = paths.map((path) => fieldId("f", path));
  expect(new Set(ids).size).toBe(paths.length);
  expect(ids.every((id) => /^[A-Za-z0-9_-]+$/.test(id))).toBe(true);
});
