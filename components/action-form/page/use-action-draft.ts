import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { z } from "zod";
import { useWorkspace } from "@/components/frame/workspace-context";
import { callDashboard } from "@/lib/browser/call";
import type { ConfigPlace } from "@/lib/config-form/node/build-node";
import { type ActionDraft, draftSchema, storedSchema } from "./action-draft";

/** "failed": what is on the page is there alone, until the next change or look at the page tries again. */
export type DraftState = "kept" | "keeping" | "failed";

const CALM_MS = 700;
const KEPT_EARLIER = 3;
const farewellTries = 10;
const farewellPauseMs = 200;

/**
 * A draft for each person and action, kept on the server. The tab that wrote it opens it again by itself, after a
 * reload or a new sign-in; elsewhere it is offered, so that nobody starts from work they have forgotten. Work that
 * an opened draft or a new start puts aside is on offer in its turn.
 */
export function useActionDraft(place: ConfigPlace) {
  const { uuid: workspaceUuid } = useWorkspace();
  const key = draftKey(place);
  const ownMark = `draft ${workspaceUuid} ${key}`;
  const [mark] = useState(() => readMark(ownMark));
  const isOwn = mark !== undefined;
  const query = useQuery({
    queryKey: ["draft", workspaceUuid, key],
    queryFn: async ({ signal }) => {
      for (let tries = 1; ; tries++) {
        const input = { workspaceUuid, signal };
        const kept = await callDashboard("GET", `drafts/${key}`, z.unknown(), input);
        const draft = storedSchema.safeParse(kept).data ?? null;
        // What a page sends while it goes may arrive after the question of the page that comes.
        if ((draft?.savedAt ?? 0) >= (mark ?? 0) || tries === farewellTries) return draft;
        await new Promise((resolve) => setTimeout(resolve, farewellPauseMs));
      }
    },
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const latest = useRef<ActionDraft & { earlier: ActionDraft[] }>(undefined);
  const work = useRef<ActionDraft>(undefined);
  const [answered, setAnswered] = useState<ActionDraft[]>();
  const offers = answered ?? offersIn(query.data, isOwn);
  const offersNow = useRef(offers);
  offersNow.current = offers;
  const [state, setState] = useState<DraftState>("kept");
  const sending = useRef<Promise<unknown>>(undefined);
  // Work that was put aside while it was on its way is no longer this tab's own once it has arrived.
  const times = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const save = useCallback(
    async (isFarewell = false) => {
      clearTimeout(timer.current);
      const body = latest.current;
      if (!body) return;
      latest.current = undefined;
      const time = times.current;
      try {
        const kept = callDashboard("PUT", `drafts/${key}`, z.unknown(), {
          workspaceUuid,
          body,
          isFarewell,
        });
        sending.current = kept.catch(() => {});
        if (isFarewell) writeMark(ownMark, body.savedAt);
        await kept;
        if (time === times.current) writeMark(ownMark, body.savedAt);
        if (!latest.current) setState("kept");
      } catch {
        // The work is still on the screen; the page asks before it is left, and the next change tries again.
        latest.current ??= body;
        setState("failed");
      }
    },
    [key, ownMark, workspaceUuid],
  );

  const keep = useCallback(
    (draft: ActionDraft) => {
      work.current = draft;
      latest.current = { ...draft, earlier: offersNow.current.slice(0, KEPT_EARLIER) };
      setState("keeping");
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), CALM_MS);
    },
    [save],
  );
  useEffect(() => {
    if (isOwn && query.data) work.current ??= draftSchema.parse(query.data);
  }, [isOwn, query.data]);
  const offer = (next: ActionDraft[]) => {
    offersNow.current = next;
    setAnswered(next);
  };
  /** Hands over the newest draft on offer; the work on the page takes its place. */
  const open = (): ActionDraft | undefined => {
    const [opened, ...others] = offers;
    offer(opened && work.current ? [work.current, ...others] : others);
    return opened;
  };
  const discard = () => {
    const others = offers.slice(1);
    offer(others);
    const kept = work.current ?? others[0];
    if (kept) {
      const rest = work.current ? others : others.slice(1);
      latest.current = { ...kept, earlier: rest };
      void save();
      return;
    }
    void callDashboard("DELETE", `drafts/${key}`, z.unknown(), { workspaceUuid }).catch(() => {});
  };
  /** The work on the page is no longer this tab's own: it stays on the server, on offer. */
  const putAside = () => {
    void save();
    if (work.current) offer([work.current, ...offers]);
    work.current = undefined;
    times.current += 1;
    clearMark(ownMark);
  };
  /** Takes the work on the page off the server; what was on offer beside it stays so. */
  const drop = async () => {
    clearTimeout(timer.current);
    // A version that is on its way must not arrive after its end.
    await sending.current;
    latest.current = undefined;
    const [newest, ...earlier] = offersNow.current;
    if (newest)
      await callDashboard("PUT", `drafts/${key}`, z.unknown(), {
        workspaceUuid,
        body: { ...newest, earlier },
      });
    else await callDashboard("DELETE", `drafts/${key}`, z.unknown(), { workspaceUuid });
    work.current = undefined;
    times.current += 1;
    clearMark(ownMark);
  };

  // Leaving for another page of ours asks and keeps the draft; leaving the site with something unkept asks, and keeps it then.
  useEffect(() => {
    const onHide = () => void save(true);
    // Whoever comes back, from signing in in another tab for one, has kept what could not be kept before.
    const onTurn = () => void save();
    window.addEventListener("pagehide", onHide);
    document.addEventListener("visibilitychange", onTurn);
    return () => {
      window.removeEventListener("pagehide", onHide);
      document.removeEventListener("visibilitychange", onTurn);
      void save();
    };
  }, [save]);
  useEffect(() => {
    if (state === "kept") return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [state]);

  return {
    isLoading: query.isPending,
    /** What this tab wrote before: opened without asking. */
    own: (isOwn && query.data) || undefined,
    /** A draft of another tab or sign-in, or one that was put aside. */
    offered: offers[0],
    state,
    save,
    drop,
    keep,
    open,
    discard,
    putAside,
  };
}

function offersIn(stored: z.infer<typeof storedSchema> | null | undefined, isOwn: boolean) {
  if (!stored) return [];
  const { earlier, ...draft } = stored;
  return isOwn ? earlier : [draft, ...earlier];
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
/** When this tab last saved the draft, as it says itself: `savedAt`. */
function readMark(name: string): number | undefined {
  try {
    const mark = sessionStorage.getItem(name);
    return mark === null ? undefined : Number(mark) || 0;
  } catch {
    return undefined;
  }
}
function writeMark(name: string, savedAt: number): void {
  try {
    sessionStorage.setItem(name, String(savedAt));
  } catch {}
}
function clearMark(name: string): void {
  try {
    sessionStorage.removeItem(name);
  } catch {}
}
