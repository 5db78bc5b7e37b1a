"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useWorkspace } from "@/components/frame/workspace-context";
import { diffNodes, type NodeDiff } from "@/lib/graph/diff-nodes";
import { readNodes } from "@/lib/graph/read-nodes";
import type { OpenTool } from "./editor-state";
import { workflowsQuery } from "./queries";
import { useEditor } from "./use-editor";

export type Deployed =
  | { state: "pending" }
  | { state: "failed"; message: string }
  | { state: "none" }
  | { state: "known"; diff: NodeDiff; version: string | undefined };

/** How the graph differs from the tool's deployed release. */
export function useDeployed(tool: OpenTool, enabled: boolean): Deployed {
  const { uuid } = useWorkspace();
  const nodes = useEditor((state) => state.history.present);
  const { data, error, isPending } = useQuery({ ...workflowsQuery(uuid), enabled });
  return useMemo((): Deployed => {
    if (error) return { state: "failed", message: error.message };
    if (isPending) return { state: "pending" };
    const release = data.find((workflow) => workflow.uuid === tool.workflowUuid)?.deployedRelease;
    if (!release) return { state: "none" };
    return {
      state: "known",
      diff: diffNodes(readNodes(release.nodes).nodes, nodes),
      version: release.version === undefined ? undefined : String(release.version),
    };
  }, [data, error, isPending, nodes, tool.workflowUuid]);
}
