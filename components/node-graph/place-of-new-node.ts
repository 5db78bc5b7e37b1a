import { shownLabels } from "@/lib/graph/children";
import type { NodeKind } from "@/lib/graph/new-node";
import { findNode, type Nodes, nodeTitle } from "@/lib/graph/node";
import { allPlaces } from "@/lib/graph/scope";
import type { AddTarget } from "./canvas-actions";
import { type EditorState, shownNodes } from "./editor-state";
import type { EditorKnowledge } from "./knowledge";

/** After the one selected node: at its first free arm, else in front of what follows. */
export function targetOfSelection(state: EditorState): AddTarget {
  const [uuid] = state.selected;
  if (state.selected.size !== 1 || uuid === undefined) return undefined;
  const node = findNode(shownNodes(state), uuid);
  if (!node || node.childrenUuids.length === 0) return undefined;
  const free = node.childrenUuids.indexOf(null);
  return { parentUuid: uuid, handle: Math.max(0, free) };
}

export function placeText(target: AddTarget, nodes: Nodes, knowledge: EditorKnowledge): string {
  const parent = target && findNode(nodes, target.parentUuid);
  if (!target || !parent) return "It is put below the others, not connected yet.";
  const { handle } = target;
  const label =
    handle === "fallback" ? "On failure" : shownLabels(parent, knowledge.detailsOf(parent))[handle];
  const next = handle === "fallback" ? parent.fallbackChildUuid : parent.childrenUuids[handle];
  const follower = next ? findNode(nodes, next) : undefined;
  const where = `After “${nodeTitle(parent)}”${label ? ` on “${label}”` : ""}`;
  return follower ? `${where}, before “${nodeTitle(follower)}”.` : `${where}.`;
}

/** The connector that the graph already uses for the integration, else the default or only one. */
export function preferredConnector(
  what: NodeKind,
  root: Nodes,
  { connectors }: EditorKnowledge,
): string | undefined {
  if (what.kind !== "connector" || !connectors) return undefined;
  const own = connectors.filter((one) => one.integrationSlug === what.integrationSlug);
  const used = allPlaces(root).find(
    ({ node }) =>
      node.integrationSlug === what.integrationSlug &&
      own.some((one) => one.uuid === node.connectorUuid),
  );
  if (used?.node.connectorUuid) return used.node.connectorUuid;
  return (own.find((one) => one.isDefault) ?? (own.length === 1 ? own[0] : undefined))?.uuid;
}
