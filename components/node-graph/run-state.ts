import type { Execution } from "@/lib/cargo/operations/nodes";

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
