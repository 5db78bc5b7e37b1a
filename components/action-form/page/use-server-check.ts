import { useMutation } from "@tanstack/react-query";
import { useMemo } from "react";
import { z } from "zod";
import { useWorkspace } from "@/components/frame/workspace-context";
import { callDashboard } from "@/lib/browser/call";
import { problemsBeyond } from "@/lib/config-check/problems-beyond";
import type { JsonObject } from "@/lib/config-form/json-value";
import type { ActionPlace } from "@/lib/config-form/node/build-node";
import type { FieldProblem } from "../field-problems";

const problemSchema = z.object({
  path: z.array(z.union([z.string(), z.number()])),
  message: z.string(),
});
const verdictSchema = z.object({
  outcome: z.string(),
  problems: z.array(problemSchema).catch([]),
});

/** `found` is what the browser found by itself: what the server finds there as well is not said twice. */
type Question = { config: JsonObject; found: readonly FieldProblem[] };

/**
 * Asks the server, whose validator tries what would freeze a page. Where it can't be asked, or has no answer in time, the
 * form says what it would have said without it.
 */
export function useServerCheck(place: ActionPlace) {
  const { uuid } = useWorkspace();
  const { mutate, data, reset } = useMutation({
    mutationFn: async ({ config, found }: Question) => {
      const { problems } = await callDashboard("POST", "config-checks", verdictSchema, {
        workspaceUuid: uuid,
        body: { action: place, config },
      });
      return problemsBeyond(found, problems);
    },
  });
  const problems = useMemo(
    (): FieldProblem[] =>
      (data ?? []).map(({ path, message }) => ({ path, message: `Server check: ${message}` })),
    [data],
  );
  return { ask: mutate, problems, reset };
}
