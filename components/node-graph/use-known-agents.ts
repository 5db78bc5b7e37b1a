"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useWorkspace } from "@/components/frame/workspace-context";
import { type KnownAgent, knownAgents } from "@/lib/graph/known-agents";
import { useKnowledge } from "./knowledge";
import { workflowsQuery } from "./queries";
import { useEditor } from "./use-editor";

/** The agents that this graph and the deployed tools use. */
export function useKnownAgents(): KnownAgent[] {
  const { uuid } = useWorkspace();
  const root = useEditor((state) => state.history.present);
  const { releases } = useKnowledge();
  useQuery(workflowsQuery(uuid));
  return useMemo(
    () => knownAgents([{ name: "this graph", nodes: root }, ...(releases ?? [])]),
    [root, releases],
  );
}
