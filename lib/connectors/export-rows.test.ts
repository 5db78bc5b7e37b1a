import { expect, test } from "vitest";
import { toCsv, toJson } from "./export-rows";

type Row = { name: string; uses: number; limit: string | null };
const columns = [
  { title: "Name", read: (row: Row) => row.name },
  { title: "Uses", read: (row: Row) => row.uses },
  { title: "Limit", read: (row: Row) => row.limit },
];

test.each([
  ["plain", "HubSpot", "HubSpot"],
  ["a comma", "Sales, EU", '"Sales, EU"'],
  ["quotes", 'the "big" one', '"the ""big"" one"'],
  ["a line break", "two\nlines", '"two\nlines"'],
  ["a formula", "=1+1", "'=1+1"],
  ["a formula with a comma", '=HYPERLINK("http://x",1)', `"'=HYPERLINK(""http://x"",1)"`],
  ["a minus that is text", "-cmd", "'-cmd"],
  ["blank edges", " x ", '" x "'],
])("a name with %s is one harmless cell", (_, name, cell) => {
  expect(toCsv([{ name, uses: 2, limit: null }], columns)).toBe(
    `Name,Uses,Limit\r\n${cell},2,\r\n`,
  );
});

test("a negative number stays a number", () => {
  expect(toCsv([{ name: "x", uses: -1, limit: null }], columns)).toContain("x,-1,");
});

test("JSON holds the columns shown, and nothing else", () => {
  const row = { name: "x", uses: 1, limit: null, config: { apiKey: "secret" } };
  expect(JSON.parse(toJson([row], columns))).toEqual([{ Name: "x", Uses: 1, Limit: null }]);
});
