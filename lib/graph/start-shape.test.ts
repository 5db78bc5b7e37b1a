import { expect, test } from "vitest";
import { fieldsBelow, knowsPath } from "./output-shape";
import { startShape } from "./start-shape";

const form = [{ slug: "email", name: "Work email", type: "string" }, { slug: "size" }, 7];

test("a tool's form tells all that a run begins with", () => {
  const shape = startShape(form, "{}");
  expect(fieldsBelow(shape, [])).toEqual([
    { name: "email", type: "string", description: "Work email" },
    { name: "size", type: undefined, description: undefined },
  ]);
  expect(knowsPath(shape, ["name"])).toBe("name");
});

test("test data tells some of it, as deep as it goes, and allows more everywhere", () => {
  const shape = startShape(
    [],
    '{"company": {"domain": "x.io", "people": [{"name": "Ada"}]}, "n": 1}',
  );
  const names = (...path: string[]) => fieldsBelow(shape, path).map(({ name }) => name);
  expect(names()).toEqual(["company", "n"]);
  expect(names("company")).toEqual(["domain", "people"]);
  expect(names("company", "people", "0")).toEqual(["name"]);
  for (const path of [["other"], ["company", "other"], ["company", "people", "0", "other"]])
    expect(knowsPath(shape, path)).toBeUndefined();
});

test("a field of the form is as deep as what was tried for it", () => {
  const shape = startShape(
    [{ slug: "company", name: "Company" }],
    '{"company": {"domain": "x.io"}}',
  );
  expect(fieldsBelow(shape, ["company"]).map(({ name }) => name)).toEqual(["domain"]);
  expect(fieldsBelow(shape, [])[0]).toMatchObject({ type: "object", description: "Company" });
});

test.each(["", "not JSON", "[1]", "{}", "null"])("without a form, %j tells nothing", (testData) => {
  expect(startShape([], testData)).toBeUndefined();
});
