"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { noticeExpiry } from "@/components/frame/session-expiry";
import { useWorkspace } from "@/components/frame/workspace-context";
import { CallError } from "@/lib/browser/call-error";
import type { StoredGraph } from "@/lib/graph/stored-graph";
import type { EditorState } from "./editor-state";
import { fetchDraft, ownDraft, putDraft, toStored, writeLocal } from "./stored-graphs";
import { useEditorStore } from "./use-editor";
import type { OpenEditor } from "./use-open-editor";

/** "unsaved": neither this computer nor the server has taken it. */
export type DraftState = "saved" | "saving" | "local" | "unsaved";

const localDelayMs = 150;
const serverDelayMs = 1200;
/** After a failure: longer each time, as long as it fails. */
const retryDelaysMs = [3000, 10_000, 30_000, 60_000];

/** Puts the graph away as it is edited: here at once, on the server a moment later. */
export function useKeepDraft(
  { savedAt: openedAt, server }: Pick<OpenEditor, "savedAt" | "server">,
  onKept: (savedAt: number) => void,
) {
  const store = useEditorStore();
  const { uuid, user } = useWorkspace();
  const [draftState, setDraftState] = useState<DraftState>("saved");
  const [newer, setNewer] = useState<StoredGraph | undefined>();
  // What nobody has read yet may be newer than what is shown, and must not be written over unseen.
  const isUnread = useRef(server === "unread");
  const keepSoon = useRef(() => {});

  useEffect(() => {
    let kept = store.read();
    let soon: ReturnType<typeof setTimeout> | undefined;
    let later: ReturnType<typeof setTimeout> | undefined;
    let isHere = true;
    let isThere = true;
    let isSending = false;
    let failures = 0;
    let stamp = openedAt;
    // Later than what was opened, also where the clock of the computer that saved that is ahead of this one's.
    const stampNow = () => {
      stamp = Math.max(Date.now(), stamp + 1);
      return stamp;
    };

    const keepHere = () => {
      clearTimeout(soon);
      soon = undefined;
      const savedAt = stampNow();
      isHere = writeLocal(uuid, user.email, toStored(store.read(), savedAt));
      onKept(savedAt);
    };
    const keepThere = async () => {
      later = undefined;
      // One after the other: an older version must not arrive after a newer one.
      if (isSending) return keepSoon.current();
      isSending = true;
      const state = store.read();
      try {
        if (isUnread.current) {
          const remote = await fetchDraft(uuid, ownDraft);
          if (remote && remote.savedAt > openedAt) {
            stamp = Math.max(stamp, remote.savedAt);
            setNewer(remote);
            return setDraftState(isHere ? "local" : "unsaved");
          }
          isUnread.current = false;
        }
        await putDraft(uuid, ownDraft, toStored(state, stampNow()));
        failures = 0;
        if (!isSame(store.read(), state)) return;
        isThere = true;
        setDraftState("saved");
      } catch (error) {
        // Signed out or offline: what is here stays, and is sent with the next edit or once there is a way again.
        noticeExpiry(error);
        setDraftState(isHere ? "local" : "unsaved");
        if (isOver || !mayPass(error)) return;
        later ??= setTimeout(
          () => void keepThere(),
          retryDelaysMs[Math.min(failures, retryDelaysMs.length - 1)],
        );
        failures += 1;
      } finally {
        isSending = false;
      }
    };
    keepSoon.current = () => {
      clearTimeout(later);
      later = setTimeout(() => void keepThere(), serverDelayMs);
    };
    const stop = store.subscribe(() => {
      const state = store.read();
      if (isSame(state, kept)) return;
      kept = state;
      isThere = false;
      setDraftState("saving");
      soon ??= setTimeout(keepHere, localDelayMs);
      keepSoon.current();
    });
    if (server === "older") keepSoon.current();
    const leave = () => {
      if (soon !== undefined) keepHere();
    };
    const warn = (event: BeforeUnloadEvent) => {
      leave();
      if (!isHere && !isThere) event.preventDefault();
    };
    const backOnline = () => keepSoon.current();
    let isOver = false;
    window.addEventListener("pagehide", leave);
    window.addEventListener("beforeunload", warn);
    window.addEventListener("online", backOnline);
    return () => {
      isOver = true;
      stop();
      leave();
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("beforeunload", warn);
      window.removeEventListener("online", backOnline);
      clearTimeout(later);
      if (later !== undefined) void keepThere();
    };
  }, [store, uuid, user.email, server, openedAt, onKept]);

  /** A person has seen the newer one and has chosen: from now on what is shown is what is kept. */
  const settleNewer = useCallback(() => {
    isUnread.current = false;
    setNewer(undefined);
    keepSoon.current();
  }, []);

  return { draftState, newer, settleNewer };
}

/** A refusal, as of a graph that is too large, stays one; a server that is not there may come back, and so may a session. */
function mayPass(error: unknown): boolean {
  const status = error instanceof CallError ? error.status : 0;
  return status < 400 || status >= 500 || status === 401 || status === 429;
}

/** Looking around is not an edit. */
function isSame(a: EditorState, b: EditorState): boolean {
  return (
    a.history.present === b.history.present &&
    a.tool === b.tool &&
    a.testData === b.testData &&
    a.autoPlaced === b.autoPlaced
  );
}
