import { useCallback, useEffect, useRef, useState } from "react";
import { z } from "zod";
import { useWorkspace } from "@/components/frame/workspace-context";
import { callDashboard } from "@/lib/browser/call";
import type { ConnectorFormValues } from "@/lib/connectors/form-values";
import { withoutSecrets } from "@/lib/connectors/secret-leaves";
import type { IsSecret } from "@/lib/connectors/secret-names";
import { keptValuesSchema } from "./kept-values";
import { useDebounced } from "./use-debounced";

const answerSchema = z
  .object({ draft: keptValuesSchema.nullable().catch(null) })
  .catch({ draft: null });

type KeptDraftOptions = {
  values: ConnectorFormValues;
  isSecret: IsSecret;
  onRestore: (values: ConnectorFormValues) => void;
};

/**
 * Keeps what is typed on the server, without its secrets, under a name that this tab alone knows: two tabs are two drafts,
 * and nothing of what somebody typed is stored in the browser.
 */
export function useKeptDraft({ values, isSecret, onRestore }: KeptDraftOptions) {
  const { uuid } = useWorkspace();
  const [key, setKey] = useState<string>();
  const [ready, setReady] = useState(false);
  const untouched = useRef(values);
  const settled = useDebounced(values, 600);
  const made = useRef<string>(undefined);

  useEffect(() => {
    const place = `connector-draft ${uuid}`;
    const known = sessionStorage.getItem(place);
    const name = known ?? `connector-${crypto.randomUUID()}`;
    if (known === null) made.current = name;
    sessionStorage.setItem(place, name);
    setKey(name);
    if (name === made.current) {
      setReady(true);
      return;
    }
    const leaving = new AbortController();
    callDashboard("GET", `drafts/${name}`, answerSchema, {
      workspaceUuid: uuid,
      signal: leaving.signal,
    })
      .then(({ draft }) => draft && onRestore(draft))
      // A draft that can't be read is as good as none: the form itself works.
      .catch(() => undefined)
      .finally(() => leaving.signal.aborted || setReady(true));
    return () => leaving.abort();
  }, [uuid, onRestore]);

  const forgotten = useRef(false);
  const latest = useRef(values);
  const keep = useCallback(
    async (draft: ConnectorFormValues, isFarewell = false) => {
      if (key === undefined || forgotten.current) return;
      latest.current = draft;
      const body = { draft: { ...draft, config: withoutSecrets(draft.config, isSecret) } };
      await callDashboard("PUT", `drafts/${key}`, z.unknown(), {
        workspaceUuid: uuid,
        body,
        isFarewell,
      }).catch(
        // Typing goes on without it.
        () => undefined,
      );
    },
    [key, uuid, isSecret],
  );
  useEffect(() => {
    if (ready && settled !== untouched.current) void keep(settled);
  }, [settled, ready, keep]);
  useEffect(() => {
    // What was typed in the last moment before the page goes.
    const onHide = () => {
      const isKept = values === untouched.current || values === latest.current;
      if (ready && !isKept) void keep(values, true);
    };
    window.addEventListener("pagehide", onHide);
    return () => window.removeEventListener("pagehide", onHide);
  }, [values, ready, keep]);

  const forget = useCallback(() => {
    forgotten.current = true;
    sessionStorage.removeItem(`connector-draft ${uuid}`);
    if (key === undefined) return;
    callDashboard("DELETE", `drafts/${key}`, z.unknown(), { workspaceUuid: uuid }).catch(
      () => undefined,
    );
  }, [uuid, key]);

  return { key, keep, forget };
}
