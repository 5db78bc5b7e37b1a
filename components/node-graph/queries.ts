import { queryOptions } from "@tanstack/react-query";
import { callCargo } from "@/lib/browser/call";
import { listConnectors } from "@/lib/cargo/operations/connectors";
import { getOutputSchema } from "@/lib/cargo/operations/nodes";
import { listTools, listWorkflows } from "@/lib/cargo/operations/releases";
import type { GraphNode } from "@/lib/graph/node";

const minuteMs = 60_000;

/** The same key as the connectors' own pages use, so that the list is fetched once. */
export const graphConnectorsQuery = (workspaceUuid: string) =>
  queryOptions({
    queryKey: ["connectors", workspaceUuid, "list"],
    queryFn: async ({ signal }) => {
      const { connectors } = await callCargo(listConnectors, { workspaceUuid, signal });
      return connectors;
    },
  });

export const toolsQuery = (workspaceUuid: string) =>
  queryOptions({
    queryKey: ["tools", workspaceUuid],
    queryFn: async ({ signal }) => (await callCargo(listTools, { workspaceUuid, signal })).tools,
    staleTime: minuteMs,
  });

export const workflowsQuery = (workspaceUuid: string) =>
  queryOptions({
    queryKey: ["workflows", workspaceUuid],
    queryFn: async ({ signal }) =>
      (await callCargo(listWorkflows, { workspaceUuid, signal })).workflows,
    staleTime: minuteMs,
  });

/** The fields that say what a node does, without its place in a graph. */
export function actionOfNode(node: GraphNode): Record<string, unknown> {
  const { childrenUuids, fallbackChildUuid, fallbackOnFailure, position, ...action } = node;
  return action;
}

/** What a node gives, as Cargo knows it; null when Cargo doesn't know. */
export const outputSchemaQuery = (workspaceUuid: string, node: GraphNode) => {
  const { uuid, slug, name, description, retry, ...action } = actionOfNode(node);
  return queryOptions({
    queryKey: ["output schema", workspaceUuid, action],
    queryFn: async ({ signal }): Promise<unknown> => {
      try {
        const answer = await callCargo(getOutputSchema, {
          workspaceUuid,
          body: { action },
          signal,
        });
        return answer.schema ?? null;
      } catch (error) {
        if (signal.aborted) throw error;
        // "This action has no output" and "unknown" come to the same: nothing can be checked.
        return null;
      }
    },
    staleTime: 10 * minuteMs,
    retry: false,
  });
};
