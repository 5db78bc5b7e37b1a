import { CompletionContext } from "@codemirror/autocomplete";
import { EditorState } from "@codemirror/state";
import { expect, test } from "vitest";
import { fieldsBelow } from "@/lib/graph/output-shape";
import type { ContextNode, GraphContext } from "../graph-context";
import { completeReference } from "./complete-reference";

const found = {
  type: "object",
  properties: {
    total: { type: "integer", title: "How many" },
    "first name": { type: "string" },
    records: {
      type: "array",
      items: {
        type: "object",
        properties: { id: {}, owner: { properties: { email: {} } } },
      },
    },
  },
};
const node = (slug: string, shape: unknown, more: Partial<ContextNode> = {}): ContextNode => ({
  slug,
  fieldsAt: (path) => fieldsBelow(shape, path),
  ...more,
});
const graph: GraphContext = {
  nodes: [
    node("find", found),
    node(
      "research",
      { properties: { answer: { properties: { score: {}, why: {} } } } },
      { isAgent: true },
    ),
    { slug: "tested", fields: ["email"] },
    { slug: "unknown" },
  ],
  parentNodes: [node("start", { properties: { company: { properties: { domain: {} } } } })],
};

function offered(text: string, context: GraphContext | undefined = graph): string[] | null {
  const at = new CompletionContext(EditorState.create({ doc: text }), text.length, false);
  return completeReference(at, context)?.options.map(({ label }) => label) ?? null;
}

test.each([
  ["{{", ["nodes.", "parentNodes."]],
  ["{{nodes.", ["find", "research", "tested", "unknown"]],
  ["{{parentNodes.", ["start"]],
  ["{{nodes.find.", ["total", "first name", "records", "records[0]"]],
  ["{{nodes.find.to", ["total", "first name", "records", "records[0]"]],
  ["{{nodes.find.records[0].", ["id", "owner"]],
  ["{{nodes.find.records[0].owner.", ["email"]],
  ["{{nodes.find?.records?.[0]?.owner?.em", ["email"]],
  ["{{nodes['find'][\"records\"][ 12 ].", ["id", "owner"]],
  ["{{nodes.research.", ["answer"]],
  ["{{nodes.research.answer.", ["score", "why"]],
  ["{{parentNodes.start.company.", ["domain"]],
  ["{{nodes.tested.", ["email"]],
  ["{{nodes.unknown.", null],
  ["{{nodes.nobody.", null],
  ["{{nodes.find.records.", null],
])("after %s", (text, expected) => {
  expect(offered(text)).toEqual(expected);
});

test("nothing is offered in plain text, and nothing without a graph", () => {
  expect(offered("Dear ")).toBeNull();
  expect(
    completeReference(new CompletionContext(EditorState.create({ doc: "{{" }), 2, true), undefined),
  ).toBeNull();
});

test("a field tells its type and what it is", () => {
  const at = new CompletionContext(EditorState.create({ doc: "{{nodes.find." }), 13, false);
  expect(completeReference(at, graph)?.options[0]).toMatchObject({
    label: "total",
    detail: "integer · How many",
  });
});
