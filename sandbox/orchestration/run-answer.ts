import type { Run } from "../state";

type Status = "idle" | "running" | "success" | "error";

/** A run as the API tells it at this moment. */
export function toRunAnswer(run: Run, now = Date.now()) {
  const status = statusOf(run, now);
  const isOver = status === "success" || status === "error";
  const { uuid, workspaceUuid, nodeUuid, nodeSlug, title, startedAt } = run;
  const finishedAt = new Date(Date.parse(startedAt) + run.seconds * 1000).toISOString();
  const execution = {
    nodeUuid,
    nodeSlug,
    status,
    title: isOver ? title : null,
    errorMessage: isOver ? run.errorMessage : null,
    creditsUsedCount: isOver ? run.creditsUsedCount : 0,
    startedAt,
    finishedAt: isOver ? finishedAt : null,
  };
  return {
    run: {
      uuid,
      workspaceUuid,
      status,
      executions: status === "idle" ? [] : [execution],
      errorMessage: execution.errorMessage,
      createdAt: startedAt,
      finishedAt: execution.finishedAt,
    },
    runContext: status === "success" && run.output ? { [nodeSlug]: run.output } : {},
    runComputedConfigs: status === "idle" ? {} : { [nodeSlug]: run.computedConfig },
  };
}

function statusOf({ startedAt, seconds, errorMessage }: Run, now: number): Status {
  const passed = (now - Date.parse(startedAt)) / 1000;
  if (passed < seconds * 0.2) return "idle";
  if (passed < seconds) return "running";
  return errorMessage === null ? "success" : "error";
}
