"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useWorkspace } from "@/components/frame/workspace-context";
import { toast } from "@/components/ui/toast";
import {
  deployDraftRelease,
  getDraftRelease,
  type Release,
  updateDraftRelease,
} from "@/lib/cargo/operations/releases";
import { diffNodes, isEmptyDiff, type NodeDiff } from "@/lib/graph/diff-nodes";
import { isTooDeep } from "@/lib/graph/is-too-deep";
import { placeMissing } from "@/lib/graph/layout-nodes";
import type { Nodes } from "@/lib/graph/node";
import { readNodes } from "@/lib/graph/read-nodes";
import type { OpenTool } from "./editor-state";
import type { KnownTool } from "./knowledge";
import { workflowsQuery } from "./queries";
import { useEditorStore } from "./use-editor";

/** Somebody else has changed the draft since it was opened here. */
export type Conflict = { theirs: Nodes; diff: NodeDiff; release: Release };

export type SaveOutcome = { saved: true } | { saved: false; conflict: Conflict };

/** Opening, saving and deploying a tool's draft. */
export function useTool() {
  const { uuid, call } = useWorkspace();
  const store = useEditorStore();
  const queries = useQueryClient();

  const toOpenTool = (
    tool: Pick<KnownTool, "uuid" | "name">,
    workflowUuid: string,
    release: Release,
  ): OpenTool => ({
    toolUuid: tool.uuid,
    name: tool.name || tool.uuid,
    workflowUuid,
    base: readNodes(release.nodes).nodes,
    formFields: release.formFields,
    version: release.version === undefined ? undefined : String(release.version),
  });

  const fetchDraft = async (workflowUuid: string) =>
    (await call(getDraftRelease, { query: { workflowUuid } })).release;

  /** Cargo's draft as it is by now, and what has changed in it since this editor saw it last. */
  const lookAgain = async (tool: OpenTool) => {
    const release = await fetchDraft(tool.workflowUuid);
    const theirs = readNodes(release.nodes).nodes;
    const diff = diffNodes(tool.base, theirs);
    const conflict: Conflict | undefined = isEmptyDiff(diff)
      ? undefined
      : { theirs, diff, release };
    return { release, conflict };
  };

  /** Somebody may have gone on to another tool while Cargo was asked. */
  const learn = (tool: OpenTool, release: Release) => {
    if (store.read().tool?.toolUuid !== tool.toolUuid) return;
    store.setTool(toOpenTool({ ...tool, uuid: tool.toolUuid }, tool.workflowUuid, release));
  };

  const open = useMutation({
    mutationFn: async (tool: KnownTool) => {
      if (!tool.workflowUuid) throw new Error("This tool has no workflow to edit.");
      const release = await fetchDraft(tool.workflowUuid);
      if (isTooDeep(release.nodes)) throw new Error("Its graph is nested too deeply to be edited.");
      const { repairs } = readNodes(release.nodes);
      return { opened: toOpenTool(tool, tool.workflowUuid, release), repairs };
    },
    onSuccess: ({ opened, repairs }) => {
      store.replace(placeMissing(opened.base), `Open ${opened.name}`, opened);
      const [first] = repairs;
      if (first)
        toast.info(
          repairs.length === 1
            ? "One node had to be mended"
            : `${repairs.length} things had to be mended`,
          { description: first.message },
        );
    },
  });

  const save = useMutation({
    /** `over`: what somebody has seen of another's version, and saves over; a still newer one is shown again. */
    mutationFn: async (wish: { tool: OpenTool; over: Nodes | undefined }): Promise<SaveOutcome> => {
      const { tool, over } = wish;
      const nodes = [...store.read().history.present];
      const { conflict } = await lookAgain(over ? { ...tool, base: over } : tool);
      if (conflict) return { saved: false, conflict };
      const { workflowUuid } = tool;
      const { release } = await call(updateDraftRelease, { body: { workflowUuid, nodes } });
      learn(tool, release);
      return { saved: true };
    },
    onSuccess: ({ saved }, { tool }) => {
      if (saved) toast.success(`Saved to the draft of ${tool.name}`);
    },
  });

  const deploy = useMutation({
    mutationFn: async (wish: { tool: OpenTool; description: string; version: string }) => {
      const { tool, description, version } = wish;
      const nodes = [...store.read().history.present];
      const { release, conflict } = await lookAgain(tool);
      if (conflict) return { deployed: false as const, conflict };
      const { workflowUuid } = tool;
      await call(deployDraftRelease, {
        body: {
          workflowUuid,
          nodes,
          // The form is not edited here: it is deployed as the draft has it by now.
          formFields: [...release.formFields],
          ...(description && { description }),
          ...(version && { version }),
        },
      });
      learn(tool, await fetchDraft(workflowUuid));
      return { deployed: true as const };
    },
    onSuccess: async ({ deployed }, { tool }) => {
      if (!deployed) return;
      toast.success(`Deployed ${tool.name}`);
      await queries.invalidateQueries(workflowsQuery(uuid));
    },
  });

  return { open, save, deploy };
}
