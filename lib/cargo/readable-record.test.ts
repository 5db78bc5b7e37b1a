import { expect, test } from "vitest";
import { integrationSchema } from "./integration";

test("an action that can't be read is left out, and the others stay", () => {
  const actions = { good: { name: "Good" }, none: null, odd: 5, formless: { config: null } };
  const { actions: read } = integrationSchema.parse({ slug: "x", actions });
  expect(Object.keys(read)).toEqual(["good", "formless"]);
  expect(read.formless?.config).toEqual({ jsonSchema: { type: "object" } });
});
