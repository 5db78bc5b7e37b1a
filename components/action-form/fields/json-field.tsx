import type { FieldProps } from "@rjsf/utils";
import type { ReactNode } from "react";
import { useFieldPlace, useFormSurroundings } from "../form-context";
import { FieldFrame } from "../theme/field-frame";
import { useControl } from "../use-control";
import { useHearUnread } from "../use-hear-unread";
import { JsonText } from "./json-text";

export type JsonFieldProps = Pick<
  FieldProps,
  "schema" | "uiSchema" | "required" | "disabled" | "readonly"
> & {
  label: string;
  value: unknown;
  reason?: string | undefined;
  aside?: ReactNode;
  hideLabel?: boolean;
};

/** A field that has no better editor than its JSON. */
export function JsonField({
  label,
  schema,
  uiSchema,
  value,
  reason,
  required,
  disabled,
  readonly,
  aside,
  hideLabel = false,
}: JsonFieldProps) {
  const { store } = useFormSurroundings();
  const { path } = useFieldPlace();
  const hearUnread = useHearUnread();
  const control = useControl({ label, required, disabled });
  const description = uiSchema?.["ui:description"] ?? schema.description;
  return (
    <FieldFrame
      label={label}
      required={Boolean(required)}
      description={typeof description === "string" ? description : undefined}
      help={reason}
      aside={aside}
      hideLabel={hideLabel}
    >
      <JsonText
        value={value}
        control={control}
        readOnly={readonly}
        onChange={(next) => store.write(path, next)}
        onWrong={hearUnread}
      />
    </FieldFrame>
  );
}
