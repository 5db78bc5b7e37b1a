import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { callCargo, callDashboard } from "@/lib/browser/call";
import {
  getIntegration,
  getIntegrationDocumentation,
  getNativeIntegration,
} from "@/lib/cargo/operations/integrations";

/** An integration as the catalogue lists it: no schemas, no actions, only what a card shows. */
const catalogueEntrySchema = z.object({
  slug: z.string(),
  name: z.string(),
  description: z.string().optional().catch(undefined),
  category: z.string().optional().catch(undefined),
  actionsCount: z.number().catch(0),
  extractorsCount: z.number().catch(0),
  creditsCompatible: z.boolean().catch(false),
  lowestCost: z.number().optional().catch(undefined),
  hasIcon: z.boolean().catch(false),
});
export type CatalogueEntry = z.infer<typeof catalogueEntrySchema>;

const hourMs = 3_600_000;

export const catalogueQuery = (workspaceUuid: string) =>
  queryOptions({
    queryKey: ["catalogue", workspaceUuid],
    queryFn: async ({ signal }) => {
      const answer = z.object({ integrations: z.array(catalogueEntrySchema) });
      const { integrations } = await callDashboard("GET", "catalogue", answer, {
        workspaceUuid,
        signal,
      });
      return integrations;
    },
    staleTime: hourMs,
  });

export const integrationQuery = (workspaceUuid: string, slug: string) =>
  queryOptions({
    queryKey: ["integration", workspaceUuid, slug],
    queryFn: async ({ signal }) => {
      const answer = await callCargo(getIntegration, { workspaceUuid, params: { slug }, signal });
      return answer.integration;
    },
    staleTime: hourMs,
  });

export const documentationQuery = (workspaceUuid: string, slug: string) =>
  queryOptions({
    queryKey: ["documentation", workspaceUuid, slug],
    queryFn: ({ signal }) =>
      callCargo(getIntegrationDocumentation, { workspaceUuid, params: { slug }, signal }),
    staleTime: hourMs,
  });

export const nativeIntegrationQuery = (workspaceUuid: string) =>
  queryOptions({
    queryKey: ["native", workspaceUuid],
    queryFn: async ({ signal }) => {
      const { nativeIntegration } = await callCargo(getNativeIntegration, {
        workspaceUuid,
        signal,
      });
      return nativeIntegration;
    },
    staleTime: hourMs,
  });
