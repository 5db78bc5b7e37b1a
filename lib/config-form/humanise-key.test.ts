import { expect, test } from "vitest";
import { humaniseKey } from "./humanise-key";

test.each([
  ["employeesRange", "Employees range"],
  ["object_type", "Object type"],
  ["apiKey", "API key"],
  ["companyURL", "Company URL"],
  ["first-name", "First name"],
  ["a.b", "A b"],
  ["x", "X"],
  ["__", "__"],
  ["", ""],
])("%s reads %s", (key, title) => {
  expect(humaniseKey(key)).toBe(title);
});
