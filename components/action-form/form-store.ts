import {
  type DataPath,
  pathKey,
  readPath,
  startsWith,
  writePath,
} from "@/lib/config-form/data-path";
import { isExpression } from "@/lib/config-form/expression";
import { sameJson } from "@/lib/config-form/validate/same-json";
import { createFieldProblems, type FieldProblem, NO_PROBLEMS } from "./field-problems";
import { createLateWrites } from "./late-writes";

export type FieldMode = "value" | "expression";
/** A field's label stands in it for others to point at the field. */
type WatchedField = { path: DataPath; key: string; usual: FieldMode; label: string };
export type FieldState = {
  mode: FieldMode;
  problems: readonly string[];
  /** All that is said of it may be meant. */
  isWarnedOnly: boolean;
  /** The lists that depend on it. */
  feeds: readonly Fed[];
};

/** What a form knows beside its data: how each field is edited, what was put aside, what is wrong. */
export type FormStore = ReturnType<typeof createFormStore>;

type Settle = {
  (before: unknown, after: unknown): unknown;
  /** Forgets what it put aside of a list's items. */
  forgetBelow?: (path: DataPath) => void;
};

/**
 * Holds a form's data outside of React, so that a field can watch the one value it depends on without the others being
 * drawn again. `settle` puts in order what a change shows or hides; `onChange` hears of every change made here. `isOwn`:
 * the data is the form's own beginning, not somebody's.
 */
export function createFormStore(initial: unknown, isOwn = false) {
  let data = initial;
  let settle: Settle = (_, after) => after;
  let onChange: (data: unknown) => void = () => {};
  const listeners = new Set<() => void>();
  const modes = new Map<string, FieldMode>();
  const otherSides = new Map<string, unknown>();
  const samples = new Map<string, string>();
  const branches = new Map<string, unknown>();
  const problems = createFieldProblems();
  const touched = new Set<string>();
  const refreshers = new Set<() => void>();
  const inners = new Set<InnerForm>();
  const labels = new Map<string, string>();
  const feeds = new Map<string, Fed[]>();
  const late = createLateWrites();
  let version = 0;

  const notify = () => {
    version += 1;
    for (const listener of [...listeners]) listener();
  };
  let ownWrite = isOwn;
  let arrivals = 0;
  const replace = (next: unknown) => {
    if (next === data) return;
    data = next;
    ownWrite = true;
    notify();
    onChange(data);
  };

  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const modeAt = (path: DataPath, key: string, usual: FieldMode): FieldMode => {
    const value = readPath(data, path);
    if (isExpression(value)) return "expression";
    const chosen = modes.get(key);
    if (chosen === "expression" && value !== undefined) return "value";
    return chosen ?? (value === undefined ? usual : "value");
  };

  return {
    subscribe,
    later: late.keep,
    /** Does what was kept for later: for one field, or for all before the data is used. */
    flush(path?: DataPath) {
      if (!path) for (const { flush } of inners) flush();
      late.flush(path);
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
      if (!sameJson(next, data)) arrivals += 1;
      data = next;
      ownWrite = false;
      notify();
    },
    /** How often another config came from outside: what the form's library remembers of the old one's keys is void then. */
    arrivals: () => arrivals,
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

    /**
     * All that a field watches, in one subscription: there are as many of these as fields. Where nothing about the field
     * has changed, `read` gives back the very object of before. Others may call the field by its label from then on.
     */
    watchField({ path, key, usual, label }: WatchedField) {
      let state: FieldState | undefined;
      let readAt = -1;
      return {
        subscribe(listener: () => void) {
          labels.set(key, label);
          return subscribe(listener);
        },
        read(): FieldState {
          if (state && readAt === version) return state;
          readAt = version;
          const mode = modeAt(path, key, usual);
          const own = problems.at(key);
          const fed = feeds.get(key) ?? NO_FEEDS;
          const isWarnedOnly = problems.isWarnedOnly(key);
          if (
            state?.mode !== mode ||
            state.problems !== own ||
            state.isWarnedOnly !== isWarnedOnly ||
            state.feeds !== fed
          )
            state = { mode, problems: own, isWarnedOnly, feeds: fed };
          return state;
        },
      };
    },
    /** Switches a field between value and expression; what stood on the other side comes back. */
    switchMode(path: DataPath, mode: FieldMode, nothing?: unknown) {
      const key = pathKey(path);
      const left = readPath(data, path);
      const found = otherSides.get(key);
      modes.set(key, mode);
      if (left === undefined) otherSides.delete(key);
      else otherSides.set(key, left);
      replace(settle(data, writePath(data, path, found ?? nothing)));
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
    problems,
    setProblems(own: readonly FieldProblem[], others: readonly FieldProblem[] = []) {
      problems.set(own, others);
      notify();
    },
    /** What a field is called on the screen, for others to point at it. */
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

    /** Notes a form inside this one, with its own store; gives back how to forget it. */
    addInner(inner: InnerForm) {
      inners.add(inner);
      return () => void inners.delete(inner);
    },
    inners: (): InnerForm[] => [...inners],

    /** Notes how to ask a list anew; gives back how to forget it. */
    addRefresher(refresh: () => void) {
      refreshers.add(refresh);
      return () => void refreshers.delete(refresh);
    },
    refreshAll() {
      for (const refresh of refreshers) refresh();
      for (const { refreshLists } of inners) refreshLists();
    },

    /** Forgets how the fields below a list were edited: after an item moved, its number means another one. */
    forgetBelow(path: DataPath) {
      for (const map of [modes, otherSides, branches])
        for (const key of [...map.keys()])
          if (startsWith(JSON.parse(key), path) && key !== pathKey(path)) map.delete(key);
      settle.forgetBelow?.(path);
    },
  };
}

/** A form inside a form, which finds its own problems: their paths are the outer form's. */
export type InnerForm = {
  flush: () => void;
  find: () => FieldProblem[];
  reveal: () => void;
  refreshLists: () => void;
};

/** A field whose list depends on another one. */
type Fed = { path: DataPath; label: string };

const NO_FEEDS: Fed[] = [];
/** Of a field that is nothing but a value. */
export const PLAIN_STATE: FieldState = {
  mode: "value",
  problems: NO_PROBLEMS,
  isWarnedOnly: false,
  feeds: NO_FEEDS,
};
