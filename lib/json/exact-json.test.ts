import { expect, test } from "vitest";
import { parseExactJson } from "./exact-json";

test("digits in a text are no number, and the number that would change is named", () => {
  expect(parseExactJson('{"id": "9007199254740993"}')).toEqual({ id: "9007199254740993" });
  expect(() => parseExactJson('{"a": [1, 9007199254740993]}')).toThrow(
    "The number 9007199254740993 has too many digits to be kept: write it as a text, in quotes.",
  );
  expect(() => parseExactJson("{")).toThrow(SyntaxError);
});
