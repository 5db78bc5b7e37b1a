import { z } from "zod";
import { absentable } from "./absent";

export const rateLimitSchema = z.object({
  unit: z.enum(["day", "hour", "minute", "second"]),
  max: z.number().int().positive(),
  strategy: z.enum(["spread", "burst"]).optional(),
});
export type RateLimit = z.infer<typeof rateLimitSchema>;

/**
 * An authenticated instance of an integration, as far as we show it.
 *
 * On the server `config` holds third-party credentials in clear. What a browser gets has every leaf that could be a secret
 * replaced by `{ "$secret": "set" }`.
 */
export const connectorSchema = z.object({
  uuid: z.string(),
  workspaceUuid: absentable(z.string()),
  userUuid: absentable(z.string()),
  name: z.string().catch(""),
  slug: z.string().catch(""),
  integrationSlug: z.string().catch(""),
  isDefault: z.boolean().catch(false),
  rateLimit: absentable(rateLimitSchema),
  cacheTtlMilliseconds: absentable(z.number()),
  playsCount: z.number().catch(0),
  toolsCount: z.number().catch(0),
  modelsCount: z.number().catch(0),
  useCredits: z.boolean().catch(false),
  config: absentable(z.record(z.string(), z.unknown())),
  createdAt: absentable(z.string()),
  updatedAt: absentable(z.string()),
  deletedAt: absentable(z.string()),
});
export type Connector = z.infer<typeof connectorSchema>;

/** What creates a connector. Without a `config` it runs on Cargo credits. Cargo judges what we don't know of it. */
export const connectorDraftSchema = z.looseObject({
  name: z.string().trim().min(1).max(255),
  slug: z.string().regex(/^[A-Za-z0-9_]+$/, "only letters, digits and _"),
  integrationSlug: z.string().min(1),
  config: z.record(z.string(), z.unknown()).nullish(),
  rateLimit: rateLimitSchema.nullish(),
  cacheTtlMilliseconds: z.number().int().nonnegative().nullish(),
});
export type ConnectorDraft = z.infer<typeof connectorDraftSchema>;

/** What changes one. Absent leaves as it is, `null` clears; the slug can't change. */
export const connectorChangeSchema = z.looseObject({
  name: z.string().trim().min(1).max(255).optional(),
  isDefault: z.boolean().optional(),
  config: z.record(z.string(), z.unknown()).nullish(),
  rateLimit: rateLimitSchema.nullish(),
  cacheTtlMilliseconds: z.number().int().nonnegative().nullish(),
});
export type ConnectorChange = z.infer<typeof connectorChangeSchema>;
