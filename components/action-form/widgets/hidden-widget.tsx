import type { WidgetProps } from "@rjsf/utils";
import { useEffect } from "react";
import { newUuid } from "@/lib/graph/uuid";

/** A value that people do not see. A uuid that a node cannot do without is made here: nobody else would. */
export function HiddenWidget({ schema, value, required, onChange }: WidgetProps) {
  const isMissing = schema.format === "uuid" && required === true && value === undefined;
  useEffect(() => {
    if (isMissing) onChange(newUuid());
  }, [isMissing, onChange]);
  return null;
}
