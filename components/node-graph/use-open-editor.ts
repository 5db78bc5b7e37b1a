"use client";

import { useEffect, useState } from "react";
import { useWorkspace } from "@/components/frame/workspace-context";
import { startGraph } from "@/lib/graph/new-node";
import type { StoredGraph } from "@/lib/graph/stored-graph";
import { startEditor } from "./editor-state";
import { createEditorStore, type EditorStore } from "./editor-store";
import { fetchDraft, fromStored, ownDraft, readLocal } from "./stored-graphs";

const patienceMs = 4000;

export type OpenEditor = {
  store: EditorStore;
  /** When what is shown was saved; 0 for a graph just begun. */
  savedAt: number;
  /** What the server has: older than this, as old, or not told in time. */
  server: "older" | "same" | "unread";
};

/** The editor with the graph that was last edited: the newer one of this computer's and the server's. */
export function useOpenEditor(): OpenEditor | undefined {
  const { uuid, user } = useWorkspace();
  const [opened, setOpened] = useState<OpenEditor | undefined>();

  useEffect(() => {
    let isOver = false;
    const local = readLocal(uuid, user.email);
    const open = (stored: StoredGraph | undefined, server: OpenEditor["server"]) => {
      if (isOver) return;
      isOver = true;
      const state = stored ? fromStored(stored) : startEditor(startGraph());
      setOpened({ store: createEditorStore(state), savedAt: stored?.savedAt ?? 0, server });
    };
    const request = new AbortController();
    // A server that is slow to answer must not keep anybody from what is here.
    const timer = setTimeout(() => open(local, "unread"), patienceMs);
    fetchDraft(uuid, ownDraft, request.signal)
      .then((remote) => {
        const isNewer = remote !== undefined && remote.savedAt > (local?.savedAt ?? -1);
        open(isNewer ? remote : local, isNewer || local === undefined ? "same" : "older");
      })
      .catch(() => open(local, "unread"))
      .finally(() => clearTimeout(timer));
    return () => {
      isOver = true;
      clearTimeout(timer);
      request.abort();
    };
  }, [uuid, user.email]);

  return opened;
}
