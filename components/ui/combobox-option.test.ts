import { expect, test } from "vitest";
import { filterOptions, groupOptions } from "./combobox-option";

const option = (label: string, group?: string) => ({
  value: label.toLowerCase(),
  label,
  ...(group && { group }),
});
const labels = (text: string, ...names: string[]) =>
  filterOptions(
    names.map((name) => option(name)),
    text,
  ).map((one) => one.label);

test("every typed word must be there, in any order, whatever the case and accents", () => {
  expect(labels("name FIRST", "First name", "Last name", "Name")).toEqual(["First name"]);
  expect(labels("sao", "São Paulo", "Oslo")).toEqual(["São Paulo"]);
});

test("what starts with the text comes before what only holds it", () => {
  expect(labels("sheet", "Google Sheets", "Sheet", "Slack")).toEqual(["Sheet", "Google Sheets"]);
});

test("no text leaves all options as they are", () => {
  expect(labels("  ", "B", "A")).toEqual(["B", "A"]);
});

test("groups stand in order of their first option, under their heading; those without one first", () => {
  const { rows, items } = groupOptions([
    option("A", "One"),
    option("B", "Two"),
    option("C", "One"),
    option("D"),
  ]);
  expect(rows.map((row) => (row.kind === "heading" ? row.label : row.option.label))).toEqual([
    "D",
    "One",
    "A",
    "C",
    "Two",
    "B",
  ]);
  expect(rows.flatMap((row) => (row.kind === "option" ? [items[row.at]?.label] : []))).toEqual([
    "D",
    "A",
    "C",
    "B",
  ]);
});

test("values that are numbers of our own are not searched where that is said", () => {
  const numbered = ["1", "2", "3"].map((label, index) => ({ value: String(index), label }));
  const found = filterOptions(numbered, "2", "labels");
  expect(found.map(({ label }) => label)).toEqual(["2"]);
});
