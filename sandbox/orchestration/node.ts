import { z } from "zod";

const retrySchema = z.looseObject({
  maximumAttempts: z.number().optional(),
  initialInterval: z.number().optional(),
  backoffCoefficient: z.number().optional(),
});

const shared = {
  uuid: z.uuid(),
  slug: z.string().regex(/^[a-zA-Z0-9_]+$/, "only letters, digits and _ are allowed"),
  name: z.string().nullish(),
  description: z.string().nullish(),
  config: z.record(z.string(), z.unknown()),
  childrenUuids: z.array(z.uuid().nullable()),
  fallbackOnFailure: z.boolean(),
  fallbackChildUuid: z.uuid().nullish(),
  position: z.looseObject({ x: z.number(), y: z.number() }),
  retry: retrySchema.nullish(),
};

const nativeKind = { kind: z.literal("native"), actionSlug: z.string().min(1) };
const connectorKind = {
  kind: z.literal("connector"),
  integrationSlug: z.string().min(1),
  actionSlug: z.string().min(1),
  connectorUuid: z.string().nullish(),
};
const toolKind = {
  kind: z.literal("tool"),
  toolUuid: z.string().nullish(),
  templateSlug: z.string().nullish(),
  releaseUuid: z.string().nullish(),
  waitUntilFinished: z.boolean().nullish(),
};
const agentKind = {
  kind: z.literal("agent"),
  agentUuid: z.string().nullish(),
  templateSlug: z.string().nullish(),
  releaseUuid: z.string().nullish(),
  waitUntilFinished: z.boolean().nullish(),
};

/** A node of a graph, exactly: an unknown or missing field is refused. */
export const nodeSchema = z.discriminatedUnion("kind", [
  z.strictObject({ ...shared, ...nativeKind }),
  z.strictObject({ ...shared, ...connectorKind }),
  z.strictObject({ ...shared, ...toolKind }),
  z.strictObject({ ...shared, ...agentKind }),
]);

export type Node = z.infer<typeof nodeSchema>;

/** What a node does, without its place in a graph; more may be there and is ignored. */
export const actionSchema = z.discriminatedUnion("kind", [
  z.looseObject({ ...nativeKind, config: shared.config.default({}) }),
  z.looseObject({ ...connectorKind, config: shared.config.default({}) }),
  z.looseObject({ ...toolKind, config: shared.config.default({}) }),
  z.looseObject({ ...agentKind, config: shared.config.default({}) }),
]);

export type NodeAction = z.infer<typeof actionSchema>;
