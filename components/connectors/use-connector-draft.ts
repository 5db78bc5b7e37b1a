import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useWorkspace } from "@/components/frame/workspace-context";
import { integrationQuery } from "@/components/integrations/queries";
import { rateLimitSchema } from "@/lib/cargo/connector";
import {
  type ConnectorFormValues,
  emptyValues,
  toValues,
  withName,
} from "@/lib/connectors/form-values";
import type { PastedConnector } from "@/lib/connectors/parse-command";
import { secretLeaves } from "@/lib/connectors/secret-leaves";
import { connectorQuery } from "./queries";
import { useKeptDraft } from "./use-kept-draft";

/**
 * What is typed on the page of a new connector. All but its secrets is kept on the server, so that a reload, a session that
 * ends or a provider's consent page lose nothing.
 */
export function useConnectorDraft(begin: {
  integrationSlug: string | undefined;
  fromUuid: string | undefined;
}) {
  const { integrationSlug, fromUuid } = begin;
  const { uuid } = useWorkspace();
  const [values, setValues] = useState<ConnectorFormValues>(() => ({
    ...emptyValues,
    integrationSlug: integrationSlug ?? "",
  }));
  const [placeholders, setPlaceholders] = useState<string[]>([]);
  const [restored, setRestored] = useState(false);
  // What replaces the config as a whole begins the credentials form anew.
  const [generation, setGeneration] = useState(0);
  const beginAnew = useCallback((next: ConnectorFormValues) => {
    setValues(next);
    setGeneration((before) => before + 1);
  }, []);
  const touched = useRef(false);

  const integration = useQuery({
    ...integrationQuery(uuid, values.integrationSlug),
    enabled: values.integrationSlug !== "",
  });
  const jsonSchema = integration.data?.connector.config.jsonSchema;
  const isSecret = useMemo(() => secretLeaves(jsonSchema), [jsonSchema]);

  const kept = useKeptDraft({
    values,
    isSecret,
    onRestore: useCallback(
      (draft: ConnectorFormValues) => {
        // A link to another integration is a new beginning.
        if (fromUuid || (integrationSlug && draft.integrationSlug !== integrationSlug)) return;
        if (touched.current) return;
        beginAnew(draft);
        setRestored(true);
      },
      [integrationSlug, fromUuid, beginAnew],
    ),
  });
  useDuplicate(uuid, fromUuid, beginAnew);

  const change = useCallback(
    (part: Partial<ConnectorFormValues>) => setValues((before) => ({ ...before, ...part })),
    [],
  );
  const rename = useCallback((name: string) => {
    touched.current = true;
    setValues((before) => withName(before, name));
  }, []);
  const paste = (pasted: PastedConnector, missing: string[]) => {
    beginAnew(fromPasted(values, pasted));
    setPlaceholders(missing);
  };
  const startOver = () => {
    kept.forget();
    setRestored(false);
    setPlaceholders([]);
    beginAnew({ ...emptyValues, integrationSlug: values.integrationSlug });
  };
  const copied = useQuery({ ...connectorQuery(uuid, fromUuid ?? ""), enabled: false }).data;
  const isStillOf = copied?.connector.integrationSlug === values.integrationSlug;
  return {
    values,
    /** Where the secrets that are shown as set come from. */
    copiedFrom: fromUuid !== undefined && isStillOf && !values.useCredits ? fromUuid : undefined,
    setValues,
    change,
    rename,
    paste,
    placeholders,
    restored,
    generation,
    startOver,
    forget: kept.forget,
    key: kept.key,
    keep: kept.keep,
    isSecret,
  };
}

/** A duplicate begins as the connector it is made from, but for its name and slug. */
function useDuplicate(
  workspaceUuid: string,
  fromUuid: string | undefined,
  setValues: (values: ConnectorFormValues) => void,
) {
  const { data } = useQuery({
    ...connectorQuery(workspaceUuid, fromUuid ?? ""),
    enabled: fromUuid !== undefined,
    refetchOnWindowFocus: false,
  });
  const filled = useRef(false);
  useEffect(() => {
    if (data === undefined || filled.current) return;
    filled.current = true;
    const { connector } = data;
    setValues({
      ...toValues(connector),
      name: `${connector.name} copy`,
      slug: `${connector.slug}_copy`,
      isDefault: false,
    });
  }, [data, setValues]);
}

function fromPasted(before: ConnectorFormValues, pasted: PastedConnector): ConnectorFormValues {
  const { integrationSlug, slug, name, config, rateLimit, cacheTtlMilliseconds } = pasted;
  const named = name === undefined ? before : withName(before, name);
  const limit = rateLimitSchema.safeParse(rateLimit);
  return {
    ...named,
    ...(integrationSlug !== undefined && { integrationSlug, config: {} }),
    ...(slug !== undefined && { slug, slugEdited: true }),
    ...(config !== undefined && { config, useCredits: false }),
    ...(limit.success && { rateLimit: limit.data }),
    ...(typeof cacheTtlMilliseconds === "number" && { cacheTtlMilliseconds }),
  };
}
