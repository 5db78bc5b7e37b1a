import { expect, test } from "vitest";
import { listParams } from "./list-params";

test.each([
  [undefined, []],
  [{}, []],
  [
    { properties: { objectType: {}, scope: {} }, required: ["objectType"] },
    ["objectType!", "scope"],
  ],
  [{ required: ["undeclared", 3] }, ["undeclared!"]],
  [{ properties: null, required: "x" }, []],
])("%j asks for %j", (schema, expected) => {
  expect(listParams(schema).map(({ name, required }) => name + (required ? "!" : ""))).toEqual(
    expected,
  );
});
