import {
  type DataPath,
  pathKey,
  readPath,
  startsWith,
  writePath,
} from "@/lib/config-form/data-path";
import { isExpression } from "@/lib/config-form/expression";

export type FieldMode = "value" | "expression";
export type FieldProblem = { path: DataPath; message: string };

/** What a form knows beside its data: how each field is edited, what was put aside, what is wrong. */
export type FormStore = ReturnType<typeof createFormStore>;

type Settle = (before: unknown, after: unknown) => unknown;

/**
 * Holds a form's data outside of React, so that a field can watch the one value it depends on without the others being
 * drawn again. `settle` puts in order what a change shows or hides; `onChange` hears of every change made here.
 */
export function createFormStore(initial: unknown) {
  let data = initial;
  let settle: Settle = (_, after) => after;
  let onChange: (data: unknown) => void = () => {};
  const listeners = new Set<() => void>();
  const modes = new Map<string, FieldMode>();
  const otherSides = new Map<string, unknown>();
  const samples = new Map<string, string>();
  const branches = new Map<string, unknown>();
  let problems: ReadonlyMap<string, readonly string[]> = new Map();
  const touched = new Set<string>();
  const refreshers = new Set<() => void>();
  const labels = new Map<string, string>();
  const feeds = new Map<string, Fed[]>();
  const waiting = new Map<string, () => void>();
  let version = 0;

  const notify = () => {
    version += 1;
    for (const listener of [...listeners]) listener();
  };
  let ownWrite = false;
  const replace = (next: unknown) => {
    if (next === data) return;
    data = next;
    ownWrite = true;
    notify();
    onChange(data);
  };

  return {
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Keeps a write for a calmer moment; the latest one for a field is the only one. */
    later: (path: DataPath, write: () => void) => void waiting.set(pathKey(path), write),
    /** Does what was kept for later: for one field, or for all before the data is used. */
    flush(path?: DataPath) {
      const due = path ? [pathKey(path)] : [...waiting.keys()];
      for (const key of due) {
        const write = waiting.get(key);
        waiting.delete(key);
        write?.();
      }
    },
    data: () => data,
    version: () => version,
    read: (path: DataPath) => readPath(data, path),

    setSettle: (next: Settle) => {
      settle = next;
    },
    setOnChange: (next: (data: unknown) => void) => {
      onChange = next;
    },
    /** Takes data that came from outside, as it is: nothing is added, nothing is put aside. */
    accept(next: unknown) {
      if (next === data) return;
      data = next;
      ownWrite = false;
      notify();
    },
    /** Whether the last change was made in the form itself. */
    isOwnWrite: () => ownWrite,
    write(path: DataPath, value: unknown) {
      replace(settle(data, writePath(data, path, value)));
    },
    /** Several values in one change: an option and what it sets beside itself. */
    writeAll(changes: readonly (readonly [DataPath, unknown])[]) {
      replace(
        settle(
          data,
          changes.reduce<unknown>((next, [path, value]) => writePath(next, path, value), data),
        ),
      );
    },

    mode(path: DataPath, key: string, usual: FieldMode): FieldMode {
      const value = readPath(data, path);
      if (isExpression(value)) return "expression";
      const chosen = modes.get(key);
      if (chosen === "expression" && value !== undefined) return "value";
      return chosen ?? (value === undefined ? usual : "value");
    },
    /** Switches a field between value and expression; what stood on the other side comes back. */
    switchMode(path: DataPath, mode: FieldMode) {
      const key = pathKey(path);
      const left = readPath(data, path);
      const found = otherSides.get(key);
      modes.set(key, mode);
      if (left === undefined) otherSides.delete(key);
      else otherSides.set(key, left);
      const next = found ?? (mode === "expression" ? undefined : null);
      replace(settle(data, writePath(data, path, next ?? undefined)));
      notify();
    },

    sample: (path: DataPath) => samples.get(pathKey(path)),
    samples: () => samples as ReadonlyMap<string, string>,
    setSample(path: DataPath, value: string) {
      if (value === "") samples.delete(pathKey(path));
      else samples.set(pathKey(path), value);
      notify();
    },

    /** What a branch of a choice held when it was last left. */
    keepBranch: (path: DataPath, branch: number, value: unknown) =>
      void branches.set(pathKey([...path, branch, "branch"]), value),
    keptBranch: (path: DataPath, branch: number) =>
      branches.get(pathKey([...path, branch, "branch"])),

    touched: (path: DataPath) => touched.has(pathKey(path)),
    touch: (path: DataPath) => void touched.add(pathKey(path)),
    problemsAt: (key: string): readonly string[] => problems.get(key) ?? NONE,
    problemPaths: () => [...problems.keys()],
    setProblems(next: readonly FieldProblem[]) {
      const grouped = new Map<string, string[]>();
      for (const { path, message } of next) {
        const list = grouped.get(pathKey(path)) ?? [];
        if (!list.includes(message)) grouped.set(pathKey(path), [...list, message]);
      }
      problems = grouped;
      notify();
    },
    /** What a field is called on the screen, for others to point at it. */
    nameField: (path: DataPath, label: string) => void labels.set(pathKey(path), label),
    labelOf: (path: DataPath) =>
      labels.get(pathKey(path)) || String(path.at(-1) ?? "The whole form"),
    /** Notes that a field's list depends on others; gives back how to forget it. */
    addFeeds(sources: readonly DataPath[], path: DataPath, label: string) {
      const change = (edit: (fed: Fed[]) => Fed[]) => {
        for (const source of sources) {
          const key = pathKey(source);
          feeds.set(key, edit(feeds.get(key) ?? NO_FEEDS));
        }
        if (sources.length > 0) notify();
      };
      const fed: Fed = { path, label };
      change((list) => [...list, fed]);
      return () => change((list) => list.filter((one) => one !== fed));
    },
    feedsOf: (key: string): readonly Fed[] => feeds.get(key) ?? NO_FEEDS,

    /** Notes how to ask a list anew; gives back how to forget it. */
    addRefresher(refresh: () => void) {
      refreshers.add(refresh);
      return () => void refreshers.delete(refresh);
    },
    refreshAll() {
      for (const refresh of refreshers) refresh();
    },

    /** Forgets how the fields below a list were edited: after an item moved, its number means another one. */
    forgetBelow(path: DataPath) {
      for (const map of [modes, otherSides, branches])
        for (const key of [...map.keys()])
          if (startsWith(JSON.parse(key), path) && key !== pathKey(path)) map.delete(key);
    },
  };
}

/** A field whose list depends on another one. */
export type Fed = { path: DataPath; label: string };

const NONE: readonly string[] = [];
const NO_FEEDS: Fed[] = [];
