"use client";

import { useMutation } from "@tanstack/react-query";
import { useWorkspace } from "@/components/frame/workspace-context";
import { validateNodes } from "@/lib/cargo/operations/nodes";
import type { Nodes } from "@/lib/graph/node";
import { type Objection, readVerdict } from "@/lib/graph/read-verdict";
import { useEditorStore } from "./use-editor";

export type Verdict = {
  valid: boolean;
  objections: readonly Objection[];
  /** The graph that was asked about: after an edit the verdict is of yesterday. */
  nodes: Nodes;
};

/** Asks Cargo whether it would take the graph. */
export function useValidate() {
  const { call } = useWorkspace();
  const store = useEditorStore();
  return useMutation({
    mutationFn: async (): Promise<Verdict> => {
      const nodes = store.read().history.present;
      const verdict = await call(validateNodes, { body: { nodes: [...nodes] } });
      const objections =
        verdict.outcome === "notValid" ? readVerdict(nodes, verdict.invalidNodes) : [];
      return { valid: verdict.outcome === "valid", objections, nodes };
    },
  });
}
