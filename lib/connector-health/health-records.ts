import "server-only";
import { z } from "zod";
import type { Health } from "@/lib/connectors/health";
import { sealedRecord } from "@/lib/store/sealed-record";
import { withLock } from "@/lib/store/with-lock";

const lifeMs = 90 * 24 * 3_600_000;
const longestWaitMs = 5_000;

export const healthSchema = z.object({
  state: z.enum(["working", "broken", "unknown"]),
  checkedAt: z.string(),
  reason: z.string().optional(),
});

export const healthsSchema = z.record(z.string(), healthSchema);
export type Healths = Record<string, Health>;

const records = sealedRecord("health", healthsSchema);

/** What probes have found of a workspace's connectors, seen alike by all of its people. */
export async function readHealths(workspaceUuid: string): Promise<Healths> {
  return (await records.get(workspaceUuid)) ?? {};
}

/** Adds what was found; other probes that end at the same time lose nothing. */
export async function writeHealths(workspaceUuid: string, found: Healths): Promise<void> {
  await withLock(`health:${workspaceUuid}`, longestWaitMs, async () => {
    await records.set(workspaceUuid, { ...(await readHealths(workspaceUuid)), ...found }, lifeMs);
  });
}
