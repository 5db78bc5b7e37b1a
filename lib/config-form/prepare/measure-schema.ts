const MAX_DEPTH = 64;
const MAX_VALUES = 60_000;

/**
 * Why a schema is too big to draw field by field, or nothing. Walks without recursion: a schema 20,000 levels deep
 * parses well enough, but ends the first function that calls itself on it.
 */
export function measureSchema(schema: unknown): string | undefined {
  const queue: { value: unknown; depth: number }[] = [{ value: schema, depth: 0 }];
  let values = 0;
  for (let next = queue.pop(); next; next = queue.pop()) {
    values += 1;
    if (values > MAX_VALUES) return `The schema has more than ${MAX_VALUES} values.`;
    if (next.depth > MAX_DEPTH) return `The schema is more than ${MAX_DEPTH} levels deep.`;
    if (typeof next.value === "object" && next.value !== null)
      for (const value of Object.values(next.value)) queue.push({ value, depth: next.depth + 1 });
  }
  return undefined;
}
