import { z } from "zod";
import { absentable } from "../absent";
import { readableList } from "../readable-list";
import { uuidSchema } from "../slug";
import { defineOperation } from "./define-operation";

export const customIntegrationSchema = z.looseObject({
  uuid: z.string(),
  kind: z.string(),
  baseUrl: absentable(z.string()),
  workerUuid: absentable(z.string()),
  createdAt: absentable(z.string()),
  updatedAt: absentable(z.string()),
});
export type CustomIntegration = z.infer<typeof customIntegrationSchema>;

/** An HTTP server that Cargo calls, or a worker that Cargo runs. */
export const customIntegrationDraftSchema = z.discriminatedUnion("kind", [
  z.looseObject({ kind: z.literal("external"), baseUrl: z.url({ protocol: /^https?$/ }) }),
  z.looseObject({ kind: z.literal("worker"), workerUuid: uuidSchema }),
]);
export type CustomIntegrationDraft = z.infer<typeof customIntegrationDraftSchema>;

const one = z.object({ customIntegration: customIntegrationSchema });
const write = "connection:write";

export const listCustomIntegrations = defineOperation({
  name: "customIntegrations.list",
  method: "GET",
  path: "connection/customIntegrations/list",
  answer: z.object({ customIntegrations: readableList(customIntegrationSchema) }),
});

export const getCustomIntegration = defineOperation({
  name: "customIntegrations.get",
  method: "GET",
  path: "connection/customIntegrations/{uuid}",
  params: { uuid: uuidSchema },
  answer: one,
});

/** Cargo fetches the manifest at once: an address that doesn't answer is refused here. */
export const createCustomIntegration = defineOperation({
  name: "customIntegrations.create",
  method: "POST",
  path: "connection/customIntegrations",
  body: customIntegrationDraftSchema,
  answer: one,
  permission: write,
  timeoutMs: 60_000,
});

export const updateCustomIntegration = defineOperation({
  name: "customIntegrations.update",
  method: "PUT",
  path: "connection/customIntegrations/{uuid}",
  params: { uuid: uuidSchema },
  body: z.looseObject({}),
  answer: one,
  permission: write,
  timeoutMs: 60_000,
});

export const deleteCustomIntegration = defineOperation({
  name: "customIntegrations.delete",
  method: "DELETE",
  path: "connection/customIntegrations/{uuid}",
  params: { uuid: uuidSchema },
  answer: z.unknown(),
  permission: write,
});
