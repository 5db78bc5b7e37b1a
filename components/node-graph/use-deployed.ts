"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useWorkspace } from "@/components/frame/workspace-context";
import { diffNodes, type NodeDiff } from "@/lib/graph/diff-nodes";
import type { Nodes } from "@/lib/graph/node";
import { readNodes } from "@/lib/graph/read-nodes";
import type { OpenTool } from "./editor-state";
import { workflowsQuery } from "./queries";
import { useEditor } from "./use-editor";

export type Deployed =
  | { state: "pending" }
  | { state: "failed"; message: string }
  | { state: "none" }
  | { state: "known"; nodes: Nodes; diff: NodeDiff; version: string | undefined };

/** What is deployed of the tool, and how the graph differs from it. */
export function useDeployed(tool: OpenTool | undefined, enabled: boolean): Deployed {
  const { uuid } = useWorkspace();
  const workflowUuid = tool?.workflowUuid;
  const nodes = useEditor((state) => state.history.present);
  const { data, error, isPending } = useQuery({
    ...workflowsQuery(uuid),
    // Somebody else may have deployed since it was asked for.
    staleTime: 0,
    enabled,
  });
  return useMemo((): Deployed => {
    if (error) return { state: "failed", message: error.message };
    if (isPending) return { state: "pending" };
    const release = data.find(({ uuid: one }) => one === workflowUuid)?.deployedRelease;
    if (!release) return { state: "none" };
    const deployed = readNodes(release.nodes).nodes;
    return {
      state: "known",
      nodes: deployed,
      diff: diffNodes(deployed, nodes),
      version: release.version === undefined ? undefined : String(release.version),
    };
  }, [data, error, isPending, nodes, workflowUuid]);
}
