import { expect, test } from "vitest";
import { readTestData } from "./read-test-data";

test("a run begins with an object, or with nothing", () => {
  expect(readTestData('{ "a": 1 }')).toEqual({ ok: true, data: { a: 1 } });
  expect(readTestData("  ")).toEqual({ ok: true, data: {} });
});

test.each([
  ["[1]", "is a JSON object"],
  ["{", "JSON"],
  ['{ "id": 9007199254740993 }', "9007199254740993 has too many digits"],
])("%s is refused, and says why", (text, message) => {
  expect(readTestData(text)).toMatchObject({
    ok: false,
    message: expect.stringContaining(message),
  });
});
