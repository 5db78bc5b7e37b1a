import type { Execution } from "@/lib/cargo/operations/nodes";
import { isRecord } from "@/lib/graph/node";
import { parseExactJson } from "@/lib/json/exact-json";

export type RunMark = { state: "running" | "success" | "error"; message: string | undefined };
/** How each node fared in the last run, by uuid. */
export type RunMarks = ReadonlyMap<string, RunMark>;

export const noMarks: RunMarks = new Map();

const over = new Set(["success", "error", "cancelled", "skipped"]);

export function isOver(status: string): boolean {
  return over.has(status);
}

export function toMarks(executions: readonly Execution[]): RunMarks {
  return new Map(
    executions.flatMap(({ nodeUuid, status, errorMessage }) => {
      const state: RunMark["state"] | undefined =
        status === "success" || status === "error"
          ? status
          : isOver(status)
            ? undefined
            : "running";
      return nodeUuid && state ? [[nodeUuid, { state, message: errorMessage }] as const] : [];
    }),
  );
}

export function creditsUsed(executions: readonly Execution[]): number {
  return executions.reduce((sum, { creditsUsedCount }) => sum + (creditsUsedCount ?? 0), 0);
}

/** Test data as typed; an object, since a run begins with named fields. */
export function readTestData(
  text: string,
): { ok: true; data: Record<string, unknown> } | { ok: false; message: string } {
  if (text.trim() === "") return { ok: true, data: {} };
  try {
    const data: unknown = parseExactJson(text);
    return isRecord(data)
      ? { ok: true, data }
      : { ok: false, message: 'Test data is a JSON object, such as { "email": "…" }.' };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : "Not JSON" };
  }
}
