import { useEffect, useImperativeHandle } from "react";
import { Alert } from "@/components/ui/alert";
import { describePath } from "@/lib/config-form/data-path";
import { isJsonObject } from "@/lib/config-form/json-value";
import type { ConfigFormProps } from "./config-form-props";
import { JsonText } from "./fields/json-text";
import { findProblems } from "./find-problems";

type WholeJsonProps = Omit<ConfigFormProps, "form" | "widgets"> & {
  source: unknown;
  reason: string;
};

/** A config whose schema is beyond drawing: its JSON, checked as far as the schema can be. */
export function WholeJson({
  source,
  reason,
  value,
  onChange,
  expressions = false,
  disabled,
  idPrefix = "config",
  handle,
}: WholeJsonProps) {
  useEffect(() => {
    if (value === undefined) onChange({});
  }, [value, onChange]);
  const problems = findProblems(source, value ?? {}, { expressions }).slice(0, 20);
  useImperativeHandle(handle, () => ({
    validate: () => problems,
    read: () => value ?? {},
    focus: () => document.getElementById(idPrefix)?.focus(),
    refreshLists: () => {},
  }));
  return (
    <div className="grid gap-3">
      <Alert variant="warning" title="This form is edited as JSON">
        {reason}
      </Alert>
      <JsonText
        value={value ?? {}}
        readOnly={disabled}
        control={{ id: idPrefix, "aria-label": "Config" }}
        onChange={(next) => isJsonObject(next) && onChange(next)}
      />
      <ul className="grid gap-0.5 text-destructive text-xs empty:hidden">
        {problems.map(({ path, message }) => (
          <li key={`${describePath(path)} ${message}`}>
            {describePath(path)}: {message}
          </li>
        ))}
      </ul>
    </div>
  );
}
