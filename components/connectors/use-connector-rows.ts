import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { catalogueQuery } from "@/components/integrations/queries";
import {
  type ConnectorRow,
  type ListedConnector,
  toConnectorRow,
} from "@/lib/connectors/connector-row";

/** The connectors joined with the names of their integrations. What is not known yet is shown by its slug. */
export function useConnectorRows(
  workspaceUuid: string,
  connectors: readonly ListedConnector[],
): readonly ConnectorRow[] {
  const { data: integrations } = useQuery(catalogueQuery(workspaceUuid));
  return useMemo(() => {
    const names = new Map(integrations?.map(({ slug, name }) => [slug, name]));
    return connectors.map((connector) =>
      toConnectorRow(connector, names.get(connector.integrationSlug) ?? connector.integrationSlug),
    );
  }, [connectors, integrations]);
}
