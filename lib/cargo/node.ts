import { z } from "zod";
import { absentable } from "./absent";

/** A step of a workflow. Loose: what we don't know of it must survive being opened and saved. */
export const nodeSchema = z.looseObject({
  uuid: z.string(),
  slug: z.string(),
  kind: z.string(),
  name: z.string().nullish(),
  description: z.string().nullish(),
  config: z.record(z.string(), z.unknown()).catch({}),
  childrenUuids: z.array(z.string().nullable()).catch([]),
  fallbackOnFailure: z.boolean().optional(),
  fallbackChildUuid: z.string().nullish(),
  position: z.looseObject({ x: z.number(), y: z.number() }).optional(),
  actionSlug: z.string().optional(),
  integrationSlug: z.string().optional(),
  connectorUuid: z.string().nullish(),
  toolUuid: z.string().nullish(),
  agentUuid: z.string().nullish(),
});
export type Node = z.infer<typeof nodeSchema>;

type InvalidNode = {
  node: { uuid?: string | undefined; slug?: string | undefined };
  reason?: string | undefined;
  invalidNodes?: InvalidNode[] | undefined;
};

export const invalidNodeSchema: z.ZodType<InvalidNode> = z.lazy(() =>
  z.looseObject({
    node: z.looseObject({ uuid: absentable(z.string()), slug: absentable(z.string()) }).catch({
      uuid: undefined,
      slug: undefined,
    }),
    reason: absentable(z.string()),
    invalidNodes: absentable(z.array(invalidNodeSchema)),
  }),
);

export const verdictSchema = z.union([
  z.looseObject({ outcome: z.literal("valid") }),
  z.looseObject({
    outcome: z.literal("notValid"),
    invalidNodes: z.array(invalidNodeSchema).catch([]),
  }),
]);
/** What `orchestration/nodes/validate` says of a graph. */
export type Verdict = z.infer<typeof verdictSchema>;
