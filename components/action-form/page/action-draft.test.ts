import fc from "fast-check";
import { expect, test } from "vitest";
import { storedSchema } from "./action-draft";

test("a draft is read as it was written, whatever its config's keys are called", () => {
  const key = fc.oneof(fc.constantFrom("__proto__", "constructor", ""), fc.string());
  const config = fc
    .array(fc.tuple(key, fc.jsonValue()))
    .map((entries) => JSON.stringify(Object.fromEntries(entries)));
  fc.assert(
    fc.property(config, (text) => {
      const draft = { uuid: "u", slug: "s", more: JSON.parse(text), config: JSON.parse(text) };
      const stored = { ...draft, savedAt: 1, earlier: [{ ...draft, savedAt: 0 }] };
      expect(JSON.stringify(storedSchema.parse(stored).config)).toBe(text);
      expect(JSON.stringify(storedSchema.parse(stored).more)).toBe(text);
      expect(JSON.stringify(storedSchema.parse(stored).earlier[0]?.config)).toBe(text);
    }),
  );
});

test("what is no draft is none", () => {
  const draft = { uuid: "u", slug: "s", more: {}, config: [], savedAt: 1 };
  expect(storedSchema.safeParse(draft).success).toBe(false);
});
