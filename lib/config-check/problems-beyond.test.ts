import { expect, test } from "vitest";
import type { DataPath } from "@/lib/config-form/data-path";
import { problemsBeyond } from "./problems-beyond";

test.each<[about: string, known: DataPath[], found: DataPath[], beyond: DataPath[]]>([
  ["at another field", [["a"]], [["b"], ["a"]], [["b"]]],
  ["not inside a known one", [["a"]], [["a", 0, "x"]], []],
  ["not around a known one", [["a", 0, "x"]], [["a"]], []],
  ["beside a known one in the same list", [["a", 0]], [["a", 1]], [["a", 1]]],
  ["all of them where nothing is known", [], [["a"], []], [["a"], []]],
])("a problem counts %s", (_, known, found, beyond) => {
  const placed = (paths: DataPath[]) => paths.map((path) => ({ path }));
  expect(problemsBeyond(placed(known), placed(found))).toEqual(placed(beyond));
});
