import { javascript } from "@codemirror/lang-javascript";
import { json } from "@codemirror/lang-json";
import { bracketMatching } from "@codemirror/language";
import { Prec } from "@codemirror/state";
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

/** A script with line numbers, indented as its language is where we know it. */
export function CodeEditor({ text, onChange, control, language }: CodeEditorProps) {
  const extension = useMemo(
    () => [lineNumbers(), bracketMatching(), Prec.high(tall), grammarOf(language)],
    [language],
  );
  const box = useCodeMirror({ text, onChange, control, extension });
  return <div ref={box} />;
}

function grammarOf(language: string) {
  if (/^(?:js|javascript|typescript)$/i.test(language)) return javascript();
  return /^json$/i.test(language) ? json() : [];
}
