"use client";

import { useMemo } from "react";
import { useSettled } from "@/components/ui/use-settled";
import type { Nodes } from "@/lib/graph/node";
import { useEditor } from "./use-editor";

export function graphJson(nodes: Nodes): string {
  return JSON.stringify(nodes, null, 2);
}

const manyNodes = 100;

/** The whole graph exactly as it would be sent: its text is one JSON array. */
export function JsonView() {
  const nodes = useEditor((state) => state.history.present);
  // Ten thousand lines are not to be laid out at every letter; of a graph that is not large, what is shown is what is.
  const late = useSettled(nodes, 300);
  const shown = nodes.length > manyNodes ? late : nodes;
  const json = useMemo(() => graphJson(shown), [shown]);
  return (
    <pre
      data-testid="graph-json"
      className="p-4 font-mono text-xs [contain-intrinsic-size:auto_20rem] [content-visibility:auto]"
    >
      {json}
    </pre>
  );
}
