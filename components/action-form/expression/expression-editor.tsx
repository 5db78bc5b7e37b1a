import { autocompletion, completionKeymap } from "@codemirror/autocomplete";
import { javascript } from "@codemirror/lang-javascript";
import { linter } from "@codemirror/lint";
import { Decoration, keymap, MatchDecorator, ViewPlugin } from "@codemirror/view";
import { useEffect, useMemo, useRef } from "react";
import type { Expression } from "@/lib/config-form/expression";
import { lintExpression } from "@/lib/config-form/lint-expression";
import { useFormSurroundings } from "../form-context";
import { completeReference } from "./complete-reference";
import { useCodeMirror } from "./use-code-mirror";

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

type ExpressionEditorProps = {
  control: Record<string, unknown>;
  expression: Expression;
  onChange: (text: string) => void;
};

/** An expression with its braces coloured, its references offered and checked. */
export function ExpressionEditor({ control, expression, onChange }: ExpressionEditorProps) {
  const { graphContext } = useFormSurroundings();
  const { kind } = expression;
  const latestContext = useRef(graphContext);
  useEffect(() => {
    latestContext.current = graphContext;
  });
  // Made once: another one would close the list under whoever reads it, each time that more is known of the graph.
  const completion = useMemo(
    () => [
      autocompletion({
        override: [(at) => completeReference(at, latestContext.current)],
        icons: false,
      }),
      keymap.of(completionKeymap),
    ],
    [],
  );
  const extension = useMemo(
    () => [
      kind === "jsExpression" ? javascript() : highlightBraces,
      completion,
      linter((view) =>
        lintExpression(view.state.doc.toString(), kind, graphContext).map((finding) => ({
          ...finding,
          severity: "warning" as const,
        })),
      ),
    ],
    [kind, completion, graphContext],
  );
  const box = useCodeMirror({ text: expression.expression, onChange, control, extension });
  return <div ref={box} />;
}
