"use client";

import { useEffect, useState } from "react";
import { useWorkspace } from "@/components/frame/workspace-context";
import type { EditorState } from "./editor-state";
import { ownDraft, putDraft, toStored, writeLocal } from "./stored-graphs";
import { useEditorStore } from "./use-editor";

export type DraftState = "saved" | "saving" | "local";

const localDelayMs = 150;
const serverDelayMs = 1200;

/** Puts the graph away as it is edited: here at once, on the server a moment later. */
export function useKeepDraft(unsent: boolean, onKept: (savedAt: number) => void): DraftState {
  const store = useEditorStore();
  const { uuid, user } = useWorkspace();
  const [draftState, setDraftState] = useState<DraftState>("saved");

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
        await putDraft(uuid, ownDraft, toStored(state, Date.now()));
        if (isSame(store.read(), state)) setDraftState("saved");
      } catch {
        // Signed out or offline: what is here stays, and the next edit tries again.
        setDraftState("local");
      }
    };
    const stop = store.subscribe(() => {
      const state = store.read();
      if (isSame(state, kept)) return;
      kept = state;
      setDraftState("saving");
      soon ??= setTimeout(keepHere, localDelayMs);
      clearTimeout(later);
      later = setTimeout(() => void keepThere(), serverDelayMs);
    });
    if (unsent) later = setTimeout(() => void keepThere(), serverDelayMs);
    const leave = () => {
      if (soon !== undefined) keepHere();
    };
    window.addEventListener("pagehide", leave);
    return () => {
      stop();
      leave();
      window.removeEventListener("pagehide", leave);
      clearTimeout(later);
      if (later !== undefined) void keepThere();
    };
  }, [store, uuid, user.email, unsent, onKept]);

  return draftState;
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
