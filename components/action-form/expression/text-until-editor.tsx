import { useLayoutEffect, useRef } from "react";
import { handFocusOver } from "./focus-handover";

type TextUntilEditorProps = {
  control: { id: string } & Record<string, unknown>;
  text: string;
  rows: number;
  onChange: (text: string) => void;
};

/** What an editor will edit, as plain text until it has arrived: who is typing by then goes on typing there. */
export function TextUntilEditor({ control, text, rows, onChange }: TextUntilEditorProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    return () => {
      if (element && document.activeElement === element)
        handFocusOver(control.id, { from: element.selectionStart, to: element.selectionEnd });
    };
  }, [control.id]);
  return (
    <textarea
      {...control}
      ref={box}
      rows={rows}
      spellCheck={false}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
      className="block w-full resize-none bg-transparent px-2.5 py-1.5 font-mono text-xs outline-none"
    />
  );
}
