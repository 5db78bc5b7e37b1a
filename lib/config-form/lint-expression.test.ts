import { expect, test } from "vitest";
import { lintExpression } from "./lint-expression";

const known = {
  nodes: [
    { slug: "start", fields: ["domain", "email"] },
    { slug: "enrich" },
    { slug: "research", isAgent: true },
  ],
  parentNodes: [{ slug: "start" }],
};
const template = (text: string) =>
  lintExpression(text, "templateExpression", known).map((one) => one.message);

test.each([
  "{{nodes.start.domain}}",
  "Hello {{nodes.start.email.split('@')[1]}}!",
  "{{ nodes.enrich.metrics.employeesRange }}",
  "{{nodes.research.answer.score}}",
  "{{parentNodes.start.anything}}",
  "no expression at all",
  '{{ "}" }}',
  "{ not a template }",
])("has nothing to say about %s", (text) => {
  expect(template(text)).toEqual([]);
});

test.each([
  ["{{nodes.start.domain", "never closed"],
  ["nodes.start}}", "has no “{{”"],
  ["{{a {{b}}", "never closed"],
  ["{{ }}", "Nothing stands"],
  ["{{nodes.strat.domain}}", "no node “strat”"],
  ["{{parentNodes.enrich.x}}", "around this group"],
  ["{{nodes.start.domian}}", "not known to give “domian”"],
  ["{{nodes.research.score}}", "nodes.research.answer.score"],
  ["{{f(nodes.start.domain}}", "“(” is never closed"],
  ["{{'abc}}", "quote"],
])("points at what will fail in %s", (text, message) => {
  expect(template(text)).toEqual([expect.stringContaining(message)]);
});

test("code is checked as a whole, without braces", () => {
  expect(lintExpression("nodes.nowhere.x", "jsExpression", known)).toEqual([
    { from: 0, to: 15, message: expect.stringContaining("nowhere") },
  ]);
  expect(lintExpression("const x = {a: [1]}; x", "jsExpression", known)).toEqual([]);
  expect(lintExpression("(1]", "jsExpression", known)).toHaveLength(1);
});

test("without a graph to look at, references are not judged", () => {
  expect(lintExpression("{{nodes.anything.x}}", "templateExpression")).toEqual([]);
});
