import { z } from "zod";
import { rateLimitSchema } from "@/lib/cargo/connector";

/** The form's values as the server keeps them for a while. */
export const keptValuesSchema = z.object({
  integrationSlug: z.string(),
  name: z.string(),
  slug: z.string(),
  slugEdited: z.boolean(),
  useCredits: z.boolean(),
  config: z.record(z.string(), z.unknown()),
  rateLimit: rateLimitSchema.nullable(),
  cacheTtlMilliseconds: z.number().nullable(),
  isDefault: z.boolean(),
});
