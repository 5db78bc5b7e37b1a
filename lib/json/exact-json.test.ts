import fc from "fast-check";
import { expect, test } from "vitest";
import { parseExactJson, whatBecomesOf } from "./exact-json";

test("a number that JavaScript would change is told, with what it would become", () => {
  expect(whatBecomesOf("9007199254740993")).toBe("9007199254740992");
  expect(whatBecomesOf("-12345678901234567890")).toBe("-12345678901234567000");
  expect(whatBecomesOf("1e999")).toBe("too large a number");
});

test("others are left alone: a long one that fits, a fraction, a text", () => {
  for (const text of [
    "9007199254740992",
    "53504793629035130",
    "10000000000000000000000",
    "0.1",
    "1e23",
    "",
    "12a",
    ".",
  ])
    expect(whatBecomesOf(text)).toBeUndefined();
});

test("what a program wrote itself is read as it is", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value);
      expect(JSON.stringify(parseExactJson(text))).toBe(text);
    }),
  );
});

test("digits in a text are no number, and the number that would change is named", () => {
  expect(parseExactJson('{"id": "9007199254740993"}')).toEqual({ id: "9007199254740993" });
  expect(() => parseExactJson('{"a": [1, 9007199254740993]}')).toThrow(
    "9007199254740993 cannot be kept as a number: it would become 9007199254740992.",
  );
  expect(() => parseExactJson("{")).toThrow(SyntaxError);
});
