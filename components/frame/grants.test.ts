import { expect, test } from "vitest";
import { grants } from "./grants";

test.each([
  [["connection:write"], "connection:write", true],
  [["connection:read"], "connection:write", false],
  [["connection:*"], "connection:write", true],
  [["*"], "orchestration:workflow:write", true],
  [["orchestration:*"], "connection:write", false],
  [["connection"], "connection:write", false],
  [[], "connection:read", false],
])("%j grants %s: %s", (permissions, wanted, expected) => {
  expect(grants(permissions, wanted)).toBe(expected);
});
