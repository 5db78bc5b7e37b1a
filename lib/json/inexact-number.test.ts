import fc from "fast-check";
import { expect, test } from "vitest";
import { inexactNumber } from "./inexact-number";

test.each([
  ['{"id":9007199254740993}', "9007199254740993"],
  ['{"id":[1,-12345678901234567890]}', "-12345678901234567890"],
  ['{"a":0.12345678901234567890123}', "0.12345678901234567890123"],
  ['{"a":1e999}', "1e999"],
])("%s holds a number that can't be kept", (text, number) => {
  expect(inexactNumber(text)).toBe(number);
});

test.each([
  '{"id":"9007199254740993","a\\"1":9007199254740992}',
  "[1, 1.0, 10e-1, -0, 0.10, 1E+3, 1e-7, 123456789.125, 1e21, 0e5]",
  '{"text":"call 12345678901234567890 \\" 99999999999999999999"}',
])("%s can be read as it is", (text) => {
  expect(inexactNumber(text)).toBeUndefined();
});

test("what JSON is written from can be read again", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(inexactNumber(JSON.stringify(value))).toBeUndefined();
    }),
  );
});
