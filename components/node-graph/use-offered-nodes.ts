"use client";

import { useMemo } from "react";
import { useSettled } from "@/components/ui/use-settled";
import { readableNodes } from "@/lib/graph/expression-context";
import type { GraphNode } from "@/lib/graph/node";
import { useEditor } from "./use-editor";

const none: readonly GraphNode[] = [];

/** What the selected node's expressions are offered to read: the nodes before it, and before the groups it is in. */
export function useOfferedNodes(): readonly GraphNode[] {
  const root = useSettled(
    useEditor((state) => state.history.present),
    700,
  );
  const scope = useEditor((state) => state.scope);
  const selected = useEditor((state) => state.selected);
  return useMemo(() => {
    const [uuid] = selected;
    return uuid === undefined || selected.size > 1 ? none : readableNodes(root, scope, uuid);
  }, [root, scope, selected]);
}
