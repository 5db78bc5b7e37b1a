import { getDefaultRegistry } from "@rjsf/core";
import { createSchemaUtils, type Registry, type RJSFSchema, type WidgetProps } from "@rjsf/utils";
import {
  type ComponentType,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import type { DataPath } from "@/lib/config-form/data-path";
import { isJsonObject, type JsonObject } from "@/lib/config-form/json-value";
import type { PreparedForm } from "@/lib/config-form/prepare/prepare-form";
import type { ConfigFormProps } from "./config-form-props";
import { DEFAULTS_LIKE_THE_LIBRARY } from "./defaults-behaviour";
import { focusField } from "./field-link";
import { ChoiceField } from "./fields/choice-field";
import { ConfigSchemaField } from "./fields/config-schema-field";
import { FieldBoundary } from "./fields/field-boundary";
import { FormSurroundingsProvider } from "./form-context";
import { FormNotes } from "./form-notes";
import { createFormStore } from "./form-store";
import { createFormValidator } from "./form-validator";
import { ProblemSummary } from "./problem-summary";
import { createSettler } from "./settle-data";
import { templates } from "./theme/templates";
import { useFormProblems } from "./use-form-problems";
import { useOutsideValue } from "./use-outside-value";
import { WholeJson } from "./whole-json";

/** From so many fields on, typing is kept apart from drawing. */
const LARGE = 60;

const library = getDefaultRegistry();
const fields = {
  ...library.fields,
  SchemaField: ConfigSchemaField,
  OneOfField: ChoiceField,
  AnyOfField: ChoiceField,
};

type DrawnFormProps = Omit<ConfigFormProps, "form" | "widgets"> & {
  nested: ComponentType<ConfigFormProps>;
  prepared: PreparedForm & { drawable: true };
  widgets: Record<string, ComponentType<WidgetProps>>;
};

/** A form whose fields the library draws, and whose data is ours: it neither adds nor drops what nobody touched. */
export function DrawnForm(props: DrawnFormProps) {
  const { prepared, widgets, value, onChange, connectorUuid, integrationSlug, graphContext } =
    props;
  const {
    expressions = false,
    disabled = false,
    idPrefix = "config",
    handle,
    nested,
    around,
  } = props;
  const { schema, uiSchema, source } = prepared;

  const utils = useMemo(
    () =>
      createSchemaUtils(
        createFormValidator(expressions),
        schema as RJSFSchema,
        DEFAULTS_LIKE_THE_LIBRARY,
      ),
    [expressions, schema],
  );
  const [store] = useState(() =>
    createFormStore(value ?? initialData(utils, schema), {
      isOwn: value === undefined,
      outer: around?.store,
    }),
  );
  useOutsideValue({ store, value, onChange });
  useEffect(() => {
    if (isConditional(schema)) store.setSettle(createSettler(utils, schema));
  }, [store, utils, schema]);
  // What was typed last may still wait for a pause when the form is left.
  useEffect(() => () => store.flush(), [store]);
  const problems = useFormProblems({ store, source, expressions, outside: props.problems });

  useImperativeHandle(handle, () => ({
    validate: problems.reveal,
    find: problems.find,
    read: () => {
      store.flush();
      return toObject(store.data());
    },
    focus: (path) => focusField(idPrefix, path),
    refreshLists: store.refreshAll,
  }));

  const registry = useMemo(
    (): Registry => ({
      ...library,
      fields,
      templates: { ...library.templates, ...templates },
      widgets: { ...library.widgets, ...widgets },
      rootSchema: schema,
      schemaUtils: utils,
      formContext: {},
      globalUiOptions: {},
      uiSchemaDefinitions: {},
      globalFormOptions: { idPrefix, idSeparator: "_", useFallbackUiForUnsupportedType: false },
    }),
    [widgets, schema, utils, idPrefix],
  );
  const surroundings = useMemo(
    () => ({
      store,
      idPrefix,
      around,
      expressions,
      connectorUuid,
      integrationSlug,
      graphContext,
      nested,
      isLarge: prepared.fieldsCount > LARGE,
    }),
    [
      store,
      idPrefix,
      around,
      expressions,
      connectorUuid,
      integrationSlug,
      graphContext,
      nested,
      prepared.fieldsCount,
    ],
  );
  const change = useCallback(
    // The library removes an entry by a symbol of its own.
    (next: unknown, path: DataPath) =>
      store.write(path, typeof next === "symbol" ? undefined : next),
    [store],
  );
  const data = useSyncExternalStore(store.subscribe, store.data, store.data);
  const rootPlace = useMemo(() => ({ $id: idPrefix, path: [] }), [idPrefix]);
  return (
    <FieldBoundary
      fallback={(reason) => (
        <WholeJson {...props} value={toObject(data)} source={source} reason={reason} />
      )}
    >
      <FormSurroundingsProvider value={surroundings}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: hears of blurs that bubble up from its fields */}
        <div data-form="" onBlur={problems.onBlur} className="flex min-w-0 flex-col gap-5">
          <ProblemSummary isRevealed={problems.isRevealed && !around} />
          <ConfigSchemaField
            name=""
            schema={schema}
            uiSchema={uiSchema}
            formData={data}
            fieldPathId={rootPlace}
            registry={registry}
            disabled={disabled}
            readonly={false}
            required={false}
            autofocus={false}
            onBlur={nothing}
            onFocus={nothing}
            onChange={change}
          />
          <FormNotes notes={prepared.notes} />
        </div>
      </FormSurroundingsProvider>
    </FieldBoundary>
  );
}

const nothing = () => {};

function initialData(utils: ReturnType<typeof createSchemaUtils>, schema: JsonObject): unknown {
  try {
    return withoutBlankTuples(utils.getDefaultFormState(schema, undefined, false) ?? {});
  } catch {
    return {};
  }
}

/** The library begins a tuple with nothing in each of its places, which JSON would call `null`. */
function withoutBlankTuples(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withoutBlankTuples);
  if (!isJsonObject(data)) return data;
  const isBlank = (value: unknown) =>
    Array.isArray(value) && value.length > 0 && value.every((item) => item === undefined);
  return Object.fromEntries(
    Object.entries(data)
      .filter(([, value]) => !isBlank(value))
      .map(([key, value]) => [key, withoutBlankTuples(value)]),
  );
}

function toObject(data: unknown): JsonObject {
  return isJsonObject(data) ? data : {};
}

function isConditional(schema: JsonObject): boolean {
  return /"(?:if|dependencies)":/.test(JSON.stringify(schema));
}
