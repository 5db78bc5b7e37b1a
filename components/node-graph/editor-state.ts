import { type History, recordEdit, redo, startHistory, undo } from "@/lib/graph/history";
import type { Nodes } from "@/lib/graph/node";
import { nodesAt, rootScope, type Scope, withNodesAt } from "@/lib/graph/scope";

/** The tool whose draft is being edited, and what that draft was when it was opened or last saved. */
export type OpenTool = {
  toolUuid: string;
  name: string;
  workflowUuid: string;
  /** The draft as Cargo last told it: a save compares it with what is there by then. */
  base: Nodes;
  formFields: readonly unknown[];
  version: string | undefined;
};

/** A field to bring into view, asked for by a check. A new object each time, so that asking twice works. */
export type FieldFocus = { uuid: string; field: readonly (string | number)[] };

export type EditorState = {
  history: History<Nodes>;
  scope: Scope;
  selected: ReadonlySet<string>;
  /** Nodes placed by us: a tidy may move them without being asked twice. */
  autoPlaced: ReadonlySet<string>;
  tool: OpenTool | undefined;
  testData: string;
  focus: FieldFocus | undefined;
  /** Counts how often another graph has taken the place of this one. */
  replaced: number;
};

export type EditOptions = {
  label: string;
  /** Edits in a row with the same key are undone together. */
  merge?: string;
  select?: Iterable<string>;
  autoPlaced?: Iterable<string>;
};

export const defaultTestData = "{}";

export function startEditor(nodes: Nodes): EditorState {
  return {
    history: startHistory(nodes),
    scope: rootScope,
    selected: new Set(),
    autoPlaced: new Set(),
    tool: undefined,
    testData: defaultTestData,
    focus: undefined,
    replaced: 0,
  };
}

/** The nodes on the screen: those of the group that is open, or the whole graph. */
export function shownNodes({ history, scope }: EditorState): Nodes {
  return nodesAt(history.present, scope) ?? history.present;
}

export function editShown(
  state: EditorState,
  change: (nodes: Nodes) => Nodes,
  options: EditOptions,
): EditorState {
  const shown = shownNodes(state);
  const next = change(shown);
  if (next === shown) return state;
  return editWhole(state, () => withNodesAt(state.history.present, state.scope, next), options);
}

export function editWhole(
  state: EditorState,
  change: (nodes: Nodes) => Nodes,
  { label, merge, select, autoPlaced }: EditOptions,
): EditorState {
  const present = change(state.history.present);
  const history = recordEdit(state.history, present, label, merge);
  return settle({
    ...state,
    history,
    ...(select && { selected: new Set(select) }),
    ...(autoPlaced && { autoPlaced: new Set([...state.autoPlaced, ...autoPlaced]) }),
  });
}

export function stepBack(state: EditorState): EditorState {
  return settle({ ...state, history: undo(state.history) });
}

export function stepForward(state: EditorState): EditorState {
  return settle({ ...state, history: redo(state.history) });
}

/** Leaves a group that is no longer there, and forgets selected nodes that are gone. */
function settle(state: EditorState): EditorState {
  let { scope } = state;
  while (scope.length > 0 && !nodesAt(state.history.present, scope)) scope = scope.slice(0, -1);
  const shown = nodesAt(state.history.present, scope) ?? [];
  const there = new Set(shown.map((node) => node.uuid));
  const selected = [...state.selected].filter((uuid) => there.has(uuid));
  return {
    ...state,
    scope,
    selected: selected.length === state.selected.size ? state.selected : new Set(selected),
  };
}
