import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import type { ContextField, ContextNode, GraphContext } from "../graph-context";

const steps = String.raw`(?:\??\.[\w$]+|(?:\?\.)?\[\s*(?:\d+|"[^"\n]*"|'[^'\n]*')\s*\])`;
const belowNode = new RegExp(String.raw`(?:nodes|parentNodes)${steps}+\??\.[\w$]*`);
const step = /[\w$]+|"[^"\n]*"|'[^'\n]*'/g;
const isName = /^[A-Za-z_$][\w$]*$/;

/** What can stand after `nodes.`, after a node's slug, and below that as deep as its output is known. */
export function completeReference(
  context: CompletionContext,
  graph: GraphContext | undefined,
): CompletionResult | null {
  if (!graph) return null;
  const below = context.matchBefore(belowNode);
  if (below) {
    const dot = below.text.lastIndexOf(".");
    const [scope = "", slug, ...path] = [...below.text.slice(0, dot).matchAll(step)].map(([part]) =>
      part.replace(/^["']|["']$/g, ""),
    );
    const node = nodesOf(graph, scope).find((one) => one.slug === slug);
    return after(below.from + dot, node ? fieldsOf(node, path).flatMap(toOptions) : []);
  }
  const slug = context.matchBefore(/(?:nodes|parentNodes)\??\.\w*/);
  if (slug) {
    const scope = slug.text.startsWith("parentNodes") ? "parentNodes" : "nodes";
    return after(
      slug.from + slug.text.indexOf("."),
      nodesOf(graph, scope).map((node) => ({
        label: node.slug,
        detail: node.name ?? "",
        type: "variable",
      })),
    );
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

function fieldsOf(node: ContextNode, path: readonly string[]): readonly ContextField[] {
  if (path.length === 0 && node.isAgent) return [{ name: "answer" }];
  const known = node.fieldsAt?.(path) ?? [];
  return known.length === 0 && path.length === 0
    ? (node.fields ?? []).map((name) => ({ name }))
    : known;
}

function toOptions({ name, type, description }: ContextField): Completion[] {
  const detail = [type, description].filter(Boolean).join(" · ");
  const option: Completion = { label: name, type: "property", ...(detail && { detail }) };
  if (!isName.test(name)) return [{ ...option, apply: inBrackets(name) }];
  // What is below a list is below one of its items.
  return type === "array"
    ? [option, { ...option, label: `${name}[0]`, detail: "first item" }]
    : [option];
}

/** A name that can't follow a dot takes the dot's place: `["first name"]`. */
function inBrackets(name: string): Completion["apply"] {
  return (view, _completion, from, to) => {
    const keepsDot = view.state.sliceDoc(from - 2, from) === "?.";
    const start = keepsDot ? from : from - 1;
    const insert = `[${JSON.stringify(name)}]`;
    view.dispatch({
      changes: { from: start, to, insert },
      selection: { anchor: start + insert.length },
      userEvent: "input.complete",
    });
  };
}

/** Nothing rather than an empty list, which the editor would keep while more becomes known. */
function after(dot: number, options: Completion[]): CompletionResult | null {
  if (options.length === 0) return null;
  return { from: dot + 1, options, validFor: /^[\w$]*$/ };
}
