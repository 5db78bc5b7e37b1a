import { expect, test } from "vitest";
import { pickChanges, undoChanges } from "./pick-changes";

test("a pick writes its value, and what it brings along beside the field", () => {
  expect(pickChanges(["mappings", 0, "name"], "email", { type: "text", more: { a: 1 } })).toEqual([
    [["mappings", 0, "name"], "email"],
    [["mappings", 0, "type"], "text"],
    [["mappings", 0, "more", "a"], 1],
  ]);
});

test("an item's override lands around its list", () => {
  expect(pickChanges(["tags", 2], "x", { kind: "k" })[1]).toEqual([["kind"], "k"]);
});

test("a pick can be taken back, also where nothing stood before", () => {
  const changes = pickChanges(["a"], "new", { b: 1 });
  expect(undoChanges({ a: "old" }, changes)).toEqual([
    [["a"], "old"],
    [["b"], undefined],
  ]);
});
