"use client";

import { useQueries, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useWorkspace } from "@/components/frame/workspace-context";
import {
  catalogueQuery,
  integrationQuery,
  nativeIntegrationQuery,
} from "@/components/integrations/queries";
import { useSettled } from "@/components/ui/use-settled";
import type { Action, Integration } from "@/lib/cargo/integration";
import type { Release, Tool } from "@/lib/cargo/operations/releases";
import type { ActionLookup } from "@/lib/graph/checks/graph-knowledge";
import { isTooDeep } from "@/lib/graph/is-too-deep";
import type { GraphNode, Nodes } from "@/lib/graph/node";
import { readNodes } from "@/lib/graph/read-nodes";
import { nodesThatAreRead } from "@/lib/graph/reading-nodes";
import { allPlaces } from "@/lib/graph/scope";
import type { ActionDetails, EditorKnowledge, KnownTool } from "./knowledge";
import { graphConnectorsQuery, outputSchemaQuery, toolsQuery, workflowsQuery } from "./queries";
import { useEditor } from "./use-editor";

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
  const openTool = useEditor((state) => state.tool?.toolUuid);
  const needsReleases = useMemo(
    () =>
      openTool !== undefined ||
      allPlaces(nodes).some(({ node }) => node.kind === "tool" || node.kind === "agent"),
    [nodes, openTool],
  );
  const workflows = useQuery({ ...workflowsQuery(uuid), enabled: needsReleases }).data;

  const released = useMemo(() => toReleased(toolList, workflows), [toolList, workflows]);
  const slugs = useStableList(
    useMemo(() => {
      // Also of the tools that a run of this graph runs: their price is part of its price.
      const tools = [...allPlaces(nodes).map(({ node }) => node.toolUuid), openTool];
      const inner = [...new Set(tools)].flatMap((tool) => released.get(tool ?? "")?.nodes ?? []);
      return [
        ...new Set(allPlaces([...nodes, ...inner]).flatMap(({ node }) => integrationOf(node))),
      ];
    }, [nodes, openTool, released]),
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
    return {
      releases: [...released.values()],
      toolFieldsOf: (node) => released.get(node.toolUuid ?? "")?.formFields,
      releaseOf: (node) => released.get(node.toolUuid ?? "")?.nodes,
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
    released,
    integrations,
    speaking,
    outputs,
    startShape,
  ]);
}

type Released = { name: string; nodes: Nodes; formFields: readonly unknown[] };

/** What is deployed of each tool, by the tool's uuid. */
function toReleased(
  tools: readonly Tool[] | undefined,
  workflows: readonly { uuid: string; deployedRelease?: Release | undefined }[] | undefined,
): ReadonlyMap<string, Released> {
  const releases = new Map(workflows?.map(({ uuid, deployedRelease }) => [uuid, deployedRelease]));
  return new Map(
    tools?.flatMap(({ uuid, name, workflowUuid }): [string, Released][] => {
      const release = releases.get(workflowUuid ?? "");
      if (!release || isTooDeep(release.nodes)) return [];
      const { nodes } = readNodes(release.nodes);
      return [[uuid, { name, nodes, formFields: release.formFields }]];
    }),
  );
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
