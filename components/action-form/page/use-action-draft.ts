import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { z } from "zod";
import { useWorkspace } from "@/components/frame/workspace-context";
import { callDashboard } from "@/lib/browser/call";
import type { ConfigPlace } from "@/lib/config-form/node/build-node";

const draftSchema = z.object({
  uuid: z.string(),
  slug: z.string(),
  connectorUuid: z.string().nullish(),
  more: z.record(z.string(), z.unknown()).catch({}),
  config: z.record(z.string(), z.unknown()),
  savedAt: z.number().catch(0),
});
export type ActionDraft = z.infer<typeof draftSchema>;

const CALM_MS = 700;

/**
 * A draft for each person and action, kept on the server. The tab that wrote it opens it again by itself, after a
 * reload or a new sign-in; elsewhere it is offered, so that nobody starts from work they have forgotten.
 */
export function useActionDraft(place: ConfigPlace) {
  const { uuid: workspaceUuid } = useWorkspace();
  const key = draftKey(place);
  const ownMark = `draft ${workspaceUuid} ${key}`;
  const query = useQuery({
    queryKey: ["draft", workspaceUuid, key],
    queryFn: async ({ signal }) => {
      const answer = z.unknown();
      const kept = await callDashboard("GET", `drafts/${key}`, answer, { workspaceUuid, signal });
      return draftSchema.safeParse(kept).data ?? null;
    },
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const [isOwn] = useState(() => readMark(ownMark));
  const latest = useRef<ActionDraft>(undefined);
  const [unsaved, setUnsaved] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const save = useCallback(
    async (isFarewell = false) => {
      clearTimeout(timer.current);
      const body = latest.current;
      if (!body) return;
      latest.current = undefined;
      try {
        const kept = callDashboard("PUT", `drafts/${key}`, z.unknown(), {
          workspaceUuid,
          body,
          isFarewell,
        });
        if (isFarewell) writeMark(ownMark);
        await kept;
        writeMark(ownMark);
        if (!latest.current) setUnsaved(false);
      } catch {
        // The work is still on the screen; the page asks before it is left, and the next change tries again.
        latest.current ??= body;
      }
    },
    [key, ownMark, workspaceUuid],
  );

  const keep = useCallback(
    (draft: ActionDraft) => {
      latest.current = draft;
      setUnsaved(true);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), CALM_MS);
    },
    [save],
  );
  const forget = useCallback(() => {
    clearTimeout(timer.current);
    latest.current = undefined;
    setUnsaved(false);
    clearMark(ownMark);
    void callDashboard("DELETE", `drafts/${key}`, z.unknown(), { workspaceUuid }).catch(() => {});
  }, [key, ownMark, workspaceUuid]);

  // Leaving for another page of ours keeps the draft; leaving the site with something unkept asks, and keeps it then.
  useEffect(() => {
    const onHide = () => void save(true);
    window.addEventListener("pagehide", onHide);
    return () => {
      window.removeEventListener("pagehide", onHide);
      void save();
    };
  }, [save]);
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [unsaved]);

  return {
    isLoading: query.isPending,
    draft: query.data ?? undefined,
    /** Whether this tab wrote the draft: then it is opened without asking. */
    isOwn,
    unsaved,
    keep,
    forget,
  };
}

function draftKey(place: ConfigPlace): string {
  const plain = plainKey(place).replace(
    /[^\w.:-]/g,
    (character) => `~${character.codePointAt(0)?.toString(16)}`,
  );
  return plain.slice(0, 200);
}

function plainKey(place: ConfigPlace): string {
  switch (place.kind) {
    case "native":
      return `action:native:${place.actionSlug}`;
    case "connector":
      return `action:${place.integrationSlug}:${place.actionSlug}`;
    case "extractor":
      return `extractor:${place.integrationSlug}:${place.extractorSlug}`;
  }
}

// Storage can be switched off by the browser's owner: then every draft is merely offered.
function readMark(name: string): boolean {
  try {
    return sessionStorage.getItem(name) === "own";
  } catch {
    return false;
  }
}
function writeMark(name: string): void {
  try {
    sessionStorage.setItem(name, "own");
  } catch {}
}
function clearMark(name: string): void {
  try {
    sessionStorage.removeItem(name);
  } catch {}
}
