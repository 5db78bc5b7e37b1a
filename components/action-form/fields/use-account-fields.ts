import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useWorkspace } from "@/components/frame/workspace-context";
import { getDynamicSchema } from "@/lib/cargo/operations/connectors";
import type { ResolvedParams } from "@/lib/config-form/resolve-params";
import { useFormSurroundings } from "../form-context";
import { useSettledParams } from "../use-settled-params";

/** The form that the connected account gives for `params`; the one of before stays until another is here. */
export function useAccountFields({ slug, resolved }: { slug: string; resolved: ResolvedParams }) {
  const { connectorUuid } = useFormSurroundings();
  const { call, uuid: workspaceUuid } = useWorkspace();
  const { params, isChanging } = useSettledParams(resolved);
  const isReady = connectorUuid !== undefined && resolved.ready && slug !== "";
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ["dynamic schema", workspaceUuid, connectorUuid, slug, params],
    queryFn: ({ signal }) =>
      call(getDynamicSchema, {
        params: { uuid: connectorUuid ?? "", slug },
        body: { params },
        signal,
      }),
    enabled: isReady && !isChanging,
    // The fields of before stay in sight, and with them what was typed, until the new ones are here.
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
    retry: false,
  });
  const form = useMemo(
    () =>
      data?.schema === undefined ? undefined : { jsonSchema: data.schema, uiSchema: data.uiSchema },
    [data],
  );
  const reload = useCallback(() => {
    if (isReady) void refetch();
  }, [isReady, refetch]);
  return { form, error, isReady, isLoading: isFetching || (isReady && isChanging), reload };
}
