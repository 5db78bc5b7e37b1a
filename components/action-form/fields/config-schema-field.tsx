import { getDefaultRegistry } from "@rjsf/core";
import {
  ADDITIONAL_PROPERTY_FLAG,
  deepEquals,
  type FieldProps,
  getSchemaType,
  RJSF_REF_CYCLE_KEY,
  type RJSFSchema,
} from "@rjsf/utils";
import { memo, type ReactNode, useMemo, useSyncExternalStore } from "react";
import { pathKey } from "@/lib/config-form/data-path";
import { isJsonObject } from "@/lib/config-form/json-value";
import { ExpressionField } from "../expression/expression-field";
import { fieldId } from "../field-id";
import {
  type FieldPlace,
  FieldPlaceProvider,
  useFieldPlace,
  useFormSurroundings,
} from "../form-context";
import type { FormStore } from "../form-store";
import { isNullable } from "../nullable";
import { ExtraRow } from "../theme/extra-row";
import { ConstantField } from "./constant-field";
import { DeferredField, isFarFromData } from "./deferred-field";
import { isComposite, itemTitle, whyJson, withEveryPlace } from "./drawing";
import { DynamicField } from "./dynamic-field";
import { ExpressionSwitch } from "./expression-switch";
import { FieldBoundary } from "./field-boundary";
import { JsonField } from "./json-field";
import { isPlainText } from "./plain-text";
import { PlainTextField } from "./plain-text-field";

const LibraryField = getDefaultRegistry().fields.SchemaField;
if (!LibraryField) throw new Error("@rjsf/core has no SchemaField");

/**
 * Stands before every field of the form's library: says where the field is, draws an expression in its place, and
 * catches what the library cannot draw. Drawn again only when something about it is another one: the library makes
 * its schemas anew on every change.
 */
export const ConfigSchemaField = memo(function ConfigSchemaField(props: FieldProps) {
  const { fieldPathId, registry, formData, uiSchema } = props;
  const { store, idPrefix, around, expressions } = useFormSurroundings();
  const { depth } = useFieldPlace();
  const schema = useMemo(
    () => nameable(props.schema, registry, formData),
    [props.schema, registry, formData],
  );
  const isBranch = uiSchema?.["ui:label"] === false;
  const canSwitch = expressions && fieldPathId.path.length > 0 && !isBranch && !("const" in schema);
  const usual =
    canSwitch && uiSchema?.["ui:widget"] === "ExpressionWidget" ? "expression" : "value";
  const title = itemTitle(props.title, fieldPathId.path, schema);
  const label = labelOf(props, schema, title);
  const spot = useMemo(() => {
    const { path } = fieldPathId;
    return {
      path,
      fullPath: around ? [...around.fullPath, ...path] : path,
      key: pathKey(path),
      id: fieldId(idPrefix, path),
      depth: depth + 1,
    };
  }, [fieldPathId, idPrefix, around, depth]);
  const watched = useMemo(
    () => store.watchField({ ...spot, usual, label }),
    [store, spot, usual, label],
  );
  const state = useSyncExternalStore(watched.subscribe, watched.read, watched.read);
  const isExtra = ADDITIONAL_PROPERTY_FLAG in props.schema;
  const place = useMemo(
    () => ({ ...spot, label, isEntry: isExtra, state }),
    [spot, label, isExtra, state],
  );
  const drawn = drawField({ props, schema, title, label, place, canSwitch, store });
  return (
    <FieldPlaceProvider value={place}>
      {isExtra ? (
        <ExtraRow
          onKeyRenameBlur={props.onKeyRenameBlur}
          onRemoveProperty={props.onRemoveProperty}
          disabled={props.disabled}
          readonly={props.readonly}
          aside={
            canSwitch && state.mode === "value" && !isComposite(schema) ? (
              <ExpressionSwitch label={label} mode="value" />
            ) : null
          }
        >
          {drawn}
        </ExtraRow>
      ) : (
        drawn
      )}
    </FieldPlaceProvider>
  );
}, deepEquals);

type Drawing = {
  props: FieldProps;
  schema: RJSFSchema;
  title: string | undefined;
  label: string;
  place: FieldPlace;
  canSwitch: boolean;
  store: FormStore;
};

