"use client";

import { createContext, useContext, useDeferredValue, useMemo } from "react";
import { checkGraph } from "@/lib/graph/checks/check-graph";
import type { Finding } from "@/lib/graph/checks/finding";
import type { Nodes } from "@/lib/graph/node";
import type { EditorKnowledge } from "./knowledge";

/** What is wrong with the graph at this moment, by ourselves and by Cargo. */
export type Findings = {
  all: readonly Finding[];
  byNode: ReadonlyMap<string, readonly Finding[]>;
};

export const FindingsContext = createContext<Findings>({ all: [], byNode: new Map() });

export function useFindings(): Findings {
  return useContext(FindingsContext);
}

/** Runs the local checks a moment after each edit, never in the way of typing. */
export function useCheckedGraph(nodes: Nodes, knowledge: EditorKnowledge): Findings {
  const settled = useDeferredValue(nodes);
  return useMemo(() => {
    const all = checkGraph(settled, knowledge);
    const byNode = new Map<string, Finding[]>();
    for (const finding of all) {
      if (finding.nodeUuid === null) continue;
      const list = byNode.get(finding.nodeUuid);
      if (list) list.push(finding);
      else byNode.set(finding.nodeUuid, [finding]);
    }
    return { all, byNode };
  }, [settled, knowledge]);
}

export function worstSeverity(
  findings: readonly Finding[] | undefined,
): Finding["severity"] | undefined {
  if (!findings || findings.length === 0) return undefined;
  return findings.some(({ severity }) => severity === "error") ? "error" : "warning";
}
