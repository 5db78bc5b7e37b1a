import { closeBrackets } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { Compartment, EditorState, type Extension } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { useEffect, useLayoutEffect, useRef } from "react";
import { takeFocus } from "./focus-handover";

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
  ".cm-scroller": { maxHeight: "320px", overflow: "auto" },
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

type CodeMirrorInput = {
  text: string;
  onChange: (text: string) => void;
  /** Attributes of the text box itself: its id, name and description. */
  control: Record<string, unknown>;
  /** Rebuilt into the editor when it is another one. */
  extension: Extension;
};

/** CodeMirror in an element: made once, kept in step, allowed to style itself by the page's nonce. */
export function useCodeMirror({ text, onChange, control, extension }: CodeMirrorInput) {
  const box = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  const given = useRef(text);
  /** What was told of, and has not come back as the text to be shown. */
  const told = useRef<string[]>([]);
  const changing = useRef(new Compartment());
  const attributes = JSON.stringify(attributesOf(control));

  // At once: a key that is pressed while the editor takes the plain text box's place must find one of the two.
  // biome-ignore lint/correctness/useExhaustiveDependencies: made once; the effects below keep it in step
  useLayoutEffect(() => {
    if (!box.current) return;
    const nonce = document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce;
    const editor = new EditorView({
      parent: box.current,
      state: EditorState.create({
        doc: text,
        extensions: [
          nonce ? EditorView.cspNonce.of(nonce) : [],
          history(),
          closeBrackets(),
          keymap.of([...defaultKeymap, ...historyKeymap]),
          EditorView.lineWrapping,
          look,
          changing.current.of([]),
          EditorView.updateListener.of((update) => {
            if (!update.docChanged) return;
            const now = update.state.doc.toString();
            told.current.push(now);
            latest.current(now);
          }),
        ],
      }),
    });
    view.current = editor;
    const selected = takeFocus(String(control.id));
    if (selected) {
      const { length } = editor.state.doc;
      const [anchor, head] = [Math.min(selected.from, length), Math.min(selected.to, length)];
      editor.dispatch({ selection: { anchor, head } });
      editor.focus();
    }
    return () => editor.destroy();
  }, []);

  // Only a text from outside is put in: one that comes back may be older than what has been typed since, and this may
  // run late, a key or two after the editor has come.
  useEffect(() => {
    if (text === given.current) return;
    given.current = text;
    const echo = told.current.lastIndexOf(text);
    if (echo >= 0) return void told.current.splice(0, echo + 1);
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === text) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } });
    told.current = [];
  }, [text]);

  useLayoutEffect(() => {
    const contentAttributes = EditorView.contentAttributes.of(JSON.parse(attributes));
    view.current?.dispatch({
      effects: changing.current.reconfigure([extension, contentAttributes]),
    });
  }, [extension, attributes]);

  return box;
}

function attributesOf({ disabled, ...control }: Record<string, unknown>): Record<string, string> {
  const entries = Object.entries(control).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(entries.map(([name, value]) => [name, String(value)])),
    "aria-multiline": "true",
    ...(disabled ? { contenteditable: "false" } : {}),
  };
}
