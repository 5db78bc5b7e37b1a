import { moveNodes } from "@/lib/graph/change-node";
import { layoutNodes } from "@/lib/graph/layout-nodes";
import type { Nodes, Position } from "@/lib/graph/node";
import type { Scope } from "@/lib/graph/scope";
import {
  type EditOptions,
  type EditorState,
  editShown,
  editWhole,
  type FieldFocus,
  type OpenTool,
  replaceGraph,
  shownNodes,
  startEditor,
  stepBack,
  stepForward,
} from "./editor-state";

export type EditorStore = ReturnType<typeof createEditorStore>;

/** Holds the graph being edited. Not React state: the canvas, the outline and the panel each read a part. */
export function createEditorStore(initial: EditorState | Nodes) {
  let state: EditorState = Array.isArray(initial) ? startEditor(initial) : (initial as EditorState);
  const listeners = new Set<() => void>();

  const set = (next: EditorState) => {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  };

  return {
    read: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    /** Changes the nodes on the screen. */
    edit: (change: (nodes: Nodes) => Nodes, options: EditOptions) =>
      set(editShown(state, change, options)),
    /** Changes the whole graph, groups and all. */
    editWhole: (change: (nodes: Nodes) => Nodes, options: EditOptions) =>
      set(editWhole(state, change, options)),
    undo: () => set(stepBack(state)),
    redo: () => set(stepForward(state)),
    select(uuids: Iterable<string>) {
      const selected = new Set(uuids);
      const same =
        selected.size === state.selected.size &&
        [...selected].every((uuid) => state.selected.has(uuid));
      if (!same) set({ ...state, selected, focus: undefined });
    },
    openScope: (scope: Scope) => set({ ...state, scope, selected: new Set(), focus: undefined }),
    /** Shows a node, wherever it is, and one of its fields. */
    reveal: (scope: Scope, focus: FieldFocus) =>
      set({ ...state, scope, selected: new Set([focus.uuid]), focus: { ...focus } }),
    /** Brings a node just added into view. */
    showAdded: (uuid: string | undefined) => {
      if (uuid !== undefined) set({ ...state, focus: { uuid, field: [], gently: true } });
    },
    /** `byKeys`: one of many small steps, which are undone together. */
    move(positions: ReadonlyMap<string, Position>, byKeys = false) {
      const moved = editShown(state, (nodes) => moveNodes(nodes, positions), {
        label: positions.size === 1 ? "Move a node" : `Move ${positions.size} nodes`,
        ...(byKeys && { merge: `move ${[...positions.keys()].join(" ")}` }),
      });
      if (moved === state) return;
      const autoPlaced = [...moved.autoPlaced].filter((uuid) => !positions.has(uuid));
      set({ ...moved, autoPlaced: new Set(autoPlaced) });
    },
    /** `everything` moves also what a person has placed. */
    tidy(everything: boolean) {
      const nodes = shownNodes(state);
      const keep = new Set(
        everything
          ? []
          : nodes.map((node) => node.uuid).filter((uuid) => !state.autoPlaced.has(uuid)),
      );
      const label = everything ? "Tidy up everything" : "Tidy up new nodes";
      set(
        editShown(state, (shown) => layoutNodes(shown, keep), {
          label,
          ...(everything && { autoPlaced: nodes.map((node) => node.uuid) }),
        }),
      );
    },
    /** Another graph altogether; the one before can be had back by undo. */
    replace: (nodes: Nodes, label: string, tool?: OpenTool | undefined) =>
      set(replaceGraph(state, nodes, label, tool)),
    setTool: (tool: OpenTool | undefined) => set({ ...state, tool }),
    setTestData: (testData: string) => set({ ...state, testData }),
  };
}
