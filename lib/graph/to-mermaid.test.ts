import { expect, test } from "vitest";
import { exampleGraphs } from "./example-graphs";
import type { GraphNode } from "./node";
import { readImport } from "./read-import";
import { toMermaid } from "./to-mermaid";

function mermaidOf(slug: string): string {
  const read = readImport(
    JSON.stringify(exampleGraphs.find((graph) => graph.slug === slug)?.nodes),
  );
  return read.ok ? toMermaid(read.nodes) : "";
}

function drawn(parts: readonly Partial<GraphNode>[], paid: readonly string[] = []): string[] {
  const nodes = parts.map((part, at) => ({
    uuid: `u${at}`,
    slug: `s${at}`,
    kind: "native",
    config: {},
    childrenUuids: [],
    ...part,
  }));
  return toMermaid(nodes, ({ uuid }) => paid.includes(uuid))
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.trim());
}

test("a branch is a diamond with its arms labelled in Cargo's order", () => {
  expect(mermaidOf("branch")).toBe(`flowchart TD
    n0(["Start"])
    n1{"Is it a large company?<br/>branch"}
    n2["Tell sales<br/>slack.postMessage"]
    n3("Wait a day<br/>delay")
    n4(["End"])
    n0 --> n1
    n1 -->|yes| n2
    n1 -->|no| n3
    n2 --> n4
    n3 --> n4
`);
});

test("a group is a subgraph", () => {
  expect(mermaidOf("group")).toContain(
    'subgraph n1["Each contact<br/>group"]\n        n3(["Start"])',
  );
});

test("each kind of node has the shape that Cargo's own diagram gives it", () => {
  expect(
    drawn([
      { actionSlug: "switch" },
      { kind: "tool", toolUuid: "e487d28e-0000-4000-8000-000000000000" },
      { kind: "agent", agentUuid: "0c0ffee0-0000-4000-8000-000000000000", name: "Research" },
      { actionSlug: "agent", name: "Apply the taxonomy" },
      { actionSlug: "script" },
      { actionSlug: "variables", slug: "variables" },
      { kind: "connector", integrationSlug: "hubspot", actionSlug: "findRecords" },
      { kind: "invented" },
    ]),
  ).toEqual([
    'n0{"s0<br/>switch"}',
    'n1[["tool e487d28e"]]',
    'n2{{"Research<br/>agent 0c0ffee0"}}',
    'n3{{"Apply the taxonomy<br/>agent"}}',
    'n4[/"s4<br/>script"/]',
    'n5("variables")',
    'n6["s6<br/>hubspot.findRecords"]',
    'n7["s7<br/>invented"]',
  ]);
});

test("arms are called what they mean, and what costs credits is marked", () => {
  const nothing = { actionSlug: "end", slug: "end" };
  expect(
    drawn(
      [
        { actionSlug: "split", config: { percentage: 30 }, childrenUuids: ["u4", "u4"] },
        {
          actionSlug: "switch",
          config: { routes: [{ name: 'a "b"|c' }] },
          childrenUuids: ["u4"],
        },
        { actionSlug: "filter", childrenUuids: ["u4"] },
        { kind: "connector", actionSlug: "x", childrenUuids: [null] },
        nothing,
      ],
      ["u3"],
    ).slice(3),
  ).toEqual([
    'n3["💳 s3<br/>x"]',
    'n4(["end"])',
    'n0 -->|"A 30%"| n4',
    'n0 -->|"B 70%"| n4',
    'n1 -->|"a #quot;b#quot;|c"| n4',
    "n2 -->|if true| n4",
  ]);
});

test("what runs on failure is a dashed arrow, or a mark where it is the next step anyway", () => {
  const step = { kind: "connector", actionSlug: "x", childrenUuids: ["u2"] };
  expect(
    drawn([
      { ...step, fallbackChildUuid: "u1" },
      { ...step, fallbackChildUuid: "u2" },
      { actionSlug: "end", slug: "end" },
    ]).slice(3),
  ).toEqual(["n0 --> n2", "n0 -. on failure .-> n1", "n1 -->|↷| n2"]);
});

test("a name can't break out of its label", () => {
  const lines = drawn([{ name: 'x"]\nclick n0 "javascript:alert(1)<b>', actionSlug: "start" }]);
  expect(lines).toEqual(['n0(["x#quot;] click n0 #quot;javascript:alert(1)&lt;b><br/>start"])']);
});
