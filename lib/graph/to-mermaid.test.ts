import { expect, test } from "vitest";
import { exampleGraphs } from "./example-graphs";
import { readImport } from "./read-import";
import { toMermaid } from "./to-mermaid";

function mermaidOf(slug: string): string {
  const read = readImport(
    JSON.stringify(exampleGraphs.find((graph) => graph.slug === slug)?.nodes),
  );
  return read.ok ? toMermaid(read.nodes) : "";
}

test("a branch is a diamond with its arms labelled in Cargo's order", () => {
  expect(mermaidOf("branch")).toBe(`flowchart TD
  n1(["Start"])
  n2{"Is it a large company?<br/>branch"}
  n3["Tell sales<br/>slack · postMessage"]
  n4["Wait a day<br/>delay"]
  n5(["End"])
  n1 --> n2
  n2 -->|"yes"| n3
  n2 -->|"no"| n4
  n3 --> n5
  n4 --> n5
`);
});

test("a group is a subgraph", () => {
  expect(mermaidOf("group")).toContain('subgraph n2["Each contact<br/>group"]\n    n4(["Start"])');
});

test("a name can't break out of its label", () => {
  const text = toMermaid([
    {
      uuid: "a",
      slug: "a",
      name: 'x"]\nclick n1 "javascript:alert(1)',
      kind: "native",
      actionSlug: "start",
      config: {},
      childrenUuids: [],
    },
  ]);
  expect(text.split("\n")).toHaveLength(3);
  expect(text).toContain("#quot;");
});
