import { expect, test } from "vitest";
import { nodeForm } from "./node-form";
import { type Addable, searchAddable } from "./use-addable";

const details = {
  name: "Group",
  description: undefined,
  uiSchema: {},
  costs: [],
  jsonSchema: {
    type: "object",
    required: ["items", "_nodes"],
    properties: { items: { type: "string" }, _nodes: { type: "array" } },
  },
};

test("the inner graph of a group is no field of its form", () => {
  const form = nodeForm("native", details, undefined);
  expect(form?.jsonSchema).toEqual({
    type: "object",
    required: ["items"],
    properties: { items: { type: "string" } },
  });
});

test("a tool's config has the fields of the tool's form; unknown types are text", () => {
  const form = nodeForm("tool", undefined, [
    { slug: "email", name: "Email", type: "string", isRequired: true },
    { slug: "when", type: "moment" },
    null,
  ]);
  expect(form?.jsonSchema).toEqual({
    type: "object",
    properties: { email: { type: "string", title: "Email" }, when: { type: "string" } },
    required: ["email"],
  });
});

test("what nobody describes has no form", () => {
  expect(nodeForm("agent", undefined, undefined)).toBeUndefined();
  expect(nodeForm("tool", undefined, undefined)).toBeUndefined();
});

test("a search wants every word, and puts names that begin with it first", () => {
  const entry = (group: string, name: string): Addable => ({
    key: `${group} ${name}`,
    group,
    name,
    description: undefined,
    cost: undefined,
    what: { kind: "native", actionSlug: name },
    action: undefined,
    text: `${group} ${name}`.toLowerCase(),
  });
  const all = [entry("Cargo", "Refind"), entry("Hubspot", "Find records"), entry("Slack", "Post")];
  expect(searchAddable(all, "find").map(({ name }) => name)).toEqual(["Find records", "Refind"]);
  expect(searchAddable(all, "hub rec").map(({ name }) => name)).toEqual(["Find records"]);
});
