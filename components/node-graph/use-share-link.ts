"use client";

import { useCallback } from "react";
import { useWorkspace } from "@/components/frame/workspace-context";
import { shareGraph, toStored } from "./stored-graphs";
import { useEditorStore } from "./use-editor";

/** Puts a copy of the graph on the server and gives the address that opens it. */
export function useShareLink() {
  const { uuid } = useWorkspace();
  const store = useEditorStore();
  return useCallback(async (): Promise<string> => {
    // The link is to the graph, not to somebody's open tool or test data.
    const { nodes, autoPlaced, savedAt } = toStored(store.read(), Date.now());
    const shared = { version: 1, nodes, autoPlaced, savedAt, testData: "{}" } as const;
    const key = await shareGraph(uuid, shared);
    const address = new URL(`/w/${uuid}/nodes`, window.location.origin);
    address.searchParams.set("graph", key);
    return address.href;
  }, [uuid, store]);
}
