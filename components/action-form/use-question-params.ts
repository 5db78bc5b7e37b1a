import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { useWorkspace } from "@/components/frame/workspace-context";
import { integrationQuery } from "@/components/integrations/queries";
import type { Integration } from "@/lib/cargo/integration";
import { isJsonObject } from "@/lib/config-form/json-value";
import {
  followThisPath,
  isThisPath,
  type ResolvedParams,
  resolveParams,
} from "@/lib/config-form/resolve-params";
import { useFieldPlace, useFormSurroundings, useFormValue } from "./form-context";

type Question = {
  /** The field's, for those it depends on to name it. */
  label: string;
  kind: "autocomplete" | "dynamicSchema";
  slug: string;
  /** As the uiSchema has them: constants, and `$this` paths. */
  params: Record<string, unknown>;
};

/** What a field asks its connector's account with, read from the whole form; and the fields that this depends on. */
export function useQuestionParams({ label, kind, slug, params }: Question) {
  const { store, integrationSlug } = useFormSurroundings();
  const { fullPath } = useFieldPlace();
  const required = useRequiredParams(integrationSlug, kind, slug);

  // As text, so that a change elsewhere in the form does not draw this field again.
  const resolvedText = useFormValue((current) =>
    JSON.stringify(
      resolveParams(params, {
        fieldPath: fullPath,
        data: current.whole(),
        samples: current.links.samples(),
        required,
      }),
    ),
  );
  const resolved = useMemo((): ResolvedParams => JSON.parse(resolvedText), [resolvedText]);

  const paramsText = JSON.stringify(params);
  const sources = useMemo(
    () =>
      Object.values(JSON.parse(paramsText))
        .filter(isThisPath)
        .flatMap((source) => {
          const from = followThisPath(source, fullPath);
          return from ? [from] : [];
        }),
    [paramsText, fullPath],
  );
  useEffect(
    () => store.links.addFeeds(sources, fullPath, label),
    [store, sources, fullPath, label],
  );
  return { resolved, sources };
}

/** What the integration's manifest says the question cannot do without; nothing when it does not say. */
function useRequiredParams(
  integrationSlug: string | undefined,
  kind: Question["kind"],
  slug: string,
): readonly string[] | undefined {
  const { uuid } = useWorkspace();
  const { data } = useQuery({
    ...integrationQuery(uuid, integrationSlug ?? ""),
    enabled: integrationSlug !== undefined,
  });
  const schema = data && paramsOf(data, kind, slug)?.jsonSchema;
  if (!isJsonObject(schema)) return undefined;
  return Array.isArray(schema.required)
    ? schema.required.filter((one) => typeof one === "string")
    : [];
}

function paramsOf(integration: Integration, kind: Question["kind"], slug: string) {
  return kind === "autocomplete"
    ? integration.autocompletes.find((one) => one.slug === slug)?.params
    : new Map(Object.entries(integration.dynamicSchemas)).get(slug)?.params;
}
