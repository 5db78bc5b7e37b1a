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
    for (const key of Object.keys(value)) {
      values += 1;
      if (isTrapKey(key)) return `The body has a key named ${key}.`;
      open.push({ value: Reflect.get(value, key), depth: depth + 1 });
    }
    if (values > mostValues) return "The body has too many values.";
  }
  return undefined;
}
