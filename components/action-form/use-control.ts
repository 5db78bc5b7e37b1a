import { useFieldPlace } from "./form-context";

type ControlProps = {
  label: string;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  readonly?: boolean | undefined;
};

/**
 * What every control of a field carries: its id, its name, and what describes it. The name is the title or the bare
 * key, exactly, whatever the label beside it makes of it.
 */
export function useControl({ label, required, disabled }: ControlProps) {
  const { id, state } = useFieldPlace();
  const invalid = state.problems.length > 0 && !state.isWarnedOnly;
  return {
    id,
    "aria-label": label,
    "aria-describedby": `${id}-problems ${id}-description`,
    "aria-invalid": invalid || undefined,
    "aria-required": required || undefined,
    disabled: disabled || undefined,
  };
}
