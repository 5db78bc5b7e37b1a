import { expect, test } from "vitest";
import type { Column } from "./column";
import { moveColumn, toggleColumn, visibleColumns } from "./visible-columns";

const column = (id: string, more: Partial<Column<unknown>> = {}): Column<unknown> => ({
  id,
  title: id,
  width: 100,
  cell: () => null,
  ...more,
});
const columns = [
  column("name", { pinned: true }),
  column("slug"),
  column("uses"),
  column("created", { hiddenAtFirst: true }),
];
const ids = (chosen: string[] | null) => visibleColumns(columns, chosen).map(({ id }) => id);

test("a table shows what it comes with", () => {
  expect(ids(null)).toEqual(["name", "slug", "uses"]);
});

test("an old link with unknown, repeated or missing columns still gives a table", () => {
  expect(ids(["uses", "gone", "uses"])).toEqual(["name", "uses"]);
});

test("hiding and showing again leads back to no trace in the address", () => {
  const without = toggleColumn(columns, null, "slug");
  expect(without).toEqual(["name", "uses"]);
  expect(toggleColumn(columns, without, "slug")).toBeNull();
});

test("a column that is hidden at first comes where the table has it", () => {
  expect(toggleColumn(columns, ["uses", "name"], "created")).toEqual(["uses", "created", "name"]);
});

test("a column moves by one place and stops at the edge", () => {
  expect(moveColumn(columns, null, "uses", -1)).toEqual(["name", "uses", "slug"]);
  expect(moveColumn(columns, ["name", "uses", "slug"], "uses", 1)).toBeNull();
  expect(moveColumn(columns, null, "name", -1)).toBeNull();
});
