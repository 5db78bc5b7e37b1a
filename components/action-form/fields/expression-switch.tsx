import { TextCursorInput } from "lucide-react";
import { templateExpression } from "@/lib/config-form/expression";
import { changeAndFocus } from "../change-and-focus";
import { useFieldPlace, useFormSurroundings } from "../form-context";

const SHAPE =
  "inline-flex h-6 shrink-0 items-center gap-1 rounded-md px-1.5 text-xs hover:bg-accent hover:text-foreground pointer-coarse:h-8";

/** Turns a field from a value to an expression and back. Both sides are kept while the form is open. */
export function ExpressionSwitch({ label, mode }: { label: string; mode: "value" | "expression" }) {
  const { store } = useFormSurroundings();
  const { path, id, isEntry } = useFieldPlace();
  const isExpression = mode === "expression";
  const isItem = typeof path.at(-1) === "number";
  const change = () => {
    // An entry or an item without a value would be gone, or `null`: an expression of it begins empty, a value of an entry as text.
    if (!isExpression)
      store.switchMode(path, "expression", isEntry || isItem ? templateExpression("") : undefined);
    else store.switchMode(path, "value", isEntry ? "" : undefined);
  };
  const name = isExpression ? `Use a value for ${label}` : `Use an expression for ${label}`;
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      onClick={() => changeAndFocus(change, id)}
      className={isExpression ? `${SHAPE} text-link` : `${SHAPE} font-mono text-muted-foreground`}
    >
      {isExpression ? (
        <>
          <TextCursorInput aria-hidden className="size-3.5" />
          <span aria-hidden>Expression</span>
        </>
      ) : (
        "{ }"
      )}
    </button>
  );
}
