import { expect, test } from "vitest";
import { tellApart } from "./tell-apart";

const labelsOf = (values: unknown[], labels = values.map(String)) =>
  tellApart(values.map((value, index) => ({ value, label: labels[index] ?? "" }))).map(
    ({ label }) => label,
  );

test("choices that would read the same say which value they are", () => {
  expect(labelsOf([1, "1", null, "null", "a"])).toEqual(["1", '"1"', "null", '"null"', "a"]);
  expect(labelsOf([{ x: 1 }, [1, 2], ["a"]])).toEqual(['{"x":1}', "[1,2]", '["a"]']);
});

test("an author's own names are left alone", () => {
  expect(labelsOf([1, "1", { x: 1 }], ["One", "One", "Object"])).toEqual(["One", "One", "Object"]);
});
