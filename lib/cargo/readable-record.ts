import { z } from "zod";

/** Things by their slug, as far as they can be read: one odd entry must not take all the others away. */
export function readableRecord<T extends z.ZodType>(schema: T) {
  return z.record(z.string(), z.unknown()).transform(
    (entries): Record<string, z.output<T>> =>
      Object.fromEntries(
        Object.entries(entries).flatMap(([slug, entry]) => {
          const { success, data } = schema.safeParse(entry);
          return success ? [[slug, data]] : [];
        }),
      ),
  );
}
