import type { CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import type { GraphContext } from "../graph-context";

/** What can stand after `nodes.` and after a node's slug, as far as the graph around the field is known. */
export function completeReference(
  context: CompletionContext,
  graph: GraphContext | undefined,
): CompletionResult | null {
  if (!graph) return null;
  const field = context.matchBefore(/(?:nodes|parentNodes)\.\w+\.\w*/);
  if (field) {
    const [scope = "", slug] = field.text.split(".");
    const node = nodesOf(graph, scope).find((one) => one.slug === slug);
    const fields = node?.isAgent ? ["answer"] : (node?.fields ?? []);
    return after(
      field,
      field.text.lastIndexOf("."),
      fields.map((label) => ({ label, type: "property" })),
    );
  }
  const slug = context.matchBefore(/(?:nodes|parentNodes)\.\w*/);
  if (slug) {
    const scope = slug.text.startsWith("parentNodes") ? "parentNodes" : "nodes";
    const options = nodesOf(graph, scope).map((node) => ({
      label: node.slug,
      detail: node.name ?? "",
      type: "variable",
    }));
    return after(slug, slug.text.indexOf("."), options);
  }
  const word = context.matchBefore(/\w+/);
  if (!word && !context.explicit && !context.matchBefore(/\{\{\s*/)) return null;
  const scopes = graph.parentNodes ? ["nodes.", "parentNodes."] : ["nodes."];
  return {
    from: word?.from ?? context.pos,
    options: scopes.map((label) => ({ label, type: "keyword" })),
    validFor: /^\w*$/,
  };
}

function nodesOf(graph: GraphContext, scope: string): GraphContext["nodes"] {
  return (scope === "parentNodes" ? graph.parentNodes : graph.nodes) ?? [];
}

function after(
  match: { from: number },
  dot: number,
  options: CompletionResult["options"],
): CompletionResult {
  return { from: match.from + dot + 1, options, validFor: /^\w*$/ };
}
