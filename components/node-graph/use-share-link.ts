"use client";

import { useCallback } from "react";
import { useWorkspace } from "@/components/frame/workspace-context";
import { newUuid } from "@/lib/graph/uuid";
import { putDraft, toStored } from "./stored-graphs";
import { useEditorStore } from "./use-editor";

/** Puts a copy of the graph on the server and gives the address that opens it. */
export function useShareLink() {
  const { uuid } = useWorkspace();
  const store = useEditorStore();
  return useCallback(async (): Promise<string> => {
    const key = `node-graph-${newUuid()}`;
    // The link is to the graph, not to somebody's open tool or test data.
    const { tool: _tool, testData: _data, ...stored } = toStored(store.read(), Date.now());
    await putDraft(uuid, key, { ...stored, testData: "{}" });
    const address = new URL(`/w/${uuid}/nodes`, window.location.origin);
    address.searchParams.set("graph", key);
    return address.href;
  }, [uuid, store]);
}
