import { Braces, TextCursorInput } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { useFieldPlace, useFormSurroundings } from "../form-context";

/** Turns a field from a value to an expression and back. Both sides are kept while the form is open. */
export function ExpressionSwitch({ label, mode }: { label: string; mode: "value" | "expression" }) {
  const { store } = useFormSurroundings();
  const { path } = useFieldPlace();
  const isExpression = mode === "expression";
  const name = isExpression ? `Use a value for ${label}` : `Use an expression for ${label}`;
  const Icon = isExpression ? TextCursorInput : Braces;
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      onClick={() => store.switchMode(path, isExpression ? "value" : "expression")}
      className={cn(
        "inline-flex h-6 shrink-0 items-center gap-1 rounded-md px-1.5 text-xs hover:bg-accent hover:text-foreground pointer-coarse:h-8",
        isExpression ? "text-link" : "text-muted-foreground",
      )}
    >
      <Icon aria-hidden className="size-3.5" />
      {isExpression ? <span aria-hidden>Expression</span> : null}
    </button>
  );
}
