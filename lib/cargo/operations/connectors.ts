import { z } from "zod";
import { absentable } from "../absent";
import { connectorChangeSchema, connectorDraftSchema, connectorSchema } from "../connector";
import { readableList } from "../readable-list";
import { slugSchema, uuidSchema } from "../slug";
import { defineOperation } from "./define-operation";

const write = "connection:write";

export const listConnectors = defineOperation({
  name: "connectors.list",
  method: "GET",
  path: "connection/connectors/list",
  query: { integrationSlug: z.string().optional() },
  answer: z.object({ connectors: readableList(connectorSchema) }),
  disclosure: "connectors",
});

export const getConnector = defineOperation({
  name: "connectors.get",
  method: "GET",
  path: "connection/connectors/{uuid}",
  params: { uuid: uuidSchema },
  answer: z.object({ connector: connectorSchema }),
  disclosure: "connector",
});

/** Cargo tries the credentials before it answers: a refused key comes back as an error. */
export const createConnector = defineOperation({
  name: "connectors.create",
  method: "POST",
  path: "connection/connectors",
  body: connectorDraftSchema,
  answer: z.object({ connector: connectorSchema, dataset: z.unknown().optional() }),
  disclosure: "connector",
  permission: write,
  timeoutMs: 60_000,
});

export const updateConnector = defineOperation({
  name: "connectors.update",
  method: "PUT",
  path: "connection/connectors/{uuid}",
  params: { uuid: uuidSchema },
  body: connectorChangeSchema,
  answer: z.object({ connector: connectorSchema }),
  disclosure: "connector",
  permission: write,
  timeoutMs: 60_000,
});

/** Refused with `connectorIsUsedInWorkflows` or `connectorIsUsedInModels` while something needs it. */
export const deleteConnector = defineOperation({
  name: "connectors.delete",
  method: "DELETE",
  path: "connection/connectors/{uuid}",
  params: { uuid: uuidSchema },
  answer: z.unknown(),
  permission: write,
});

export const connectorExistsBySlug = defineOperation({
  name: "connectors.existsBySlug",
  method: "GET",
  path: "connection/connectors/existsBySlug",
  query: { slug: z.string().min(1) },
  answer: z.object({ exists: z.boolean() }),
});

export const autocompleteResultSchema = z.looseObject({
  label: z.coerce.string(),
  /** Typed string by the contract; other primitives are kept as they are. */
  value: z.union([z.string(), z.number(), z.boolean()]),
  description: absentable(z.string()),
  parent: absentable(z.string()),
  configOverride: absentable(z.record(z.string(), z.unknown())),
});
export type AutocompleteResult = z.infer<typeof autocompleteResultSchema>;

export const autocompleteConnector = defineOperation({
  name: "connectors.autocomplete",
  method: "POST",
  path: "connection/connectors/{uuid}/autocomplete",
  params: { uuid: uuidSchema },
  body: z.looseObject({
    slug: z.string(),
    params: z.record(z.string(), z.unknown()),
    value: z.string().optional(),
    refresh: z.boolean().optional(),
    variables: z.unknown().optional(),
  }),
  answer: z.object({ results: readableList(autocompleteResultSchema).catch([]) }),
  readsOnly: true,
  // Somebody is typing: late choices are of no use.
  timeoutMs: 5_000,
});

export const getDynamicSchema = defineOperation({
  name: "connectors.dynamicSchema",
  method: "POST",
  path: "connection/connectors/{uuid}/dynamicSchemas/{slug}",
  params: { uuid: uuidSchema, slug: slugSchema },
  body: z.looseObject({ params: z.record(z.string(), z.unknown()) }),
  answer: z.object({ schema: z.unknown().optional(), uiSchema: z.unknown().optional() }),
  readsOnly: true,
});

export const listLanguageModels = defineOperation({
  name: "connectors.languageModels",
  method: "GET",
  path: "connection/connectors/{uuid}/languageModels",
  params: { uuid: uuidSchema },
  answer: z.object({
    languageModels: readableList(
      z.looseObject({
        name: z.string().catch(""),
        slug: z.string(),
        description: absentable(z.string()),
        contextWindowTokensLimit: absentable(z.number()),
        outputTokensLimit: absentable(z.number()),
        isReasoning: absentable(z.boolean()),
      }),
    ),
  }),
});
