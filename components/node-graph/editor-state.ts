import {
  type History,
  historyLimit,
  recordEdit,
  redo,
  startHistory,
  undo,
} from "@/lib/graph/history";
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
export type FieldFocus = {
  uuid: string;
  field: readonly (string | number)[];
  /** The canvas stays where it is when the node is in view already. */
  gently?: boolean;
};

/** Where another graph took the place of one: undo and redo across it bring the tool along. */
type Replacement = {
  before: Nodes;
  after: Nodes;
  /** Of the graph that is not shown. */
  tool: OpenTool | undefined;
  testData: string;
};

export type EditorState = {
  history: History<Nodes>;
  replacements: readonly Replacement[];
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
    replacements: [],
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

/** Puts another graph, and the tool that it is of, in the place of this one. */
export function replaceGraph(
  state: EditorState,
  nodes: Nodes,
  label: string,
  tool: OpenTool | undefined,
): EditorState {
  const { history, tool: oldTool, testData } = state;
  const next = editWhole({ ...state, scope: [], selected: new Set() }, () => nodes, { label });
  const replacement = { before: history.present, after: nodes, tool: oldTool, testData };
  return {
    ...next,
    tool,
    // Test data is of the tool it was written for.
    testData: tool?.toolUuid === oldTool?.toolUuid ? testData : defaultTestData,
    autoPlaced: new Set(),
    replaced: state.replaced + 1,
    replacements:
      tool === oldTool
        ? state.replacements
        : [...state.replacements, replacement].slice(-historyLimit),
  };
}

export function stepBack(state: EditorState): EditorState {
  return settle(step(state, undo(state.history)));
}

export function stepForward(state: EditorState): EditorState {
  return settle(step(state, redo(state.history)));
}

function step(state: EditorState, history: History<Nodes>): EditorState {
  const [from, to] = [state.history.present, history.present];
  const crossed = state.replacements.find(
    ({ before, after }) => (before === from && after === to) || (before === to && after === from),
  );
  if (!crossed || from === to) return { ...state, history };
  // What is left goes where what is entered was: a step the other way swaps them again.
  const { tool, testData } = state;
  return {
    ...state,
    history,
    tool: crossed.tool,
    testData: crossed.testData,
    replaced: state.replaced + 1,
    replacements: state.replacements.map((one) =>
      one === crossed ? { ...one, tool, testData } : one,
    ),
  };
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
