import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWorkspace } from "@/components/frame/workspace-context";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { Action } from "@/lib/cargo/integration";
import { executeAction, getRun } from "@/lib/cargo/operations/nodes";
import type { AnswerOf } from "@/lib/cargo/operations/operation";
import type { JsonObject } from "@/lib/config-form/json-value";
import { actionOfNode } from "@/lib/config-form/node/build-node";
import { readTestData } from "@/lib/config-form/node/read-test-data";
import { costText } from "@/lib/connectors/cost-text";

type RunDialogProps = { node: JsonObject; action: Action; onClose: () => void };

const OVER = new Set(["success", "error", "cancelled", "skipped"]);

/** Runs the action once, for real: what it costs is said before, what it gave after. */
export function RunDialog({ node, action, onClose }: RunDialogProps) {
  const { call, uuid: workspaceUuid } = useWorkspace();
  const [data, setData] = useState("{}");
  const input = readTestData(data);
  const start = useMutation({
    mutationFn: async () => {
      const body = { action: actionOfNode(node), data: input.ok ? input.data : {} };
      const answer = await call(executeAction, { body });
      return answer.run;
    },
  });
  const runUuid = start.data?.uuid;
  const run = useQuery({
    queryKey: ["run", workspaceUuid, runUuid],
    queryFn: ({ signal }) => call(getRun, { params: { uuid: runUuid ?? "" }, signal }),
    enabled: runUuid !== undefined,
    refetchInterval: (query) => (OVER.has(query.state.data?.run.status ?? "") ? false : 1000),
    retry: 2,
  });
  const costs = action.credits?.costs ?? [];
  const status = run.data?.run.status ?? start.data?.status;
  const isOver = status !== undefined && OVER.has(status);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent className="max-w-2xl">
        <DialogHeader>
          <DialogTitle>Run {action.name || "the action"} once</DialogTitle>
          <DialogDescription>
            {costs.length > 0
              ? `This costs ${costs.map(costText).join(" + ")}. `
              : "This costs no Cargo credits. "}
            It acts in the connector’s account, as it would in a workflow.
          </DialogDescription>
        </DialogHeader>
        {runUuid === undefined ? (
          <Field
            id="run-data"
            label="Data"
            description="What expressions read as nodes.start."
            error={input.ok ? undefined : input.message}
          >
            {(control) => (
              <Textarea
                {...control}
                rows={4}
                value={data}
                spellCheck={false}
                onChange={(event) => setData(event.currentTarget.value)}
                className="font-mono text-xs"
              />
            )}
          </Field>
        ) : (
          <RunOutcome status={status} isOver={isOver} answer={run.data} />
        )}
        {start.error || run.error ? (
          <Alert
            variant="destructive"
            title={start.error ? "The run did not start" : "The run could not be followed"}
          >
            {(start.error ?? run.error)?.message}
          </Alert>
        ) : null}
        <DialogFooter>
          <Button variant="outline" onClick={onClose}>
            Close
          </Button>
          {runUuid === undefined ? (
            <Button
              pending={start.isPending}
              aria-disabled={!input.ok || undefined}
              onClick={() => start.mutate()}
            >
              {costs.length > 0 ? `Run for ${costs.map(costText).join(" + ")}` : "Run"}
            </Button>
          ) : null}
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}

type RunOutcomeProps = {
  status: string | undefined;
  isOver: boolean;
  answer: AnswerOf<typeof getRun> | undefined;
};

function RunOutcome({ status, isOver, answer }: RunOutcomeProps) {
  return (
    <div className="grid gap-3">
      <p role="status" className="text-sm">
        {isOver ? `Finished: ${status}` : `${status ?? "pending"}…`}
      </p>
      {(answer?.run.executions ?? []).map((execution) => (
        <div
          key={`${execution.nodeUuid} ${execution.title} ${execution.status}`}
          className="rounded-md border px-3 py-2 text-sm"
        >
          <p>
            {execution.title ?? execution.nodeSlug}: {execution.status}
            {execution.creditsUsedCount ? `, ${execution.creditsUsedCount} credits` : ""}
          </p>
          {execution.errorMessage ? (
            <p className="text-destructive">{execution.errorMessage}</p>
          ) : null}
        </div>
      ))}
      {isOver ? (
        <section
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          aria-label="Output"
          className="max-h-72 overflow-auto rounded-md border bg-muted/50 p-3"
        >
          <pre className="text-xs">{JSON.stringify(answer?.runContext ?? {}, null, 2)}</pre>
        </section>
      ) : null}
    </div>
  );
}
