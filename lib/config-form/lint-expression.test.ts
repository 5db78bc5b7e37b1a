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

const script = (code: string) =>
  lintExpression(code, "jsExpression", known).map((one) => one.message);

test.each([
  "const x = 1; // it's fine (\nx",
  "/* don't { */ 1",
  "x.replace(/['\"(]/g, '')",
  "x.match(/\\(/)",
  "return /[/(]/.test(x)",
  "a / b / (c)",
  "// nodes.nowhere.x",
  "'nodes.nowhere.x'",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the code of a template, read as text
  "`a ${f({ a: `}` })} b (`",
  "nodes['start'].domain + nodes.start?.[\"email\"]",
  "nodes.start\n  .domain",
  "'it\\'s'",
])("has nothing to say about the code %s", (code) => {
  expect(script(code)).toEqual([]);
});

test.each([
  ["nodes['strat'].domain", "no node “strat”"],
  ['nodes.start["domian"]', "not known to give “domian”"],
  ["nodes?.research['score']", "nodes.research.answer.score"],
  ["nodes\n  .strat", "no node “strat”"],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the code of a template, read as text
  ["`${nodes.strat.x}`", "no node “strat”"],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the code of a template, read as text
  ["f(`a ${b(} c`)", "“(” is never closed"],
  ["`a ${b", "quote is never closed"],
  ["/* open", ""],
])("points at what will fail in the code %s", (code, message) => {
  if (message === "") expect(script(code)).toEqual([]);
  else expect(script(code)).toEqual([expect.stringContaining(message)]);
});

test("without a graph to look at, references are not judged", () => {
  expect(lintExpression("{{nodes.anything.x}}", "templateExpression")).toEqual([]);
});

test("a long script is read at once", () => {
  const code = `${"const a = b / (c + 'd') // it's\n".repeat(3000)}nodes${".a".repeat(3000)}`;
  const start = performance.now();
  lintExpression(code, "jsExpression", known);
  expect(performance.now() - start).toBeLessThan(1000);
});
