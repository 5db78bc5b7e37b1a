/** What can be undone: the states before this one, the newest last. */
export type History<State> = {
  past: readonly Step<State>[];
  present: State;
  future: readonly Step<State>[];
};

/** A state and the words for the edit that led away from it. */
export type Step<State> = { state: State; label: string; merge: string | undefined };

export const historyLimit = 100;

export function startHistory<State>(present: State): History<State> {
  return { past: [], present, future: [] };
}

/**
 * Records an edit. Edits in a row with the same `merge` key are one step, so that undo takes back a
 * word and not a letter.
 */
export function recordEdit<State>(
  history: History<State>,
  present: State,
  label: string,
  merge?: string,
): History<State> {
  if (present === history.present) return history;
  const last = history.past.at(-1);
  if (merge !== undefined && last?.merge === merge && history.future.length === 0)
    return { ...history, present };
  const step = { state: history.present, label, merge };
  return { past: [...history.past, step].slice(-historyLimit), present, future: [] };
}

export function undo<State>(history: History<State>): History<State> {
  const step = history.past.at(-1);
  if (!step) return history;
  return {
    past: history.past.slice(0, -1),
    present: step.state,
    future: [{ ...step, state: history.present, merge: undefined }, ...history.future],
  };
}

export function redo<State>(history: History<State>): History<State> {
  const [step, ...future] = history.future;
  if (!step) return history;
  return {
    past: [...history.past, { ...step, state: history.present, merge: undefined }],
    present: step.state,
    future,
  };
}
