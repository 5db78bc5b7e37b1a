import { useMutation } from "@tanstack/react-query";
import { useMemo } from "react";
import { useWorkspace } from "@/components/frame/workspace-context";
import { validateNodes } from "@/lib/cargo/operations/nodes";
import type { JsonObject } from "@/lib/config-form/json-value";
import { pinReason } from "@/lib/config-form/node/pin-reason";
import { reasonsAgainst, verdictGraph } from "@/lib/config-form/node/verdict-graph";
import { newUuid } from "@/lib/graph/uuid";
import type { FieldProblem } from "../field-problems";

/** Asks Cargo what it thinks of one node, and pins what it says to the fields it speaks of. */
export function useNodeVerdict(schema: unknown) {
  const { call } = useWorkspace();
  const { mutate, data, error, isPending, reset } = useMutation({
    mutationFn: async (node: JsonObject) => {
      const verdict = await call(validateNodes, { body: { nodes: verdictGraph(node, newUuid) } });
      const reasons =
        verdict.outcome === "valid" ? [] : reasonsAgainst(String(node.uuid), verdict.invalidNodes);
      return { isValid: verdict.outcome === "valid", reasons, node };
    },
  });
  const problems = useMemo(
    (): FieldProblem[] =>
      (data?.reasons ?? []).map((reason) => ({
        path: pinReason(reason, data?.node.config, schema),
        message: `Cargo: ${reason}`,
      })),
    [data, schema],
  );
  return { ask: mutate, verdict: data, error, isPending, problems, reset };
}
