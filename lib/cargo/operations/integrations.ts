import { z } from "zod";
import { actionSchema, extractorSchema, integrationSchema } from "../integration";
import { readableRecord } from "../readable-record";
import { slugSchema } from "../slug";
import { defineOperation } from "./define-operation";

/** Every integration whole: several MB. The pages ask for `/api/dashboard/catalogue` instead. */
export const listIntegrations = defineOperation({
  name: "integrations.list",
  method: "GET",
  path: "connection/integrations/list",
  query: {
    category: z.string().optional(),
    slug: z.string().optional(),
    search: z.string().optional(),
    hasActions: z.stringbool().optional(),
    hasExtractors: z.stringbool().optional(),
  },
  answer: z.object({ integrations: z.array(integrationSchema) }),
  disclosure: "verbatim",
  timeoutMs: 60_000,
});

export const getIntegration = defineOperation({
  name: "integrations.get",
  method: "GET",
  path: "connection/integrations/{slug}",
  params: { slug: slugSchema },
  answer: z.object({ integration: integrationSchema }),
  disclosure: "verbatim",
});

export const getIntegrationDocumentation = defineOperation({
  name: "integrations.documentation",
  method: "GET",
  path: "connection/integrations/{slug}/documentation",
  params: { slug: slugSchema },
  answer: z.string(),
  disclosure: "text",
});

export const initiateOauth = defineOperation({
  name: "integrations.initiateOauth",
  method: "POST",
  path: "connection/integrations/{slug}/initiateOauth",
  params: { slug: slugSchema },
  body: z.looseObject({}).optional(),
  answer: z.object({ consentUrl: z.string() }),
});

/** Swaps what a provider came back with for a credential. Its answer is a secret through and through. */
export const completeOauth = defineOperation({
  name: "integrations.completeOauth",
  method: "POST",
  path: "connection/integrations/{slug}/completeOauth",
  params: { slug: slugSchema },
  body: z.looseObject({ params: z.record(z.string(), z.unknown()) }),
  answer: z.looseObject({
    value: z.unknown(),
    extraValues: z.record(z.string(), z.unknown()).nullish(),
  }),
  disclosure: "secret",
  permission: "connection:write",
});

/** Cargo's built-in actions: start, branch, filter, variables… */
export const getNativeIntegration = defineOperation({
  name: "nativeIntegration.get",
  method: "GET",
  path: "connection/nativeIntegrations",
  answer: z.object({
    nativeIntegration: z.looseObject({
      actions: readableRecord(actionSchema).catch({}),
      extractors: readableRecord(extractorSchema).catch({}),
    }),
  }),
  disclosure: "verbatim",
});
