import { isTrapKey } from "./trap-key";

const deepest = 64;
const mostValues = 100_000;

/** Why this JSON is not let in; undefined when it is. Walks without recursion: depth is what it guards against. */
export function complaintAbout(data: unknown): string | undefined {
  const open: { value: unknown; depth: number }[] = [{ value: data, depth: 0 }];
  let values = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next;
    if (typeof value !== "object" || value === null) continue;
    if (depth >= deepest) return "The body is nested too deeply.";
    // Counted before they are looked at: a list of a million is not to be walked.
    const keys = Array.isArray(value) ? undefined : Object.keys(value);
    const items: unknown[] = Array.isArray(value) ? value : Object.values(value);
    values += items.length;
    if (values > mostValues) return "The body has too many values.";
    const trap = keys?.find(isTrapKey);
    if (trap !== undefined) return `The body has a key named ${trap}.`;
    for (const item of items) {
      if (typeof item === "object") open.push({ value: item, depth: depth + 1 });
    }
  }
  return undefined;
}
