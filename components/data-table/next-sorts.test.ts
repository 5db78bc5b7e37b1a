import { expect, test } from "vitest";
import { nextSorts } from "./next-sorts";

const alone = { added: false, descendingFirst: false };
const added = { added: true, descendingFirst: false };

test("pressing a title sorts up, then down, then not at all", () => {
  const up = nextSorts([], "name", alone);
  const down = nextSorts(up, "name", alone);
  expect([up, down, nextSorts(down, "name", alone)]).toEqual([
    [{ id: "name", desc: false }],
    [{ id: "name", desc: true }],
    [],
  ]);
});

test("a column of numbers begins with the greatest", () => {
  expect(nextSorts([], "uses", { added: false, descendingFirst: true })).toEqual([
    { id: "uses", desc: true },
  ]);
});

test("with Shift a column joins the order and keeps its place in it", () => {
  const two = nextSorts([{ id: "uses", desc: true }], "name", added);
  expect(two).toEqual([
    { id: "uses", desc: true },
    { id: "name", desc: false },
  ]);
  expect(nextSorts(two, "uses", { added: true, descendingFirst: true })).toEqual([
    { id: "uses", desc: false },
    { id: "name", desc: false },
  ]);
});

test("without Shift a column replaces the order", () => {
  expect(nextSorts([{ id: "uses", desc: true }], "name", alone)).toEqual([
    { id: "name", desc: false },
  ]);
});
