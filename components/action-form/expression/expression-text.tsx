import type { Expression } from "@/lib/config-form/expression";

export type ExpressionTextProps = {
  control: { id: string; "aria-label": string; disabled: true | undefined } & Record<
    string,
    unknown
  >;
  expression: Expression;
  onChange: (text: string) => void;
};

/** The expression as plain text, until the editor has arrived. */
export function ExpressionText({ control, expression, onChange }: ExpressionTextProps) {
  return (
    <textarea
      {...control}
      rows={2}
      spellCheck={false}
      value={expression.expression}
      onChange={(event) => onChange(event.currentTarget.value)}
      className="block w-full resize-none bg-transparent px-2.5 py-1.5 font-mono text-xs outline-none"
    />
  );
}
