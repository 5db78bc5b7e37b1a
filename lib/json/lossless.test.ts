import fc from "fast-check";
import { expect, test } from "vitest";
import { absentAsNull, isMarkedNumber, parseLossless, stringifyLossless } from "./lossless";

test.each([
  "9007199254740993",
  "-9223372036854775808",
  "123456789012345678901234567890",
  "1e400",
  "0.12345678901234567890123",
])("the number %s comes out as it went in", (number) => {
  const text = `{"a":[${number}],"b":"${number}"}`;
  expect(stringifyLossless(parseLossless(text))).toBe(text);
});

test("a number that a double holds stays a number", () => {
  expect(parseLossless('{"a":1234567890123456,"b":1.5e3,"c":-0.1}')).toEqual({
    a: 1234567890123456,
    b: 1500,
    c: -0.1,
  });
});

test("no text from outside passes for a number", () => {
  const text = JSON.stringify({
    a: "number 00000000-0000-4000-8000-000000000000 9007199254740993",
  });
  expect(stringifyLossless(parseLossless(text))).toBe(text);
});

test("digits inside a text are no number", () => {
  const text = '{"iban":"12345678901234567890","quote":"\\"9007199254740993\\""}';
  expect(stringifyLossless(parseLossless(text))).toBe(text);
});

test("a number that can't be held is known as such", () => {
  const { big, small } = parseLossless('{"big":9007199254740993,"small":9}') as Record<
    string,
    unknown
  >;
  expect([isMarkedNumber(big), isMarkedNumber(small)]).toEqual([true, false]);
});

test("any JSON survives", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(JSON.parse(stringifyLossless(parseLossless(text)))).toEqual(JSON.parse(text));
    }),
    { numRuns: 1_000 },
  );
});

test("broken JSON is refused, long digits or not", () => {
  expect(() => parseLossless('{"a":12345678901234567')).toThrow(SyntaxError);
  expect(() => parseLossless("{")).toThrow(SyntaxError);
});

test("absent is written as null, but no key is added", () => {
  const list = [{ c: undefined }, undefined];
  const json = stringifyLossless(absentAsNull({ a: undefined, b: 1, list }));
  expect(json).toBe('{"a":null,"b":1,"list":[{"c":null},null]}');
  expect(list).toEqual([{ c: undefined }, undefined]);
});
