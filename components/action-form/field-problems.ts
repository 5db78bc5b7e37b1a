import { type DataPath, pathKey, startsWith } from "@/lib/config-form/data-path";

export type FieldProblem = {
  path: DataPath;
  message: string;
  /** It may be meant: the config is sent with it. */
  isWarning?: boolean;
};

export const NO_PROBLEMS: readonly string[] = [];

/** What is said of a form's fields, by field: what the form found, and what others say. */
export function createFieldProblems() {
  let byField: ReadonlyMap<string, readonly string[]> = new Map();
  let warnedOnly: ReadonlySet<string> = new Set();
  let outside: readonly FieldProblem[] = [];
  const unread = new Map<string, FieldProblem>();

  return {
    at: (key: string): readonly string[] => byField.get(key) ?? NO_PROBLEMS,
    keys: (): string[] => [...byField.keys()],
    /** Whether all that is said of a field may be meant. */
    isWarnedOnly: (key: string): boolean => warnedOnly.has(key),
    set(own: readonly FieldProblem[], others: readonly FieldProblem[]) {
      outside = others;
      const next = [...own, ...others];
      const grouped = new Map<string, readonly string[]>();
      for (const { path, message } of next) {
        const list = grouped.get(pathKey(path)) ?? [];
        if (!list.includes(message)) grouped.set(pathKey(path), [...list, message]);
      }
      // The same problems are the same list, so that their field need not be drawn again.
      for (const [key, list] of grouped) {
        const old = byField.get(key);
        if (old?.join("\n") === list.join("\n")) grouped.set(key, old);
      }
      byField = grouped;
      const errors = new Set(next.filter((one) => !one.isWarning).map(({ path }) => pathKey(path)));
      warnedOnly = new Set([...grouped.keys()].filter((key) => !errors.has(key)));
    },
    /** What others say of what is below a place, as paths from there. */
    outsideBelow: (place: DataPath): FieldProblem[] =>
      outside
        .filter(({ path }) => path.length > place.length && startsWith(path, place))
        .map((problem) => ({ ...problem, path: problem.path.slice(place.length) })),
    /** Notes that a field shows a text that its value could not be read from; or, with no reason, that it is read. */
    setUnread(path: DataPath, reason: string | undefined) {
      if (reason === undefined) unread.delete(pathKey(path));
      else unread.set(pathKey(path), { path, message: reason });
    },
    unread: (): FieldProblem[] => [...unread.values()],
  };
}
