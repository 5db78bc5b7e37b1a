import { z } from "zod";
import { absentable } from "../absent";
import { verdictSchema } from "../node";
import { uuidSchema } from "../slug";
import { defineOperation } from "./define-operation";

const graphBytes = 2 * 1024 * 1024;
const record = z.record(z.string(), z.unknown());

export const validateNodes = defineOperation({
  name: "nodes.validate",
  method: "POST",
  path: "orchestration/nodes/validate",
  body: z.looseObject({ nodes: z.array(record) }),
  answer: verdictSchema,
  readsOnly: true,
  maxBodyBytes: graphBytes,
});

/** Evaluates the expressions of a node's config against a context. */
export const computeNode = defineOperation({
  name: "nodes.compute",
  method: "POST",
  path: "orchestration/nodes/compute",
  body: z.looseObject({ node: record, context: record, groupContext: record.optional() }),
  answer: z.object({ computedConfig: z.unknown() }),
  readsOnly: true,
  maxBodyBytes: graphBytes,
});

export const getOutputSchema = defineOperation({
  name: "actions.getOutputSchema",
  method: "POST",
  path: "orchestration/actions/get-output-schema",
  body: z.looseObject({ action: record }),
  answer: z.object({ schema: z.unknown() }),
  readsOnly: true,
});

/** Costs credits. Never repeated by us. */
export const executeAction = defineOperation({
  name: "actions.execute",
  method: "POST",
  path: "orchestration/actions/execute",
  body: z.looseObject({ action: record, data: record }),
  answer: z.object({ run: z.looseObject({ uuid: z.string(), status: z.string() }) }),
  permission: "orchestration:workflow:write",
  timeoutMs: 60_000,
  maxBodyBytes: graphBytes,
});

const executionSchema = z.looseObject({
  nodeUuid: absentable(z.string()),
  nodeSlug: absentable(z.string()),
  status: z.string(),
  title: absentable(z.string()),
  errorMessage: absentable(z.string()),
  creditsUsedCount: absentable(z.number()),
});
export type Execution = z.infer<typeof executionSchema>;

export const getRun = defineOperation({
  name: "runs.get",
  method: "GET",
  path: "orchestration/runs/{uuid}",
  params: { uuid: uuidSchema },
  answer: z.looseObject({
    run: z.looseObject({
      uuid: absentable(z.string()),
      status: z.string(),
      executions: z.array(executionSchema).catch([]),
    }),
    runContext: record.catch({}),
    runComputedConfigs: z.unknown().optional(),
  }),
});
