import type { FieldProps } from "@rjsf/utils";
import type { ReactNode } from "react";
import { FieldFrame } from "../theme/field-frame";

const NO_OPTIONS = {};
/** A layer of its own: a letter typed in one line of many then paints that line, and not all lines near it. */
const OF_ITS_OWN = "isolate";

type PlainTextFieldProps = FieldProps & { label: string; aside: ReactNode };

/** What the form's library would draw for a line of text, without asking it. */
export function PlainTextField({ label, aside, ...props }: PlainTextFieldProps) {
  const { name, schema, uiSchema, fieldPathId, formData, onChange, registry } = props;
  const { TextWidget } = registry.widgets;
  return (
    <FieldFrame
      label={label}
      required={Boolean(props.required)}
      description={uiSchema?.["ui:description"] || schema.description}
      help={uiSchema?.["ui:help"]}
      aside={aside}
      className={OF_ITS_OWN}
    >
      {TextWidget ? (
        <TextWidget
          id={fieldPathId.$id}
          name={name}
          label={label}
          schema={schema}
          uiSchema={uiSchema}
          options={NO_OPTIONS}
          placeholder={uiSchema?.["ui:placeholder"]}
          value={formData}
          onChange={(value) => onChange(value, fieldPathId.path)}
          onBlur={props.onBlur}
          onFocus={props.onFocus}
          required={props.required}
          disabled={props.disabled}
          readonly={props.readonly}
          registry={registry}
        />
      ) : null}
    </FieldFrame>
  );
}
