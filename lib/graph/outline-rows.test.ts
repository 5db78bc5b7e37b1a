import fc from "fast-check";
import { expect, test } from "vitest";
import { disconnectNodes } from "./connect-nodes";
import { exampleGraphs } from "./example-graphs";
import type { Nodes } from "./node";
import { type OutlineRow, outlineRows } from "./outline-rows";
import { arbitraryGraph } from "./random-graph";
import { readImport } from "./read-import";
import { allPlaces } from "./scope";

function example(slug: string): Nodes {
  const read = readImport(
    JSON.stringify(exampleGraphs.find((graph) => graph.slug === slug)?.nodes),
  );
  return read.ok ? read.nodes : [];
}

function drawn(nodes: Nodes): string[] {
  return outlineRows(nodes).map((row) => "  ".repeat(row.level - 1) + wordsOf(row));
}

function wordsOf(row: OutlineRow): string {
  if (row.kind === "node") return row.node.slug;
  if (row.kind === "arm") return `[${row.label}]${row.empty ? " –" : ""}`;
  return row.kind === "link" ? `→ ${row.node.slug}` : "(loose)";
}

test("arms are indented below their node, and what they join in comes after them", () => {
  expect(drawn(example("branch"))).toEqual([
    "start",
    "is_large",
    "  [Yes]",
    "    notify_sales",
    "  [No]",
    "    wait",
    "end",
  ]);
});

test("a group shows its inner graph", () => {
  expect(drawn(example("group"))).toEqual([
    "start",
    "each_contact",
    "  start",
    "  write",
    "  end",
    "end",
  ]);
});

test("an empty arm and what nothing leads to are there to be mended", () => {
  const nodes = example("branch");
  const branch = nodes.find((node) => node.slug === "is_large");
  expect(drawn(disconnectNodes(nodes, { from: branch?.uuid ?? "", handle: 1 }))).toEqual([
    "start",
    "is_large",
    "  [Yes]",
    "    notify_sales",
    "    end",
    "  [No] –",
    "(loose)",
    "  wait",
    "  → end",
  ]);
});

test("every node of any graph has exactly one row", () => {
  fc.assert(
    fc.property(arbitraryGraph, (graph) => {
      const rows = outlineRows(graph);
      const shown = rows.flatMap((row) => (row.kind === "node" ? [row.node.uuid] : []));
      expect(shown.toSorted()).toEqual(
        allPlaces(graph)
          .map(({ node }) => node.uuid)
          .toSorted(),
      );
      expect(new Set(rows.map((row) => row.key)).size).toBe(rows.length);
    }),
  );
});
