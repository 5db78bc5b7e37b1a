import type { WidgetProps } from "@rjsf/utils";
import { useEffect } from "react";
import { newUuid } from "@/lib/graph/uuid";
import { useFormValue } from "../form-context";

/**
 * A value that people do not see. A uuid that a node cannot do without is made here, for nobody else would: not in a config
 * that was merely opened, but with the first change of it.
 */
export function HiddenWidget({ schema, value, required, onChange }: WidgetProps) {
  const isEdited = useFormValue((store) => store.isOwnWrite());
  const isMissing = schema.format === "uuid" && required === true && value === undefined;
  useEffect(() => {
    if (isMissing && isEdited) onChange(newUuid());
  }, [isMissing, isEdited, onChange]);
  return null;
}
