import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { callDashboard } from "@/lib/browser/call";
import type { Health } from "@/lib/connectors/health";

const answerSchema = z.object({
  healths: z.record(
    z.string(),
    z.object({
      state: z.enum(["working", "broken", "unknown"]),
      checkedAt: z.string(),
      reason: z.string().nullish(),
    }),
  ),
});

export type Healths = Readonly<Record<string, Health>>;

/** What probes have found of a workspace's connectors. */
export const healthsQuery = (workspaceUuid: string) =>
  queryOptions({
    queryKey: ["connectors", workspaceUuid, "health"],
    queryFn: async ({ signal }) => {
      const answer = await callDashboard("GET", "health-probes", answerSchema, {
        workspaceUuid,
        signal,
      });
      return toHealths(answer);
    },
  });

/** Probes some connectors now. @throws {CallError} */
export async function probeHealth(
  workspaceUuid: string,
  uuids: readonly string[],
  signal: AbortSignal,
): Promise<Healths> {
  const body = { uuids };
  return toHealths(
    await callDashboard("POST", "health-probes", answerSchema, { workspaceUuid, body, signal }),
  );
}

function toHealths({ healths }: z.infer<typeof answerSchema>): Healths {
  return Object.fromEntries(
    Object.entries(healths).map(([uuid, { reason, ...health }]) => [
      uuid,
      { ...health, ...(reason && { reason }) },
    ]),
  );
}
