import {
  type DataPath,
  pathKey,
  readPath,
  startsWith,
  writePath,
} from "@/lib/config-form/data-path";
import { isExpression } from "@/lib/config-form/expression";
import { sameJson } from "@/lib/config-form/validate/same-json";
import { createFieldLinks, type Fed, type FieldLinks, NO_FEEDS } from "./field-links";
import { createFieldProblems, type FieldProblem, NO_PROBLEMS } from "./field-problems";
import { createLateWrites } from "./late-writes";

export type FieldMode = "value" | "expression";
type WatchedField = {
  path: DataPath;
  key: string;
  /** The path in the outermost form. */
  fullPath: DataPath;
  usual: FieldMode;
  /** What others may call it when they point at it. */
  label: string;
};
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

type Beginning = {
  /** The data is the form's own beginning, not somebody's. */
  isOwn?: boolean;
  /** The form around this one: what links fields to each other is one for both. */
  outer?: FormStore | undefined;
};

type Settle = {
  (before: unknown, after: unknown): unknown;
  /** Forgets what it put aside of a list's items. */
  forgetBelow?: (path: DataPath) => void;
};

/**
 * Holds a form's data outside of React, so that a field can watch the one value it depends on without the others being
 * drawn again. `settle` puts in order what a change shows or hides; `onChange` hears of every change made here.
 */
export function createFormStore(initial: unknown, { isOwn = false, outer }: Beginning = {}) {
  let data = initial;
  let settle: Settle = (_, after) => after;
  let onChange: (data: unknown) => void = () => {};
  const listeners = new Set<() => void>();
  const modes = new Map<string, FieldMode>();
  const otherSides = new Map<string, unknown>();
  const branches = new Map<string, unknown>();
  const problems = createFieldProblems();
  const touched = new Set<string>();
  const refreshers = new Set<() => void>();
  const inners = new Set<InnerForm>();
  const late = createLateWrites();
  let ownVersion = 0;

  const notify = () => {
    ownVersion += 1;
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

  // A field in here may depend on one out there.
  const version = (): number => ownVersion + (outer?.version() ?? 0);
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    const leaveOuter = outer?.subscribe(listener);
    return () => {
      listeners.delete(listener);
      leaveOuter?.();
    };
  };
  const links: FieldLinks = outer?.links ?? createFieldLinks(notify);
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
    version,
    read: (path: DataPath) => readPath(data, path),
    /** The outermost form's data. */
    whole: (): unknown => (outer ? outer.whole() : data),
    links,

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
    watchField({ path, key, fullPath, usual, label }: WatchedField) {
      const fullKey = fullPath === path ? key : pathKey(fullPath);
      let state: FieldState | undefined;
      let readAt = -1;
      return {
        subscribe(listener: () => void) {
          // The field that a form inside this one stands in has its name already.
          if (!outer || path.length > 0) links.name(fullKey, label);
          return subscribe(listener);
        },
        read(): FieldState {
          const now = version();
          if (state && readAt === now) return state;
          readAt = now;
          const mode = modeAt(path, key, usual);
          const own = problems.at(key);
          const fed = links.feedsOf(fullKey);
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
    forgetBelow({ path, fullPath }: { path: DataPath; fullPath: DataPath }) {
      for (const map of [modes, otherSides, branches])
        for (const key of [...map.keys()])
          if (startsWith(JSON.parse(key), path) && key !== pathKey(path)) map.delete(key);
      settle.forgetBelow?.(path);
      links.forgetSamplesBelow(fullPath);
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

/** Of a field that is nothing but a value. */
export const PLAIN_STATE: FieldState = {
  mode: "value",
  problems: NO_PROBLEMS,
  isWarnedOnly: false,
  feeds: NO_FEEDS,
};
