import { z } from "zod";
import { absentable } from "../absent";
import { readableList } from "../readable-list";
import { uuidSchema } from "../slug";
import { defineOperation } from "./define-operation";

const graphBytes = 2 * 1024 * 1024;
const nodes = z.array(z.record(z.string(), z.unknown()));
const write = "orchestration:workflow:write";

export const releaseSchema = z.looseObject({
  uuid: z.string(),
  version: absentable(z.union([z.string(), z.number()])),
  status: absentable(z.string()),
  /** Not parsed one by one: a single odd node must not empty the list, which would then be saved back. */
  nodes: z.array(z.unknown()).catch([]),
  formFields: z.array(z.unknown()).catch([]),
  updatedAt: absentable(z.string()),
});
export type Release = z.infer<typeof releaseSchema>;

const one = z.object({ release: releaseSchema });

export const toolSchema = z.looseObject({
  uuid: z.string(),
  name: z.string().catch(""),
  description: absentable(z.string()),
  workflowUuid: absentable(z.string()),
});
export type Tool = z.infer<typeof toolSchema>;

export const listTools = defineOperation({
  name: "tools.list",
  method: "GET",
  path: "orchestration/tools/list",
  answer: z.object({ tools: readableList(toolSchema) }),
});

/** A workflow has no name of its own: its tool or play has. */
export const listWorkflows = defineOperation({
  name: "workflows.list",
  method: "GET",
  path: "orchestration/workflows/list",
  answer: z.object({
    workflows: readableList(
      z.looseObject({ uuid: z.string(), deployedRelease: absentable(releaseSchema) }),
    ),
  }),
});

export const getDraftRelease = defineOperation({
  name: "releases.getDraft",
  method: "GET",
  path: "orchestration/releases/draft",
  query: { workflowUuid: uuidSchema },
  answer: one,
});

export const updateDraftRelease = defineOperation({
  name: "releases.updateDraft",
  method: "POST",
  path: "orchestration/releases/draft/update",
  body: z.looseObject({
    workflowUuid: uuidSchema,
    nodes: nodes.optional(),
    formFields: z.array(z.unknown()).optional(),
    parentUuid: z.string().optional(),
  }),
  answer: one,
  permission: write,
  maxBodyBytes: graphBytes,
});

export const deployDraftRelease = defineOperation({
  name: "releases.deployDraft",
  method: "POST",
  path: "orchestration/releases/draft/deploy",
  body: z.looseObject({
    workflowUuid: uuidSchema,
    nodes,
    formFields: z.array(z.unknown()),
    description: z.string().optional(),
    version: z.string().optional(),
  }),
  answer: one,
  permission: write,
  timeoutMs: 60_000,
  maxBodyBytes: graphBytes,
});
