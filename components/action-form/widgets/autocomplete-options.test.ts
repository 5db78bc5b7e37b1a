import { expect, test } from "vitest";
import { searchOptions, toOptions } from "./autocomplete-options";

const result = (value: string | number, more = {}) => ({
  label: `L${value}`,
  value,
  description: undefined,
  parent: undefined,
  configOverride: undefined,
  ...more,
});

test("a result is shown under the label of the one it is nested in", () => {
  const options = toOptions([
    result("crm"),
    result("contacts", { parent: "crm" }),
    result("x", { parent: "Elsewhere" }),
  ]);
  expect(options.map((option) => option.group)).toEqual([undefined, "Lcrm", "Elsewhere"]);
});

test("a result says beforehand what else it sets", () => {
  expect(
    toOptions([result("a", { description: "First", configOverride: { b: 1, c: 2 } })])[0]
      ?.description,
  ).toBe("First · Also sets b, c");
});

test("a value offered twice is one choice, and a nameless one is called by its value", () => {
  expect(toOptions([result("a"), result("a"), result(5, { label: "" })])).toEqual([
    { value: "a", label: "La" },
    { value: "5", label: "5" },
  ]);
});

const all = toOptions([result("email"), result("name")]);

test("while the provider is asked, what is at hand is searched", () => {
  expect(searchOptions(all, undefined, "ema").map((option) => option.value)).toEqual(["email"]);
});

test("what the provider found is shown, even where the label does not hold the text", () => {
  const found = toOptions([result("secondary_mail")]);
  expect(searchOptions(all, found, "ema")).toEqual(found);
});

test("where the provider finds nothing, what was found at hand stays", () => {
  expect(searchOptions(all, [], "ema").map((option) => option.value)).toEqual(["email"]);
});

test("a provider that ignores the text does not make the search useless", () => {
  expect(searchOptions(all, all, "nam").map((option) => option.value)).toEqual(["name"]);
});
