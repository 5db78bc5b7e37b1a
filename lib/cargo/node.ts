import { z } from "zod";
import { absentable } from "./absent";

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

/** What `orchestration/nodes/validate` says of a graph. */
export const verdictSchema = z.union([
  z.looseObject({ outcome: z.literal("valid") }),
  z.looseObject({
    outcome: z.literal("notValid"),
    invalidNodes: z.array(invalidNodeSchema).catch([]),
  }),
]);
