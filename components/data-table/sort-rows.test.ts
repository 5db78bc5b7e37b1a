import { expect, test } from "vitest";
import { sortRows, textKey } from "./sort-rows";

type Row = { name: string; uses: number };
const keysOf = { name: (row: Row) => textKey(row.name), uses: (row: Row) => row.uses };
const rows: Row[] = [
  { name: "item 10", uses: 1 },
  { name: "Item 2", uses: 3 },
  { name: "école", uses: 1 },
  { name: "Dog", uses: 3 },
];

const names = (sorted: readonly Row[]) => sorted.map((row) => row.name);

test("text is sorted as people read it: case and accents aside, numbers by size", () => {
  expect(names(sortRows(rows, [{ id: "name", desc: false }], keysOf))).toEqual([
    "Dog",
    "école",
    "Item 2",
    "item 10",
  ]);
});

test("the second column decides where the first is equal", () => {
  const sorts = [
    { id: "uses", desc: true },
    { id: "name", desc: false },
  ];
  expect(names(sortRows(rows, sorts, keysOf))).toEqual(["Dog", "Item 2", "école", "item 10"]);
});

test("equal rows keep their order, in both directions", () => {
  expect(names(sortRows(rows, [{ id: "uses", desc: true }], keysOf))).toEqual([
    "Item 2",
    "Dog",
    "item 10",
    "école",
  ]);
});

test("an unknown column, as an old link may name one, is ignored", () => {
  expect(sortRows(rows, [{ id: "gone", desc: false }], keysOf)).toBe(rows);
});

test("the rows given are left as they are", () => {
  const before = [...rows];
  sortRows(rows, [{ id: "name", desc: true }], keysOf);
  expect(rows).toEqual(before);
});
