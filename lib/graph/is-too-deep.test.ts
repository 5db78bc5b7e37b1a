import { expect, test } from "vitest";
import { isTooDeep } from "./is-too-deep";
import { readImport } from "./read-import";

test("a value is too deep beyond the limit, not before", () => {
  expect(isTooDeep([[[1]]], 2)).toBe(false);
  expect(isTooDeep([[[[1]]]], 2)).toBe(true);
  expect(isTooDeep(7)).toBe(false);
});

test("groups nested thousands of times are refused in words", () => {
  let text = "[]";
  for (let depth = 0; depth < 3000; depth += 1)
    text = `[{"uuid":"u${depth}","kind":"native","actionSlug":"group","slug":"g","childrenUuids":[],"config":{"_nodes":${text}}}]`;
  expect(readImport(text)).toMatchObject({ ok: false, message: expect.stringMatching(/deep/) });
});
