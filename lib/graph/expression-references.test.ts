import { expect, test } from "vitest";
import { type CodeKind, findReferences, templateHoles } from "./expression-references";

const cases: [CodeKind, string, string[]][] = [
  ["templateExpression", "{{nodes.start.domain}}", ["nodes.start/domain"]],
  ["templateExpression", "nodes.start.domain", []],
  ["templateExpression", "{{nodes.start.email.split('@')[1]}}", ["nodes.start/email"]],
  ["templateExpression", "a {{nodes.a}} b {{ nodes.b.c.d }}", ["nodes.a", "nodes.b/c/d"]],
  ["templateExpression", "{{parentNodes.start.companyName}}", ["parentNodes.start/companyName"]],
  ["templateExpression", "{{nodes.a[0].b}}", ["nodes.a/0/b"]],
  ["templateExpression", "{{ '}}' + nodes.a.b }}", ["nodes.a/b"]],
  ["templateExpression", "{{ ({ a: nodes.x }).a }} {{nodes.y}}", ["nodes.x", "nodes.y"]],
  ["templateExpression", "it's {{nodes.a}} isn't it", ["nodes.a"]],
  ["templateExpression", "{{nodes.open", ["nodes.open"]],
  ["jsExpression", "nodes.start.employees > 500", ["nodes.start/employees"]],
  ["jsExpression", "nodes['a b'][\"c\"]", ["nodes.a b/c"]],
  ["jsExpression", "nodes?.a?.b", ["nodes.a/b"]],
  ["jsExpression", "[...nodes.list.items]", ["nodes.list/items"]],
  ["jsExpression", "other.nodes.a + mynodes.b + nodesX.c", []],
  ["jsExpression", "'nodes.a' + \"nodes.b\" // nodes.c\n/* nodes.d */ + nodes.e", ["nodes.e"]],
  ["jsExpression", `\`\${nodes.a.b}\``, ["nodes.a/b"]],
  ["jsExpression", "Object.keys(nodes)", []],
  ["jsExpression", "nodes.list.filter((x) => x.a === nodes.b.c)", ["nodes.list", "nodes.b/c"]],
  ["jsExpression", "nodes .a . b", ["nodes.a/b"]],
  ["python", 'x = nodes["start"].get("a") # nodes.b', ["nodes.start"]],
  ["python", "7 // 2 + nodes.a.b", ["nodes.a/b"]],
  ["python", `x = f"{nodes['a']['b']} nodes.c {{nodes.d}}"`, ["nodes.a/b"]],
  ["python", `rF'{nodes["a"]["b"]:>{nodes.c}}' + nodes.d`, ["nodes.a/b", "nodes.c", "nodes.d"]],
  ["python", '"""Of nodes.a\nand nodes.b."""\nx = nodes.c', ["nodes.c"]],
  ["python", "f'{nodes.a", ["nodes.a"]],
  ["jsExpression", `\`nodes.a is \${nodes.b.c}\``, ["nodes.b/c"]],
];

test.each(cases)("%s: %s", (kind, text, expected) => {
  const found = findReferences(kind, text);
  expect(found.map(({ root, slug, path }) => [`${root}.${slug}`, ...path].join("/"))).toEqual(
    expected,
  );
  for (const { slug, slugStart, slugEnd } of found)
    expect(text.slice(slugStart, slugEnd)).toBe(slug);
});

test("a hole that is never closed reaches to the end and says so", () => {
  expect(templateHoles("a {{ b")).toEqual([{ start: 4, end: 6, closed: false }]);
});
