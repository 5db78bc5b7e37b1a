import { useEffect, useImperativeHandle, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { describePath } from "@/lib/config-form/data-path";
import { isJsonObject } from "@/lib/config-form/json-value";
import type { ConfigFormProps } from "./config-form-props";
import type { FieldProblem } from "./field-problems";
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
  problems: outside = [],
}: WholeJsonProps) {
  const [isRevealed, setIsRevealed] = useState(false);
  const [isObject, setIsObject] = useState(true);
  useEffect(() => {
    if (value === undefined) onChange({});
  }, [value, onChange]);
  const [unread, setUnread] = useState<string>();
  const missed = isObject ? unread : "A config is a JSON object: what stands here is not in it.";
  const own: FieldProblem[] = missed
    ? [{ path: [], message: missed }]
    : findProblems(source, value ?? {}, { expressions });
  const shown = [...(isRevealed || !isObject ? own : []), ...outside].slice(0, 20);
  useImperativeHandle(handle, () => ({
    validate: () => {
      setIsRevealed(true);
      return own;
    },
    find: () => own,
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
        control={{
          id: idPrefix,
          "aria-label": "Config",
          "aria-describedby": `${idPrefix}-problems`,
          "aria-invalid": shown.length > 0 || undefined,
          onBlur: () => setIsRevealed(true),
        }}
        onWrong={setUnread}
        onChange={(next) => {
          setIsObject(isJsonObject(next));
          if (isJsonObject(next)) onChange(next);
        }}
      />
      <ul
        id={`${idPrefix}-problems`}
        aria-live="polite"
        className="grid gap-0.5 text-destructive text-xs empty:-mt-3"
      >
        {shown.map(({ path, message }) => (
          <li key={`${describePath(path)} ${message}`}>
            {path.length === 0 ? message : `${describePath(path)}: ${message}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
