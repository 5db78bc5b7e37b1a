import { javascript } from "@codemirror/lang-javascript";
import { bracketMatching, defaultHighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView, lineNumbers } from "@codemirror/view";
import { useMemo } from "react";
import { useCodeMirror } from "./use-code-mirror";

type CodeEditorProps = {
  text: string;
  onChange: (text: string) => void;
  control: Record<string, unknown>;
  language: string;
};

const tall = EditorView.theme({
  ".cm-content": { minHeight: "140px" },
  ".cm-gutters": {
    backgroundColor: "transparent",
    border: "none",
    color: "var(--muted-foreground)",
  },
});

/** A script with line numbers; JavaScript also with its colours. */
export function CodeEditor({ text, onChange, control, language }: CodeEditorProps) {
  const extension = useMemo(
    () => [
      lineNumbers(),
      bracketMatching(),
      tall,
      /^(?:js|javascript|typescript)$/i.test(language)
        ? [javascript(), syntaxHighlighting(defaultHighlightStyle)]
        : [],
    ],
    [language],
  );
  const box = useCodeMirror({ text, onChange, control, extension });
  return <div ref={box} />;
}
