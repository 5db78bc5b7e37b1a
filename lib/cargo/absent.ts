import type { z } from "zod";

/** A field that may be missing. Cargo writes `null` for "absent"; inside, absent is `undefined`. */
export function absentable<T extends z.ZodType>(schema: T) {
  return schema
    .nullish()
    .catch(undefined)
    .transform((value): z.output<T> | undefined => value ?? undefined);
}
