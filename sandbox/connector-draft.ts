import { z } from "zod";
import { jsonSchema, slugSchema } from "./request-input";

const rateLimitSchema = z.strictObject({
  unit: z.enum(["day", "hour", "minute", "second"]),
  max: z.int().positive(),
  strategy: z.enum(["spread", "burst"]).optional(),
});

const nameSchema = z.string().trim().min(1, "it must not be empty").max(255);
const cacheTtlSchema = z.int().min(0);

export const connectorDraftSchema = z.strictObject({
  name: nameSchema,
  slug: slugSchema.max(255),
  integrationSlug: z.string().min(1),
  config: jsonSchema.nullish(),
  rateLimit: rateLimitSchema.nullish(),
  cacheTtlMilliseconds: cacheTtlSchema.nullish(),
});

/** A field that is left out stays as it is; `null` clears it. The slug can't change. */
export const connectorChangeSchema = z.strictObject({
  name: nameSchema.optional(),
  isDefault: z.boolean().optional(),
  config: jsonSchema.nullish(),
  rateLimit: rateLimitSchema.nullish(),
  cacheTtlMilliseconds: cacheTtlSchema.nullish(),
});
