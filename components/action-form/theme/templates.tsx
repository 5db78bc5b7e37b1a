import type { FieldTemplateProps, ObjectFieldTemplateProps, TemplatesType } from "@rjsf/utils";
import { ADDITIONAL_PROPERTY_FLAG, canExpand, getSchemaType } from "@rjsf/utils";
import { Plus, Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { changeAndFocus } from "../change-and-focus";
import { fieldId } from "../field-id";
import { ExpressionSwitch } from "../fields/expression-switch";
import { useFieldPlace, useFormSurroundings } from "../form-context";
import { ArrayItemTemplate, ArrayTemplate } from "./array-template";
import { FieldFrame, FieldHint, FieldLabelText, FieldProblems } from "./field-frame";

/** A single field: label, control, problems. Groups draw themselves. */
function FieldTemplate(props: FieldTemplateProps) {
  const {
    label,
    displayLabel,
    required,
    rawDescription,
    rawHelp,
    schema,
    uiSchema,
    hidden,
    children,
  } = props;
  const { expressions } = useFormSurroundings();
  const { path } = useFieldPlace();
  if (hidden) return <div hidden>{children}</div>;
  const isBranch = uiSchema?.["ui:label"] === false;
  const type = getSchemaType(schema);
  const isBoolean = type === "boolean" && !displayLabel && !uiSchema?.["ui:widget"];
  const isExtra = ADDITIONAL_PROPERTY_FLAG in schema;
  if ((!displayLabel && !isBoolean) || (isExtra && (type === "object" || type === "array"))) {
    const group = path.length === 0 ? children : <div className="min-w-0">{children}</div>;
    return isExtra ? <ExtraRow {...props}>{group}</ExtraRow> : group;
  }

  const canSwitch = expressions && path.length > 0 && !isBranch;
  const field = (
    <FieldFrame
      label={label}
      required={Boolean(required)}
      description={rawDescription}
      help={rawHelp}
      inline={isBoolean}
      hideLabel={isBranch || isExtra}
      aside={canSwitch && !isExtra ? <ExpressionSwitch label={label} mode="value" /> : undefined}
    >
      {children}
    </FieldFrame>
  );
  return isExtra ? <ExtraRow {...props}>{field}</ExtraRow> : field;
}

/** A property that the schema allows but does not name: its key is part of what is edited. */
function ExtraRow({
  label,
  onKeyRenameBlur,
  onRemoveProperty,
  disabled,
  readonly,
  children,
}: FieldTemplateProps) {
  const { id, path } = useFieldPlace();
  const { idPrefix } = useFormSurroundings();
  const around = path.slice(0, -1);
  const idOf = (key: string) => fieldId(idPrefix, [...around, key]);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,2fr)_auto] items-start gap-2">
      <Input
        key={label}
        id={`${id}-key`}
        aria-label={`${label} key`}
        defaultValue={label}
        disabled={disabled || readonly}
        onBlur={(event) => {
          const { currentTarget: box, relatedTarget: next } = event;
          const isRowNext = next !== null && box.parentElement?.contains(next);
          // Under its new key the row is a new one: who was on the way to its value arrives there.
          changeAndFocus(
            () => onKeyRenameBlur(event),
            () =>
              isRowNext && !next.isConnected ? document.getElementById(idOf(box.value)) : null,
          );
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          const box = event.currentTarget;
          changeAndFocus(() => box.blur(), idOf(box.value));
        }}
        className="font-mono text-xs"
      />
      {children}
      <Button
        variant="ghost"
        size="icon"
        aria-label={`Remove ${label}`}
        disabled={disabled || readonly}
        onClick={() => changeAndFocus(() => onRemoveProperty(), `${fieldId(idPrefix, around)}-add`)}
      >
        <Trash2 aria-hidden />
      </Button>
    </div>
  );
}

function ObjectTemplate(props: ObjectFieldTemplateProps) {
  const {
    title,
    description,
    properties,
    schema,
    uiSchema,
    formData,
    onAddProperty,
    disabled,
    readonly,
    required,
  } = props;
  const { path, key, id } = useFieldPlace();
  const { expressions } = useFormSurroundings();
  const isPlain = path.length === 0 || uiSchema?.["ui:label"] === false;
  const body = (
    <>
      {properties.map((property) =>
        property.hidden ? (
          <div key={property.name} hidden>
            {property.content}
          </div>
        ) : (
          property.content
        ),
      )}
      {canExpand(schema, uiSchema, formData) ? (
        <div>
          <Button
            id={`${id}-add`}
            variant="outline"
            size="sm"
            disabled={disabled || readonly}
            onClick={onAddProperty}
          >
            <Plus aria-hidden />
            Add {path.length === 0 ? "field" : "entry"}
          </Button>
        </div>
      ) : null}
    </>
  );
  if (isPlain)
    return (
      <div className="flex min-w-0 flex-col gap-5">
        {path.length === 0 && typeof description === "string" ? (
          <FieldHint id={id} text={description} />
        ) : null}
        {body}
        {path.length === 0 ? <FieldProblems /> : null}
      </div>
    );
  return (
    <fieldset
      id={id}
      data-field-path={key}
      tabIndex={-1}
      aria-label={title}
      className="flex min-w-0 flex-col gap-4 rounded-lg border bg-card/40 p-3.5"
    >
      <div className="flex min-h-6 items-center justify-between gap-2">
        <span className="font-medium text-sm">
          <FieldLabelText label={title} path={path} required={required} />
        </span>
        {expressions && typeof path.at(-1) !== "number" ? (
          <ExpressionSwitch label={title} mode="value" />
        ) : null}
      </div>
      {typeof description === "string" ? <FieldHint id={id} text={description} /> : null}
      <FieldProblems />
      {body}
    </fieldset>
  );
}

const nothing = () => null;

/** How the form's library is dressed. Descriptions, help and errors are drawn by the field's frame, so not again. */
export const templates: Partial<TemplatesType> = {
  FieldTemplate,
  ObjectFieldTemplate: ObjectTemplate,
  ArrayFieldTemplate: ArrayTemplate,
  ArrayFieldItemTemplate: ArrayItemTemplate,
  DescriptionFieldTemplate: nothing,
  FieldHelpTemplate: nothing,
  FieldErrorTemplate: nothing,
  TitleFieldTemplate: nothing,
  ErrorListTemplate: nothing,
  MultiSchemaFieldTemplate: nothing,
  WrapIfAdditionalTemplate: nothing,
};
