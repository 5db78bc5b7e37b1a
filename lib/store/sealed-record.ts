import type { z } from "zod";
import { store } from "./open-store";
import { seal, unseal } from "./seal";

/** A kind of record in the store: sealed JSON of one shape under a common prefix. */
export function sealedRecord<Schema extends z.ZodType>(kind: string, schema: Schema) {
  type Value = z.output<Schema>;
  const keyOf = (name: string) => `${kind}:${name}`;
  const read = (sealed: string | null): Value | null => {
    const plain = sealed === null ? null : unseal(sealed, kind);
    return plain === null ? null : (schema.safeParse(JSON.parse(plain)).data ?? null);
  };

  return {
    get: async (name: string) => read(await store().get(keyOf(name))),
    take: async (name: string) => read(await store().take(keyOf(name))),
    delete: (name: string) => store().delete(keyOf(name)),
    set: (name: string, value: Value, ttlMs: number) =>
      store().set(keyOf(name), seal(JSON.stringify(value), kind), ttlMs),
    setIfAbsent: (name: string, value: Value, ttlMs: number) =>
      store().setIfAbsent(keyOf(name), seal(JSON.stringify(value), kind), ttlMs),
  };
}
