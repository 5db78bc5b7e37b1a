import { type DataPath, pathKey } from "@/lib/config-form/data-path";

const CALM_MS = 250;

/** Writes that wait until typing pauses, one for each field at most. */
export function createLateWrites() {
  const waiting = new Map<string, { write: () => void; timer: ReturnType<typeof setTimeout> }>();
  const flushOne = (key: string) => {
    const due = waiting.get(key);
    if (!due) return;
    waiting.delete(key);
    clearTimeout(due.timer);
    due.write();
  };
  return {
    /** Keeps a write; the latest one for a field is the only one. */
    keep(path: DataPath, write: () => void) {
      const key = pathKey(path);
      clearTimeout(waiting.get(key)?.timer);
      waiting.set(key, { write, timer: setTimeout(() => flushOne(key), CALM_MS) });
    },
    /** Does them now: that of one field, or all. */
    flush(path?: DataPath) {
      for (const key of path ? [pathKey(path)] : [...waiting.keys()]) flushOne(key);
    },
  };
}
