"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { noticeExpiry } from "@/components/frame/session-expiry";
import { useWorkspace } from "@/components/frame/workspace-context";
import type { StoredGraph } from "@/lib/graph/stored-graph";
import type { EditorState } from "./editor-state";
import { fetchDraft, ownDraft, putDraft, toStored, writeLocal } from "./stored-graphs";
import { useEditorStore } from "./use-editor";
import type { OpenEditor } from "./use-open-editor";

export type DraftState = "saved" | "saving" | "local";

const localDelayMs = 150;
const serverDelayMs = 1200;

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

    const keepHere = () => {
      clearTimeout(soon);
      soon = undefined;
      const savedAt = Date.now();
      writeLocal(uuid, user.email, toStored(store.read(), savedAt));
      onKept(savedAt);
    };
    const keepThere = async () => {
      later = undefined;
      const state = store.read();
      try {
        if (isUnread.current) {
          const remote = await fetchDraft(uuid, ownDraft);
          if (remote && remote.savedAt > openedAt) {
            setNewer(remote);
            return setDraftState("local");
          }
          isUnread.current = false;
        }
        await putDraft(uuid, ownDraft, toStored(state, Date.now()));
        if (isSame(store.read(), state)) setDraftState("saved");
      } catch (error) {
        // Signed out or offline: what is here stays, and is sent with the next edit or once there is a way again.
        noticeExpiry(error);
        setDraftState("local");
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
      setDraftState("saving");
      soon ??= setTimeout(keepHere, localDelayMs);
      keepSoon.current();
    });
    if (server === "older") keepSoon.current();
    const leave = () => {
      if (soon !== undefined) keepHere();
    };
    const backOnline = () => keepSoon.current();
    window.addEventListener("pagehide", leave);
    window.addEventListener("online", backOnline);
    return () => {
      stop();
      leave();
      window.removeEventListener("pagehide", leave);
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

/** Looking around is not an edit. */
function isSame(a: EditorState, b: EditorState): boolean {
  return (
    a.history.present === b.history.present &&
    a.tool === b.tool &&
    a.testData === b.testData &&
    a.autoPlaced === b.autoPlaced
  );
}
