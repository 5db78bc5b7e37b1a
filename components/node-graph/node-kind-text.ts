import { type GraphNode, nativeSlug } from "@/lib/graph/node";
import type { EditorKnowledge } from "./knowledge";

/** What a node does, in a few words: "HubSpot · Find records". */
export function nodeKindText(node: GraphNode, knowledge: EditorKnowledge): string {
  const action = knowledge.detailsOf(node)?.name || node.actionSlug || "";
  if (node.kind === "connector")
    return [knowledge.integrationName(node.integrationSlug ?? ""), action]
      .filter(Boolean)
      .join(" · ");
  if (node.kind === "tool") {
    const tool = knowledge.tools?.find(({ uuid }) => uuid === node.toolUuid);
    return tool?.name ? `Tool · ${tool.name}` : "Tool";
  }
  if (node.kind === "agent") return "Agent";
  return nativeSlug(node) === undefined ? node.kind : action;
}
