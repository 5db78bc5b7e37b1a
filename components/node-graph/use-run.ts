"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useWorkspace } from "@/components/frame/workspace-context";
import { type Execution, executeAction, getRun } from "@/lib/cargo/operations/nodes";
import { isOver } from "./run-state";

export type RunView = {
  title: string;
  status: string;
  executions: readonly Execution[];
  /** By slug, what each node gave. */
  outputs: Readonly<Record<string, unknown>>;
  computed: unknown;
  error: string | undefined;
};

const pollMs = 700;
const maximumMs = 10 * 60_000;
const maximumMisses = 5;

/** Runs one action and follows it to its end. Never starts anything by itself. */
export function useRun() {
  const { call } = useWorkspace();
  const [view, setView] = useState<RunView | undefined>();
  const following = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => following.current?.abort(), []);

  const start = useCallback(
    async (title: string, action: Record<string, unknown>, data: Record<string, unknown>) => {
      following.current?.abort();
      const controller = new AbortController();
      following.current = controller;
      const { signal } = controller;
      const show = (change: Partial<RunView>) => {
        if (!signal.aborted) setView((before) => (before ? { ...before, ...change } : before));
      };
      setView({
        title,
        status: "starting",
        executions: [],
        outputs: {},
        computed: undefined,
        error: undefined,
      });
      try {
        const { run } = await call(executeAction, { body: { action, data } });
        show({ status: run.status });
        const until = Date.now() + maximumMs;
        let misses = 0;
        for (let status = run.status; !isOver(status); ) {
          await pause(pollMs, signal);
          const answer = await call(getRun, { params: { uuid: run.uuid }, signal }).catch(
            (error: Error) => {
              // It runs on, and costs, whether or not one question after it was answered.
              misses += 1;
              if (signal.aborted || misses > maximumMisses)
                throw new Error(`The run can't be followed any more: ${error.message}`);
            },
          );
          if (!answer) continue;
          misses = 0;
          status = answer.run.status;
          const { errorMessage } = answer.run;
          show({
            status,
            executions: answer.run.executions,
            outputs: answer.runContext,
            computed: answer.runComputedConfigs,
            error: typeof errorMessage === "string" ? errorMessage : undefined,
          });
          if (Date.now() > until)
            throw new Error("The run is still going on; look at it in Cargo.");
        }
      } catch (error) {
        if (signal.aborted) return;
        show({
          status: "error",
          error: error instanceof Error ? error.message : "The run failed.",
        });
      }
    },
    [call],
  );

  return { view, start, isRunning: view !== undefined && !isOver(view.status) };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((done, refuse) => {
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      refuse(signal.reason);
    });
  });
}
