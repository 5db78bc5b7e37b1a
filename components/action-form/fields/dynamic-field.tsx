import type { FieldProps } from "@rjsf/utils";
import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { z } from "zod";
import { isJsonObject } from "@/lib/config-form/json-value";
import { changeAndFocus } from "../change-and-focus";
import type { ConfigFormHandle } from "../config-form-props";
import type { FieldProblem } from "../field-problems";
import { useFieldPlace, useFormSurroundings, useFormValue } from "../form-context";
import { DependsOn, WaitingParams } from "../theme/dependencies";
import { FieldHint, FieldLabelText, FieldProblems } from "../theme/field-frame";
import { useQuestionParams } from "../use-question-params";
import { RefreshButton } from "../widgets/refresh-button";
import { useAccountFields } from "./use-account-fields";

const optionsSchema = z.object({
  slug: z.string().catch(""),
  params: z.record(z.string(), z.unknown()).catch({}),
});

type DynamicFieldProps = Pick<FieldProps, "uiSchema" | "required" | "disabled" | "schema"> & {
  label: string;
  value: unknown;
  aside: ReactNode;
};

/** Fields that the connected account decides: a form of their own, inside the form, loaded when it can be. */
export function DynamicField({
  label,
  value,
  uiSchema,
  schema,
  required,
  disabled,
  aside,
}: DynamicFieldProps) {
  const {
    store,
    idPrefix,
    around,
    nested: NestedForm,
    connectorUuid,
    integrationSlug,
    expressions,
    graphContext,
  } = useFormSurroundings();
  const { path, fullPath, id } = useFieldPlace();
  const { slug, params } = optionsSchema.parse({
    ...uiSchema?.["ui:options"],
    ...shorthand(uiSchema),
  });
  const { resolved, sources } = useQuestionParams({ label, kind: "dynamicSchema", slug, params });
  const { form, error, isLoading, isReady, reload } = useAccountFields({ slug, resolved });
  const inner = useRef<ConfigFormHandle>(null);
  useEffect(
    () =>
      store.addInner({
        flush: () => void inner.current?.read(),
        find: () =>
          (inner.current?.find() ?? []).map((problem) => ({
            ...problem,
            path: [...path, ...problem.path],
          })),
        reveal: () => void inner.current?.validate(),
        refreshLists: () => {
          reload();
          inner.current?.refreshLists();
        },
      }),
    [store, path, reload],
  );
  const outsideText = useFormValue((current) =>
    JSON.stringify(current.problems.outsideBelow(path)),
  );
  const outside = useMemo((): FieldProblem[] => JSON.parse(outsideText), [outsideText]);
  const outermostId = around?.idPrefix ?? idPrefix;
  const inThis = useMemo(
    () => ({ store, fullPath, idPrefix: outermostId }),
    [store, fullPath, outermostId],
  );
  return (
    <fieldset
      id={id}
      data-field-path={JSON.stringify(path)}
      tabIndex={-1}
      aria-label={label}
      aria-busy={isLoading}
      className="grid min-w-0 gap-4 rounded-lg border bg-card/40 p-3.5"
    >
      <div className="flex min-h-6 items-center justify-between gap-2">
        <span className="font-medium text-sm">
          <FieldLabelText label={label} path={path} required={required} />
        </span>
        <span className="flex items-center gap-2">
          {form === undefined && !error ? null : (
            <RefreshButton
              label={label}
              disabled={!isReady}
              pending={isLoading}
              isSmall
              onRefresh={reload}
            />
          )}
          {aside}
        </span>
      </div>
      {typeof schema.description === "string" ? (
        <FieldHint id={id} text={schema.description} />
      ) : null}
      <FieldProblems />
      <div className="text-muted-foreground text-xs empty:hidden">
        {connectorUuid === undefined ? (
          <p>Choose a connector first: these fields come from its account.</p>
        ) : null}
        <WaitingParams resolved={resolved} what="fields" />
        {resolved.ready ? <DependsOn sources={sources} /> : null}
        {isLoading ? <p role="status">Loading the account’s fields…</p> : null}
      </div>
      {error ? (
        <p role="alert" className="text-destructive text-xs">
          The fields could not be loaded: {error.message}{" "}
          <button
            type="button"
            className="text-link hover:underline"
            onClick={() => changeAndFocus(reload, id)}
          >
            Try again
          </button>
        </p>
      ) : null}
      {form === undefined ? null : (
        <NestedForm
          form={form}
          // Of a config that was merely opened, nothing is begun with the account's defaults.
          value={isJsonObject(value) ? value : store.isOwnWrite() ? undefined : NOTHING}
          onChange={(next) => {
            const isNothing = Object.keys(next).length === 0 && store.read(path) === undefined;
            if (!isNothing) store.write(path, next);
          }}
          connectorUuid={connectorUuid}
          integrationSlug={integrationSlug}
          expressions={expressions}
          graphContext={graphContext}
          disabled={disabled ?? false}
          idPrefix={id}
          problems={outside}
          around={inThis}
          handle={inner}
        />
      )}
    </fieldset>
  );
}

const NOTHING = {};

function shorthand(uiSchema: FieldProps["uiSchema"]): Record<string, unknown> {
  return Object.fromEntries(
    ["slug", "params"].flatMap((key) => {
      const value = uiSchema?.[`ui:${key}`];
      return value === undefined ? [] : [[key, value]];
    }),
  );
}
