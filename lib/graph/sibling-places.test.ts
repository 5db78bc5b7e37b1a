import { expect, test } from "vitest";
import { siblingPlaces } from "./sibling-places";

test("counts the siblings of each row, not those of other parents", () => {
  const levels = [1, 1, 2, 3, 3, 2, 1, 2];
  expect(
    siblingPlaces(levels.map((level) => ({ level }))).map(({ at, of }) => `${at}/${of}`),
  ).toEqual(["1/3", "2/3", "1/2", "1/2", "2/2", "2/2", "3/3", "1/1"]);
});

test("of nothing there is nothing", () => {
  expect(siblingPlaces([])).toEqual([]);
});
