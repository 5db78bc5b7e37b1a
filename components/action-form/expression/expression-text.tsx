import { useLayoutEffect, useRef } from "react";
import type { Expression } from "@/lib/config-form/expression";
import { handFocusOver } from "./focus-handover";

export type ExpressionTextProps = {
  control: { id: string; "aria-label": string; disabled: true | undefined } & Record<
    string,
    unknown
  >;
  expression: Expression;
  onChange: (text: string) => void;
};

/** The expression as plain text, until the editor has arrived: who is typing by then goes on typing there. */
export function ExpressionText({ control, expression, onChange }: ExpressionTextProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    return () => {
      if (element && document.activeElement === element) handFocusOver(control.id);
    };
  }, [control.id]);
  return (
    <textarea
      {...control}
      ref={box}
      rows={2}
      spellCheck={false}
      value={expression.expression}
      onChange={(event) => onChange(event.currentTarget.value)}
      className="block w-full resize-none bg-transparent px-2.5 py-1.5 font-mono text-xs outline-none"
    />
  );
}
