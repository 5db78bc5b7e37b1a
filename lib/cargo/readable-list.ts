import { z } from "zod";

/** A list of what can be read of it: one odd entry must not take all the others away. */
export function readableList<T extends z.ZodType>(schema: T) {
  return z.array(z.unknown()).transform((items): z.output<T>[] =>
    items.flatMap((item) => {
      const { success, data } = schema.safeParse(item);
      return success ? [data] : [];
    }),
  );
}
