"use client";

import { useQueries, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useWorkspace } from "@/components/frame/workspace-context";
import {
  catalogueQuery,
  integrationQuery,
  nativeIntegrationQuery,
} from "@/components/integrations/queries";
import type { Action, Integration } from "@/lib/cargo/integration";
import type { ActionLookup } from "@/lib/graph/checks/graph-knowledge";
import type { GraphNode, Nodes } from "@/lib/graph/node";
import { readNodes } from "@/lib/graph/read-nodes";
import { nodesThatAreRead } from "@/lib/graph/reading-nodes";
import { allPlaces } from "@/lib/graph/scope";
import type { ActionDetails, EditorKnowledge, KnownTool } from "./knowledge";
import { graphConnectorsQuery, outputSchemaQuery, toolsQuery, workflowsQuery } from "./queries";
import { useSettled } from "./use-settled";

/** Fetches what the nodes of the graph need to be known: their integrations and what they give. */
export function useLoadKnowledge(
  nodes: Nodes,
  /** Nodes that the one being edited may read. */
  offered: readonly GraphNode[],
  startShape: unknown,
): EditorKnowledge {
  const { uuid } = useWorkspace();
  const native = useQuery(nativeIntegrationQuery(uuid)).data;
  const catalogue = useQuery(catalogueQuery(uuid)).data;
  const connectors = useQuery(graphConnectorsQuery(uuid)).data;
  const toolList = useQuery(toolsQuery(uuid)).data;
  const needsReleases = useMemo(
    () => allPlaces(nodes).some(({ node }) => node.kind === "tool" || node.kind === "agent"),
    [nodes],
  );
  const workflows = useQuery({ ...workflowsQuery(uuid), enabled: needsReleases }).data;

  const slugs = useStableList(
    useMemo(
      () => [...new Set(allPlaces(nodes).flatMap(({ node }) => integrationOf(node)))],
      [nodes],
    ),
  );
  const integrations = useQueries({
    queries: slugs.map((slug) => integrationQuery(uuid, slug)),
    combine: toIntegrations,
  });

  // Only whose output matters, and not at every keystroke.
  const settled = useSettled(nodes, 700);
  const speaking = useMemo(() => {
    const wanted = [...nodesThatAreRead(settled), ...offered];
    return [...new Map(wanted.map((node) => [node.uuid, node])).values()].filter(hasSchema);
  }, [settled, offered]);
  const outputs = useQueries({
    queries: speaking.map((node) => outputSchemaQuery(uuid, node)),
    combine: toData,
  });

  return useMemo((): EditorKnowledge => {
    const bySlug = new Map(integrations.map((integration) => [integration.slug, integration]));
    const names = new Map(catalogue?.map(({ slug, name }) => [slug, name]));
    const tools = toolList?.map(
      (tool): KnownTool => ({ uuid: tool.uuid, name: tool.name, workflowUuid: tool.workflowUuid }),
    );
    const schemas = new Map(
      speaking.map((node, index) => [node.uuid, outputs[index] ?? undefined]),
    );
    const details = new Map<Action, ActionDetails>();
    const find = (node: GraphNode): Action | "missing" | undefined => {
      const actions =
        node.kind === "native"
          ? native?.actions
          : node.kind === "connector"
            ? bySlug.get(node.integrationSlug ?? "")?.actions
            : undefined;
      if (!actions || !node.actionSlug) return undefined;
      return Object.hasOwn(actions, node.actionSlug) ? actions[node.actionSlug] : "missing";
    };
    const detailsOf = (node: GraphNode) => {
      const action = find(node);
      if (action === undefined || action === "missing") return undefined;
      const known = details.get(action) ?? toDetails(action);
      details.set(action, known);
      return known;
    };
    const actionOf = (node: GraphNode): ActionLookup => {
      const action = find(node);
      return action === "missing" ? "missing" : detailsOf(node);
    };
    const releaseOf = new Map(
      workflows?.map((workflow) => [workflow.uuid, workflow.deployedRelease]),
    );
    return {
      releases: tools?.flatMap(({ name, workflowUuid }) => {
        const release = releaseOf.get(workflowUuid ?? "");
        return release ? [{ name, nodes: readNodes(release.nodes).nodes }] : [];
      }),
      toolFieldsOf: (node) => {
        const workflow = tools?.find((tool) => tool.uuid === node.toolUuid)?.workflowUuid;
        return releaseOf.get(workflow ?? "")?.formFields;
      },
      detailsOf,
      actionOf,
      integrationName: (slug) => bySlug.get(slug)?.name || names.get(slug) || slug,
      connectors,
      tools,
      toolUuids: tools && new Set(tools.map((tool) => tool.uuid)),
      costsOf: (node) => detailsOf(node)?.costs,
      outputSchemaOf: (node) => schemas.get(node.uuid),
      startShape,
    };
  }, [
    native,
    catalogue,
    connectors,
    toolList,
    workflows,
    integrations,
    speaking,
    outputs,
    startShape,
  ]);
}

function toIntegrations(results: { data?: Integration | undefined }[]): Integration[] {
  return results.flatMap(({ data }) => (data ? [data] : []));
}

function toData(results: { data?: unknown }[]): unknown[] {
  return results.map(({ data }) => data);
}

function integrationOf(node: GraphNode): string[] {
  return node.kind === "connector" && node.integrationSlug ? [node.integrationSlug] : [];
}

/** Whose output is not told by the graph itself. */
function hasSchema(node: GraphNode): boolean {
  if (node.kind === "connector") return Boolean(node.integrationSlug && node.actionSlug);
  return node.kind === "tool" ? Boolean(node.toolUuid) : false;
}

function toDetails(action: Action): ActionDetails {
  return {
    name: action.name,
    description: action.description,
    children: action.children,
    childrenCount: action.childrenCount,
    jsonSchema: action.config.jsonSchema,
    uiSchema: action.config.uiSchema,
    costs: action.credits?.costs ?? [],
  };
}

/** The same list as before while its entries are the same. */
function useStableList(list: string[]): string[] {
  const key = JSON.stringify(list);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the list's content
  return useMemo(() => list, [key]);
}