/** The first of the ways to draw a field that fits it. */
function drawField(drawing: Drawing): ReactNode {
  const { props, schema, title, label, place, canSwitch, store } = drawing;
  const { formData, uiSchema } = props;
  if (canSwitch && place.state.mode === "expression")
    return (
      <ExpressionField
        label={label}
        required={Boolean(props.required)}
        description={schema.description}
        disabled={Boolean(props.disabled)}
      />
    );
  // The row of an entry has its key, and where it is a single value the switch as well.
  const isExtra = place.isEntry;
  const isInRow = isExtra && !isComposite(schema);
  const aside = canSwitch && !isInRow ? <ExpressionSwitch label={label} mode="value" /> : undefined;
  const json = (reason: string | undefined) => (
    <JsonField
      {...props}
      schema={schema}
      label={label}
      value={formData}
      reason={reason}
      aside={aside}
      hideLabel={isInRow}
    />
  );
  if ("const" in schema && !("oneOf" in schema)) return <ConstantField {...props} label={label} />;
  if (uiSchema?.["ui:field"] === "JsonField") return json(undefined);
  if (uiSchema?.["ui:field"] === "DynamicField")
    return <DynamicField {...props} schema={schema} label={label} value={formData} aside={aside} />;
  // The library's own field would write a `null` that nobody asked for.
  if (getSchemaType(schema) === "null" && (isExtra || formData !== null))
    return json(isExtra ? undefined : "Nothing but null fits here.");
  const isCyclic = Boolean(Reflect.get(props.schema, RJSF_REF_CYCLE_KEY));
  const reason = isCyclic ? undefined : whyJson(schema, formData);
  if (reason || place.depth > MAX_DEPTH) return json(reason ?? "Nested too deeply to be drawn.");
  const draw = () => (
    <FieldBoundary fallback={(why) => json(`Shown as JSON, since it could not be drawn: ${why}`)}>
      {isPlainText(props, schema) ? (
        <PlainTextField {...props} schema={schema} label={label} aside={aside} />
      ) : LibraryField ? (
        <LibraryField
          key={schema.additionalProperties ? store.arrivals() : undefined}
          {...props}
          onChange={isNullAtLeast(schema, props) ? orNull(props.onChange) : props.onChange}
          formData={withEveryPlace(schema, formData)}
          {...(title === undefined ? {} : { title })}
          {...(isCyclic ? { schema: { ...props.schema, [RJSF_REF_CYCLE_KEY]: false } } : {})}
        />
      ) : null}
    </FieldBoundary>
  );
  const isDeferred =
    isComposite(schema) &&
    formData === undefined &&
    (isCyclic || isFarFromData(place.path, store.read));
  return isDeferred ? <DeferredField label={label}>{draw}</DeferredField> : draw();
}

const MAX_DEPTH = 32;

/** Whether a single value, emptied, is `null`: it has to be there, and may be that. */
function isNullAtLeast(schema: RJSFSchema, { required }: FieldProps): boolean {
  return Boolean(required) && isNullable(schema) && !isComposite(schema);
}

const orNull =
  (onChange: FieldProps["onChange"]): FieldProps["onChange"] =>
  (next, ...rest) =>
    onChange(next === undefined ? null : next, ...rest);

/** The schema with its references and conditions followed, where it does not say by itself what it is. */
function nameable(schema: RJSFSchema, registry: FieldProps["registry"], data: unknown): RJSFSchema {
  if (!isJsonObject(schema)) return {};
  if ("type" in schema && !("$ref" in schema) && !("allOf" in schema)) return schema;
  try {
    return registry.schemaUtils.retrieveSchema(schema, data);
  } catch {
    return {};
  }
}

function labelOf(props: FieldProps, schema: RJSFSchema, title: string | undefined): string {
  const { uiSchema, name } = props;
  const written =
    uiSchema?.["ui:title"] ??
    uiSchema?.["ui:options"]?.title ??
    props.schema.title ??
    schema.title ??
    title;
  return typeof written === "string" && written !== "" ? written : name;
}
