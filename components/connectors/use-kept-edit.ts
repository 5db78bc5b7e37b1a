import { useEffect, useRef } from "react";
import { z } from "zod";
import { useWorkspace } from "@/components/frame/workspace-context";
import { callDashboard } from "@/lib/browser/call";
import type { ConnectorFormValues } from "@/lib/connectors/form-values";
import { rebaseValues } from "@/lib/connectors/rebase-values";
import { withoutSecrets } from "@/lib/connectors/secret-leaves";
import type { IsSecret } from "@/lib/connectors/secret-names";
import { keptValuesSchema } from "./kept-values";

const answerSchema = z.object({ draft: keptValuesSchema, base: keptValuesSchema }).optional();

/** In this tab something typed into the connector's page waits on the server. */
export const keptEditMark = (connectorUuid: string) => `connector-edit ${connectorUuid}`;

type KeptEditOptions = {
  connectorUuid: string;
  values: ConnectorFormValues;
  baseValues: ConnectorFormValues;
  isSecret: IsSecret;
  onRestore: (values: ConnectorFormValues) => void;
};

/**
 * Keeps what is being changed of a connector, without secrets, while its person is on a consent page: whatever is decided
 * there, it is back afterwards, on top of what the connector is by then.
 */
export function useKeptEdit(options: KeptEditOptions) {
  const { uuid: workspaceUuid } = useWorkspace();
  const latest = useRef(options);
  latest.current = options;
  const { connectorUuid } = options;
  const place = `drafts/connector-edit-${connectorUuid}`;

  useEffect(() => {
    if (sessionStorage.getItem(keptEditMark(connectorUuid)) === null) return;
    callDashboard("GET", place, answerSchema, { workspaceUuid })
      .then((kept) => {
        if (sessionStorage.getItem(keptEditMark(connectorUuid)) === null) return;
        sessionStorage.removeItem(keptEditMark(connectorUuid));
        const { baseValues, onRestore } = latest.current;
        if (kept) onRestore(rebaseValues(kept.base, kept.draft, baseValues));
      })
      .then(() => callDashboard("DELETE", place, z.unknown(), { workspaceUuid }))
      // One that can't be read is as good as none: the form itself works.
      .catch(() => undefined);
  }, [connectorUuid, place, workspaceUuid]);

  return async () => {
    const { values, baseValues, isSecret } = latest.current;
    const strip = (all: ConnectorFormValues) => ({
      ...all,
      config: withoutSecrets(all.config, isSecret),
    });
    const body = { draft: strip(values), base: strip(baseValues) };
    sessionStorage.setItem(keptEditMark(connectorUuid), "kept");
    await callDashboard("PUT", place, z.unknown(), { workspaceUuid, body }).catch(() => undefined);
  };
}
