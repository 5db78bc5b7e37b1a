"use client";

import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useWorkspace } from "@/components/frame/workspace-context";
import { validateNodes } from "@/lib/cargo/operations/nodes";
import type { Nodes } from "@/lib/graph/node";
import { type Objection, readVerdict } from "@/lib/graph/read-verdict";
import { useEditor, useEditorStore } from "./use-editor";

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
  const replaced = useEditor((state) => state.replaced);
  const validation = useMutation({
    mutationFn: async (): Promise<Verdict> => {
      const nodes = store.read().history.present;
      const verdict = await call(validateNodes, { body: { nodes: [...nodes] } });
      const objections =
        verdict.outcome === "notValid" ? readVerdict(nodes, verdict.invalidNodes) : [];
      return { valid: verdict.outcome === "valid", objections, nodes };
    },
  });
  // A verdict is of the graph that was asked about, not of another that has taken its place.
  const { reset } = validation;
  const judged = useRef(replaced);
  useEffect(() => {
    if (judged.current === replaced) return;
    judged.current = replaced;
    reset();
  }, [replaced, reset]);
  return validation;
}
