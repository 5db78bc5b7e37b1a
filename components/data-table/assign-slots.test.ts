import { expect, test } from "vitest";
import { assignSlots } from "./assign-slots";

const slots = (record: Record<string, number>) => new Map(Object.entries(record));

test("a row that is still wanted stays where it is drawn, whatever its place is now", () => {
  const before = slots({ a: 0, b: 1, c: 2 });
  expect(assignSlots(before, ["c", "a"], undefined)).toEqual(slots({ c: 2, a: 0 }));
});

test("a new row takes over what one that went away leaves behind", () => {
  const before = slots({ a: 0, b: 1, c: 2 });
  expect(assignSlots(before, ["x", "c", "y"], undefined)).toEqual(slots({ x: 0, c: 2, y: 1 }));
});

test("with nothing left behind, a new row is made", () => {
  expect(assignSlots(slots({ a: 0, b: 2 }), ["a", "x", "b", "y"], undefined)).toEqual(
    slots({ a: 0, x: 1, b: 2, y: 3 }),
  );
});

test("what held the focus is not handed to another row", () => {
  expect(assignSlots(slots({ a: 0, b: 1 }), ["x", "y"], "a")).toEqual(slots({ x: 1, y: 2 }));
});

test("no two rows are ever drawn in the same place", () => {
  let now = assignSlots(new Map(), ["a", "b", "c", "d"], undefined);
  for (const wanted of [["e", "b"], ["b", "f", "g", "a"], ["h"], ["a", "h", "b", "c", "e"]]) {
    now = assignSlots(now, wanted, wanted.length > 3 ? "b" : undefined);
    expect([...now.keys()]).toEqual(wanted);
    expect(new Set(now.values()).size).toBe(wanted.length);
  }
});
