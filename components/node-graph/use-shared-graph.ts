"use client";

import { useEffect, useRef } from "react";
import { useWorkspace } from "@/components/frame/workspace-context";
import { toast } from "@/components/ui/toast";
import { graphJson } from "./json-view";
import { fetchSharedGraph } from "./stored-graphs";

const parameter = "graph";

/** Opens the graph of a link as an import: nothing of one's own is replaced without a click. */
export function useSharedGraph(onGraph: (text: string) => void): void {
  const { uuid } = useWorkspace();
  const show = useRef(onGraph);
  useEffect(() => {
    show.current = onGraph;
  });
  useEffect(() => {
    const address = new URL(window.location.href);
    const key = address.searchParams.get(parameter);
    if (!key) return;
    const request = new AbortController();
    const forget = () => {
      address.searchParams.delete(parameter);
      window.history.replaceState(window.history.state, "", address);
    };
    fetchSharedGraph(uuid, key, request.signal)
      .then((graph) => {
        if (!graph) throw new Error("It was stored by another version.");
        show.current(graphJson(graph.nodes));
        forget();
      })
      .catch((error: Error) => {
        if (request.signal.aborted) return;
        toast.error("The shared graph could not be opened", { description: error.message });
        forget();
      });
    return () => request.abort();
  }, [uuid]);
}
