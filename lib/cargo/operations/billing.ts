import { z } from "zod";
import { defineOperation } from "./define-operation";

/** Credits by day. `from` and `to` are ISO dates. */
export const getUsageMetrics = defineOperation({
  name: "billing.usageMetrics",
  method: "GET",
  path: "billing/usage/metrics",
  query: {
    from: z.string(),
    to: z.string(),
    connectorUuid: z.string().optional(),
    integrationSlug: z.string().optional(),
    groupBy: z.string().optional(),
    unit: z.string().optional(),
  },
  answer: z.object({
    metrics: z.array(
      z.looseObject({
        date: z.string(),
        items: z.array(
          z.looseObject({
            slug: z.string().nullish(),
            count: z.number(),
            groupBy: z.unknown().optional(),
          }),
        ),
      }),
    ),
  }),
});
