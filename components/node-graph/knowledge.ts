"use client";

import { createContext, useContext } from "react";
import type { GraphKnowledge, KnownAction } from "@/lib/graph/checks/graph-knowledge";
import type { KnownConnector } from "@/lib/graph/connector-mapping";
import type { ActionCost } from "@/lib/graph/cost-shape";
import type { GraphNode, Nodes } from "@/lib/graph/node";

export type ActionDetails = KnownAction & {
  description: string | undefined;
  uiSchema: unknown;
  costs: readonly ActionCost[];
};

export type KnownTool = { uuid: string; name: string; workflowUuid: string | undefined };

/** What the workspace has, as far as it has been fetched, for the editor and its checks. */
export type EditorKnowledge = GraphKnowledge & {
  detailsOf: (node: GraphNode) => ActionDetails | undefined;
  integrationName: (slug: string) => string;
  connectors: readonly KnownConnector[] | undefined;
  tools: readonly KnownTool[] | undefined;
  /** What is deployed of the tools, as far as it has been asked for. */
  releases: readonly { name: string; nodes: Nodes }[] | undefined;
  costsOf: (node: GraphNode) => readonly ActionCost[] | undefined;
  /** What is deployed of the tool that a node uses. */
  releaseOf: (node: GraphNode) => Nodes | undefined;
  /** The form of the tool that a node uses. */
  toolFieldsOf: (node: GraphNode) => readonly unknown[] | undefined;
  outputSchemaOf: (node: GraphNode) => unknown;
};

export const KnowledgeContext = createContext<EditorKnowledge | undefined>(undefined);

/** @throws outside of the graph editor */
export function useKnowledge(): EditorKnowledge {
  const knowledge = useContext(KnowledgeContext);
  if (!knowledge) throw new Error("useKnowledge needs a KnowledgeContext above it");
  return knowledge;
}
