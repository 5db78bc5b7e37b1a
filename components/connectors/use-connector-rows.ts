import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { catalogueQuery } from "@/components/integrations/queries";
import {
  type ConnectorRow,
  haystackOf,
  type ListedConnector,
  toConnectorRow,
} from "@/lib/connectors/connector-row";
import { healthsQuery } from "./health-queries";

/** The connectors joined with the names of their integrations. What is not known yet is shown by its slug. */
export function useConnectorRows(
  workspaceUuid: string,
  connectors: readonly ListedConnector[],
): readonly ConnectorRow[] {
  const { data: integrations } = useQuery(catalogueQuery(workspaceUuid));
  const { data: healths } = useQuery(healthsQuery(workspaceUuid));
  const rows = useMemo(() => {
    const bySlug = new Map(integrations?.map((integration) => [integration.slug, integration]));
    return connectors.map((connector) => {
      const slug = connector.integrationSlug;
      return toConnectorRow(
        connector,
        bySlug.get(slug) ?? { name: slug },
        healths?.[connector.uuid],
      );
    });
  }, [connectors, integrations, healths]);
  useEffect(() => {
    // Once nothing else is to be done, so that the first key finds them ready.
    const wait = window.requestIdleCallback ?? ((work: () => void) => window.setTimeout(work, 200));
    const cancel = window.cancelIdleCallback ?? window.clearTimeout;
    const waiting = wait(() => {
      for (const row of rows) haystackOf(row);
    });
    return () => cancel(waiting);
  }, [rows]);
  return rows;
}
