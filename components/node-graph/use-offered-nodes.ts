"use client";

import { useMemo } from "react";
import { indexEdges, upstreamOf } from "@/lib/graph/edges";
import type { GraphNode } from "@/lib/graph/node";
import { shownNodes } from "./editor-state";
import { useEditor } from "./use-editor";
import { useSettled } from "./use-settled";

const none: readonly GraphNode[] = [];

/** The nodes before the selected one: what its expressions are offered to read. */
export function useOfferedNodes(): readonly GraphNode[] {
  const nodes = useSettled(useEditor(shownNodes), 700);
  const selected = useEditor((state) => state.selected);
  return useMemo(() => {
    const [uuid] = selected;
    if (uuid === undefined || selected.size > 1) return none;
    const upstream = upstreamOf(indexEdges(nodes), uuid);
    return nodes.filter((node) => upstream.has(node.uuid));
  }, [nodes, selected]);
}
