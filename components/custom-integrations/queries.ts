import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { catalogueQuery } from "@/components/integrations/queries";
import { callCargo } from "@/lib/browser/call";
import {
  type CustomIntegrationDraft,
  createCustomIntegration,
  deleteCustomIntegration,
  listCustomIntegrations,
  updateCustomIntegration,
} from "@/lib/cargo/operations/custom-integrations";

export const customIntegrationsQuery = (workspaceUuid: string) =>
  queryOptions({
    queryKey: ["customIntegrations", workspaceUuid],
    queryFn: async ({ signal }) => {
      const answer = await callCargo(listCustomIntegrations, { workspaceUuid, signal });
      return answer.customIntegrations;
    },
  });

/** What is registered shows up among the integrations, and an integration's parts may have changed with it. */
function useForgetCatalogue(workspaceUuid: string) {
  const queries = useQueryClient();
  return async () => {
    queries.removeQueries({ queryKey: ["integration", workspaceUuid] });
    await Promise.all([
      queries.invalidateQueries(customIntegrationsQuery(workspaceUuid)),
      queries.invalidateQueries(catalogueQuery(workspaceUuid)),
    ]);
  };
}

/** Registers one, or changes the one named. */
export function useSaveCustomIntegration(workspaceUuid: string, uuid: string | undefined) {
  const forget = useForgetCatalogue(workspaceUuid);
  return useMutation({
    mutationFn: async (body: CustomIntegrationDraft) => {
      const { customIntegration } =
        uuid === undefined
          ? await callCargo(createCustomIntegration, { workspaceUuid, body })
          : await callCargo(updateCustomIntegration, { workspaceUuid, params: { uuid }, body });
      return customIntegration;
    },
    onSuccess: forget,
  });
}

export function useDeleteCustomIntegration(workspaceUuid: string) {
  const forget = useForgetCatalogue(workspaceUuid);
  return useMutation({
    mutationFn: (uuid: string) =>
      callCargo(deleteCustomIntegration, { workspaceUuid, params: { uuid } }),
    onSuccess: forget,
  });
}
