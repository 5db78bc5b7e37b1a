import type { FieldProps } from "@rjsf/utils";
import { useFieldPlace } from "../form-context";
import { FieldFrame } from "../theme/field-frame";

/** A field with one possible value: nothing to choose, and mostly there to tell branches apart. */
export function ConstantField({ schema, label, formData }: FieldProps & { label: string }) {
  const { problems } = useFieldPlace().state;
  const value = formData ?? schema.const;
  if (problems.length === 0 && formData !== undefined) return null;
  return (
    <FieldFrame label={label} plainLabel>
      <code className="text-muted-foreground text-xs">{JSON.stringify(value)}</code>
    </FieldFrame>
  );
}
