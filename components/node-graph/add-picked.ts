import { addNode, insertNode } from "@/lib/graph/insert-node";
import { newNode } from "@/lib/graph/new-node";
import { isStart } from "@/lib/graph/node";
import type { AddTarget } from "./canvas-actions";
import { shownNodes } from "./editor-state";
import type { EditorStore } from "./editor-store";
import type { EditorKnowledge } from "./knowledge";
import { preferredConnector } from "./place-of-new-node";
import type { Addable } from "./use-addable";

/** Makes a node of what was picked, puts it where it was asked for, and selects it. */
export function addPicked(
  store: EditorStore,
  knowledge: EditorKnowledge,
  target: AddTarget,
  { what, name, action }: Addable,
): void {
  const { history } = store.read();
  const connectorUuid = preferredConnector(what, history.present, knowledge);
  const node = newNode(shownNodes(store.read()), {
    what: what.kind === "connector" ? { ...what, connectorUuid } : what,
    name,
    action,
  });
  const isPlaced = target !== undefined && !isStart(node);
  store.edit((nodes) => (isPlaced ? insertNode(nodes, target, node) : addNode(nodes, node)), {
    label: `Add ${name}`,
    merge: `add ${node.uuid}`,
    select: [node.uuid],
    autoPlaced: [node.uuid],
  });
  store.showAdded(node.uuid);
}
