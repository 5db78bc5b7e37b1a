"use client";

import { useEffect, useState } from "react";
import { useWorkspace } from "@/components/frame/workspace-context";
import { startGraph } from "@/lib/graph/new-node";
import { startEditor } from "./editor-state";
import { createEditorStore, type EditorStore } from "./editor-store";
import { fetchDraft, fromStored, ownDraft, readLocal } from "./stored-graphs";

const patienceMs = 4000;

/** The editor with the graph that was last edited: the newer one of this computer's and the server's. */
export function useOpenEditor(): EditorStore | undefined {
  const { uuid, user } = useWorkspace();
  const [store, setStore] = useState<EditorStore | undefined>();

  useEffect(() => {
    let isOver = false;
    const local = readLocal(uuid, user.email);
    const open = (stored = local) => {
      if (isOver) return;
      isOver = true;
      setStore(createEditorStore(stored ? fromStored(stored) : startEditor(startGraph())));
    };
    const request = new AbortController();
    // A server that is slow to answer must not keep anybody from what is here.
    const timer = setTimeout(open, patienceMs);
    fetchDraft(uuid, ownDraft, request.signal)
      .then((remote) => open(remote && remote.savedAt > (local?.savedAt ?? -1) ? remote : local))
      .catch(() => open())
      .finally(() => clearTimeout(timer));
    return () => {
      isOver = true;
      clearTimeout(timer);
      request.abort();
    };
  }, [uuid, user.email]);

  return store;
}
