import { expect, test } from "vitest";
import { type Change, overwritten, pickChanges, undoChanges } from "./pick-changes";

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

const made = (data: unknown, changes: Change[]) => ({
  path: changes[0]?.[0] ?? [],
  before: overwritten(data, changes),
  after: changes,
});

test("a pick can be taken back, also where nothing stood before", () => {
  const pick = made({ a: "old" }, pickChanges(["a"], "new", { b: 1 }));
  expect(undoChanges(pick, { a: "new", b: 1, c: "other" }, ["a"])).toEqual([
    [["a"], "old"],
    [["b"], undefined],
  ]);
});

test("an object that a pick made, or made of something else, is gone with it", () => {
  const changes = pickChanges(["a"], "new", { more: { b: 1, c: { d: 2 } } });
  const data = { a: "new", more: { b: 1, c: { d: 2 } } };
  expect(undoChanges(made({}, changes), data, ["a"])).toEqual([
    [["a"], undefined],
    [["more"], undefined],
    [["more"], undefined],
  ]);
  expect(undoChanges(made({ more: "text" }, changes), data, ["a"])?.[1]).toEqual([
    ["more"],
    "text",
  ]);
  expect(undoChanges(made({ more: { e: 3 } }, changes), data, ["a"])?.slice(1)).toEqual([
    [["more", "b"], undefined],
    [["more", "c"], undefined],
  ]);
});

test("what was changed since is not taken back with it", () => {
  const pick = made({ a: "old", b: 0 }, pickChanges(["a"], "new", { b: 1 }));
  expect(undoChanges(pick, { a: "new", b: 2 }, ["a"])).toBeUndefined();
  expect(undoChanges(pick, { a: "newer", b: 1 }, ["a"])).toBeUndefined();
});

test("a pick in an item that was moved is taken back where the item is now", () => {
  const item = { name: "new", type: "text" };
  const other = { name: "other", type: "number" };
  const pick = made(
    { mappings: [{ name: "old", type: "date" }, other] },
    pickChanges(["mappings", 0, "name"], "new", { type: "text" }),
  );
  expect(undoChanges(pick, { mappings: [other, item] }, ["mappings", 1, "name"])).toEqual([
    [["mappings", 1, "name"], "old"],
    [["mappings", 1, "type"], "date"],
  ]);

  const tag = made({ tags: ["a", "b"], kind: "old" }, pickChanges(["tags", 0], "x", { kind: "k" }));
  expect(undoChanges(tag, { tags: ["b", "x"], kind: "k" }, ["tags", 1])).toEqual([
    [["tags", 1], "a"],
    [["kind"], "old"],
  ]);
});
