import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { healthsQuery, probeHealth } from "./health-queries";
import { refusalText } from "./refusal-text";

const atOnce = 8;

export type HealthCheck = {
  progress: { done: number; total: number } | undefined;
  problem: string | undefined;
  start: (uuids: readonly string[]) => void;
  cancel: () => void;
};

/** Probes any number of connectors, a few at a time; each result shows as soon as it is there. */
export function useHealthCheck(workspaceUuid: string): HealthCheck {
  const queries = useQueryClient();
  const [progress, setProgress] = useState<HealthCheck["progress"]>();
  const [problem, setProblem] = useState<string>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const run = useCallback(
    async (uuids: readonly string[]) => {
      running.current?.abort();
      const check = new AbortController();
      running.current = check;
      setProblem(undefined);
      setProgress({ done: 0, total: uuids.length });
      const { queryKey } = healthsQuery(workspaceUuid);
      try {
        for (let done = 0; done < uuids.length && !check.signal.aborted; done += atOnce) {
          const some = uuids.slice(done, done + atOnce);
          const found = await probeHealth(workspaceUuid, some, check.signal);
          queries.setQueryData(queryKey, (before) => ({ ...before, ...found }));
          setProgress({ done: done + some.length, total: uuids.length });
        }
      } catch (error) {
        if (!check.signal.aborted) setProblem(refusalText(error));
      } finally {
        if (running.current === check) setProgress(undefined);
      }
    },
    [queries, workspaceUuid],
  );
  const start = useCallback((uuids: readonly string[]) => void run(uuids), [run]);
  const cancel = useCallback(() => {
    running.current?.abort();
    setProgress(undefined);
  }, []);
  return { progress, problem, start, cancel };
}
