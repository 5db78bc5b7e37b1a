import { lazy, Suspense, useId } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { type Expression, isExpression, templateExpression } from "@/lib/config-form/expression";
import { ExpressionSwitch } from "../fields/expression-switch";
import { useFieldPlace, useFormSurroundings, useFormValue } from "../form-context";
import { FieldFrame } from "../theme/field-frame";
import { useControl } from "../use-control";
import { TextUntilEditor } from "./text-until-editor";

const ExpressionEditor = lazy(async () => ({
  default: (await import("./expression-editor")).ExpressionEditor,
}));

type ExpressionFieldProps = {
  label: string;
  required?: boolean;
  description?: string | undefined;
  disabled?: boolean;
};

const KINDS = [
  { value: "templateExpression", label: "Template" },
  { value: "jsExpression", label: "JavaScript" },
];

/** A field whose value is computed when the node runs. */
export function ExpressionField({ label, required, description, disabled }: ExpressionFieldProps) {
  const { store } = useFormSurroundings();
  const { path } = useFieldPlace();
  const stored = useFormValue((current) => current.read(path));
  const expression = isExpression(stored) ? stored : templateExpression("");
  const control = useControl({ label: `${label} expression`, required, disabled });
  const change = (part: Partial<Expression>) => {
    const next = { ...expression, ...part };
    // An expression nobody has written is no expression: the config stays without the field.
    const isBlank = next.expression === "" && !next.fromRecipe && !isExpression(stored);
    store.write(path, isBlank ? undefined : next);
  };
  const editor = { control, expression, onChange: (text: string) => change({ expression: text }) };
  return (
    <FieldFrame
      label={label}
      required={required ?? false}
      description={description}
      plainLabel
      aside={<ExpressionSwitch label={label} mode="expression" />}
    >
      <div className="overflow-hidden rounded-md border border-input bg-card focus-within:border-ring focus-within:outline-2 focus-within:outline-ring/35">
        <Suspense fallback={<TextUntilEditor {...editor} text={expression.expression} rows={2} />}>
          <ExpressionEditor {...editor} />
        </Suspense>
        <ExpressionBar label={label} expression={expression} onChange={change} />
      </div>
    </FieldFrame>
  );
}

function ExpressionBar({
  label,
  expression,
  onChange,
}: {
  label: string;
  expression: Expression;
  onChange: (part: Partial<Expression>) => void;
}) {
  const id = useId();
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 border-t bg-muted/50 px-1.5 py-1 text-xs">
      <SegmentedControl
        aria-label={`${label} language`}
        segments={KINDS}
        value={expression.kind}
        onValueChange={(kind) => onChange({ kind: kind as Expression["kind"] })}
      />
      {expression.fromRecipe ? (
        <span className="text-muted-foreground">
          From a recipe{expression.recipe?.uuid ? ` (${expression.recipe.uuid.slice(0, 8)})` : ""},
          kept with it
        </span>
      ) : (
        <Checkbox
          id={id}
          label="An instruction for AI"
          checked={expression.instructTo === "ai"}
          onCheckedChange={(checked) => onChange({ instructTo: checked ? "ai" : "none" })}
        />
      )}
    </div>
  );
}
