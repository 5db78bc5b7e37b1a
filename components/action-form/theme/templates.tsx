import type { FieldTemplateProps, ObjectFieldTemplateProps, TemplatesType } from "@rjsf/utils";
import { ADDITIONAL_PROPERTY_FLAG, canExpand, getSchemaType } from "@rjsf/utils";
import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ExpressionSwitch } from "../fields/expression-switch";
import { useFieldPlace, useFormSurroundings } from "../form-context";
import { ArrayItemTemplate, ArrayTemplate } from "./array-template";
import { FieldFrame, FieldHint, FieldLabelText, FieldProblems } from "./field-frame";
import { firstValue, freeKey } from "./new-entry";

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
  if ((!displayLabel && !isBoolean) || (isExtra && (type === "object" || type === "array")))
    return path.length === 0 ? children : <div className="min-w-0">{children}</div>;

  const canSwitch = expressions && path.length > 0 && !isBranch;
  return (
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
}

/** The buttons of an item lie over the right end of its heading. */
const BESIDE_ITEM_TOOLS =
  "mr-[calc(var(--item-tools)*1.75rem)] pointer-coarse:mr-[calc(var(--item-tools)*2.25rem)]";

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
    registry,
  } = props;
  const { path, key, id } = useFieldPlace();
  const { store, expressions } = useFormSurroundings();
  const add = () => {
    const place = [...path, freeKey(formData)];
    // The library has to know of the row, and fills it with words of its own.
    onAddProperty();
    store.write(place, firstValue(schema, registry.schemaUtils));
  };
  const isPlain = path.length === 0 || uiSchema?.["ui:label"] === false;
  const isItem = typeof path.at(-1) === "number";
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
            onClick={add}
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
        {expressions ? (
          <span className={isItem ? BESIDE_ITEM_TOOLS : undefined}>
            <ExpressionSwitch label={title} mode="value" />
          </span>
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
