import { useMemo, useRef } from "react";
import type { ConnectorRow } from "@/lib/connectors/connector-row";
import type { ConnectorFilter } from "@/lib/connectors/filter-connectors";
import { type Found, narrowConnectors } from "@/lib/connectors/narrow-connectors";

/** The rows that the filter leaves, in their order. */
export function useShownConnectors(
  rows: readonly ConnectorRow[],
  filter: ConnectorFilter,
): readonly ConnectorRow[] {
  const before = useRef<Found>(undefined);
  return useMemo(() => {
    before.current = narrowConnectors(before.current, rows, filter, Date.now());
    return before.current.shown;
  }, [rows, filter]);
}
