import type { FieldProps } from "@rjsf/utils";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { z } from "zod";
import { useWorkspace } from "@/components/frame/workspace-context";
import { getDynamicSchema } from "@/lib/cargo/operations/connectors";
import { isJsonObject } from "@/lib/config-form/json-value";
import { type ResolvedParams, resolveParams } from "@/lib/config-form/resolve-params";
import { changeAndFocus } from "../change-and-focus";
import type { ConfigFormHandle } from "../config-form-props";
import { FieldLink } from "../field-link";
import type { FieldProblem } from "../field-problems";
import { useFieldPlace, useFormSurroundings, useFormValue } from "../form-context";
import { FieldHint, FieldLabelText, FieldProblems } from "../theme/field-frame";

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
    nested: NestedForm,
    connectorUuid,
    integrationSlug,
    expressions,
    graphContext,
  } = useFormSurroundings();
  const { path, id } = useFieldPlace();
  const { call, uuid: workspaceUuid } = useWorkspace();
  const { slug, params } = optionsSchema.parse({
    ...uiSchema?.["ui:options"],
    ...shorthand(uiSchema),
  });
  const resolvedText = useFormValue((current) =>
    JSON.stringify(
      resolveParams(params, { fieldPath: path, data: current.data(), samples: current.samples() }),
    ),
  );
  const resolved = useMemo((): ResolvedParams => JSON.parse(resolvedText), [resolvedText]);
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ["dynamic schema", workspaceUuid, connectorUuid, slug, resolved],
    queryFn: ({ signal }) =>
      call(getDynamicSchema, {
        params: { uuid: connectorUuid ?? "", slug },
        body: { params: resolved.ready ? resolved.params : {} },
        signal,
      }),
    enabled: connectorUuid !== undefined && resolved.ready && slug !== "",
    // The fields of before stay in sight, and with them what was typed, until the new ones are here.
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
    retry: false,
  });
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
        refreshLists: () => inner.current?.refreshLists(),
      }),
    [store, path],
  );
  const outsideText = useFormValue((current) =>
    JSON.stringify(current.problems.outsideBelow(path)),
  );
  const outside = useMemo((): FieldProblem[] => JSON.parse(outsideText), [outsideText]);
  const form = useMemo(() => ({ jsonSchema: data?.schema, uiSchema: data?.uiSchema }), [data]);
  return (
    <fieldset
      id={id}
      data-field-path={JSON.stringify(path)}
      tabIndex={-1}
      aria-label={label}
      aria-busy={isFetching}
      className="grid min-w-0 gap-4 rounded-lg border bg-card/40 p-3.5"
    >
      <div className="flex min-h-6 items-center justify-between gap-2">
        <span className="font-medium text-sm">
          <FieldLabelText label={label} path={path} required={required} />
        </span>
        {aside}
      </div>
      {typeof schema.description === "string" ? (
        <FieldHint id={id} text={schema.description} />
      ) : null}
      <FieldProblems />
      <div className="text-muted-foreground text-xs empty:hidden">
        {connectorUuid === undefined ? (
          <p>Choose a connector first: these fields come from its account.</p>
        ) : null}
        {resolved.ready
          ? null
          : resolved.waiting.map(({ param, path: from }) => (
              <p key={param}>First fill in {from ? <FieldLink path={from} /> : `“${param}”`}.</p>
            ))}
        {isFetching ? <p role="status">Loading the account’s fields…</p> : null}
      </div>
      {error ? (
        <p role="alert" className="text-destructive text-xs">
          The fields could not be loaded: {error.message}{" "}
          <button
            type="button"
            className="text-link hover:underline"
            onClick={() => changeAndFocus(() => void refetch(), id)}
          >
            Try again
          </button>
        </p>
      ) : null}
      {data?.schema === undefined ? null : (
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
          isInner
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
