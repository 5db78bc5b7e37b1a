import {
  autocompletion,
  type CompletionContext,
  closeBrackets,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { javascript } from "@codemirror/lang-javascript";
import { linter } from "@codemirror/lint";
import { Compartment, EditorState } from "@codemirror/state";
import { Decoration, EditorView, keymap, MatchDecorator, ViewPlugin } from "@codemirror/view";
import { useEffect, useRef } from "react";
import { lintExpression } from "@/lib/config-form/lint-expression";
import { type GraphContext, useFormSurroundings } from "../form-context";
import type { ExpressionTextProps } from "./expression-text";

const braces = new MatchDecorator({
  regexp: /\{\{.*?\}\}/g,
  decoration: Decoration.mark({ class: "rounded-sm bg-primary/12 text-link" }),
});
const highlightBraces = ViewPlugin.define(
  (view) => ({
    decorations: braces.createDeco(view),
    update(update) {
      this.decorations = braces.updateDeco(update, this.decorations);
    },
  }),
  { decorations: (plugin) => plugin.decorations },
);

const look = EditorView.theme({
  "&": { fontSize: "12px", color: "var(--foreground)", backgroundColor: "transparent" },
  "&.cm-focused": { outline: "none" },
  ".cm-content": {
    fontFamily: "var(--font-mono)",
    padding: "7px 0",
    minHeight: "34px",
    caretColor: "var(--foreground)",
  },
  ".cm-line": { padding: "0 10px" },
  ".cm-cursor": { borderLeftColor: "var(--foreground)" },
  ".cm-scroller": { maxHeight: "240px", overflow: "auto" },
  ".cm-tooltip": {
    backgroundColor: "var(--popover)",
    color: "var(--popover-foreground)",
    border: "1px solid var(--border)",
    borderRadius: "6px",
  },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": {
    backgroundColor: "var(--accent)",
    color: "var(--accent-foreground)",
  },
  ".cm-diagnostic-warning": { borderLeftColor: "var(--warning)" },
});

/** An expression with its braces coloured, its references offered and checked. */
export function ExpressionEditor({ control, expression, onChange }: ExpressionTextProps) {
  const { graphContext } = useFormSurroundings();
  const box = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const latest = useRef({ expression, onChange, graphContext });
  useEffect(() => {
    latest.current = { expression, onChange, graphContext };
  });
  const language = useRef(new Compartment());
  const attributes = useRef(new Compartment());
  const { kind } = expression;
  const described = JSON.stringify(control);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor is made once; the effects below keep it in step
  useEffect(() => {
    if (!box.current) return;
    const nonce = document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce;
    const editor = new EditorView({
      parent: box.current,
      state: EditorState.create({
        doc: expression.expression,
        extensions: [
          nonce ? EditorView.cspNonce.of(nonce) : [],
          history(),
          closeBrackets(),
          keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap]),
          EditorView.lineWrapping,
          look,
          language.current.of(languageOf(kind)),
          attributes.current.of(EditorView.contentAttributes.of(attributesOf(control))),
          autocompletion({
            override: [(at) => complete(at, latest.current.graphContext)],
            icons: false,
          }),
          linter((current) =>
            lintExpression(
              current.state.doc.toString(),
              latest.current.expression.kind,
              latest.current.graphContext,
            ).map((finding) => ({ ...finding, severity: "warning" as const })),
          ),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) latest.current.onChange(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = editor;
    return () => editor.destroy();
  }, []);

  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === expression.expression) return;
    editor.dispatch({
      changes: { from: 0, to: editor.state.doc.length, insert: expression.expression },
    });
  }, [expression.expression]);

  useEffect(() => {
    view.current?.dispatch({ effects: language.current.reconfigure(languageOf(kind)) });
  }, [kind]);

  useEffect(() => {
    const parsed: Record<string, unknown> = JSON.parse(described);
    view.current?.dispatch({
      effects: attributes.current.reconfigure(
        EditorView.contentAttributes.of(attributesOf(parsed)),
      ),
    });
  }, [described]);

  return <div ref={box} />;
}

function languageOf(kind: string) {
  return kind === "jsExpression" ? javascript() : highlightBraces;
}

function attributesOf(control: Record<string, unknown>): Record<string, string> {
  const { disabled, ...rest } = control;
  return {
    ...Object.fromEntries(
      Object.entries(rest)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => [name, String(value)]),
    ),
    "aria-multiline": "true",
    ...(disabled ? { contenteditable: "false" } : {}),
  };
}

function complete(context: CompletionContext, graph: GraphContext | undefined) {
  if (!graph) return null;
  const field = context.matchBefore(/(?:nodes|parentNodes)\.\w+\.\w*/);
  if (field) {
    const [scope, slug] = field.text.split(".");
    const nodes = scope === "parentNodes" ? graph.parentNodes : graph.nodes;
    const node = nodes?.find((one) => one.slug === slug);
    const agent = graph.nodes.find((one) => one.slug === slug)?.isAgent;
    const fields = agent ? ["answer"] : (node?.fields ?? []);
    return {
      from: field.from + field.text.lastIndexOf(".") + 1,
      options: fields.map((label) => ({ label, type: "property" })),
      validFor: /^\w*$/,
    };
  }
  const slug = context.matchBefore(/(?:nodes|parentNodes)\.\w*/);
  if (slug) {
    const nodes = slug.text.startsWith("parentNodes") ? graph.parentNodes : graph.nodes;
    return {
      from: slug.from + slug.text.indexOf(".") + 1,
      options: (nodes ?? []).map((node) => ({
        label: node.slug,
        detail: node.name ?? "",
        type: "variable",
      })),
      validFor: /^\w*$/,
    };
  }
  const start = context.matchBefore(/\{\{\s*\w*|\w+/);
  if (!start && !context.explicit) return null;
  const word = context.matchBefore(/\w*/);
  return {
    from: word?.from ?? context.pos,
    options: [
      { label: "nodes.", type: "keyword" },
      ...(graph.parentNodes ? [{ label: "parentNodes.", type: "keyword" }] : []),
    ],
    validFor: /^\w*$/,
  };
}
