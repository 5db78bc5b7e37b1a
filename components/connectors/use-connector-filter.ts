import { parseAsArrayOf, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useCallback, useMemo } from "react";
import {
  ages,
  type ConnectorFilter,
  healths,
  payers,
  uses,
} from "@/lib/connectors/filter-connectors";

const parsers = {
  q: parseAsString.withDefault(""),
  integration: parseAsArrayOf(parseAsString).withDefault([]),
  use: parseAsStringLiteral(uses),
  paid: parseAsStringLiteral(payers),
  health: parseAsStringLiteral(healths),
  updated: parseAsStringLiteral(ages),
  page: parseAsString,
};

/** Which connectors are looked at, kept in the address. */
export function useConnectorFilter() {
  const [{ q, integration, use, paid, health, updated }, setStates] = useQueryStates(parsers, {
    clearOnDefault: true,
  });

  const filter = useMemo<ConnectorFilter>(
    () => ({ search: q, integrations: integration, use, paidBy: paid, health, updated }),
    [q, integration, use, paid, health, updated],
  );
  const setFilter = useCallback(
    (change: Partial<ConnectorFilter>) => {
      const { search, integrations, paidBy, ...same } = change;
      void setStates({
        ...same,
        ...(search !== undefined && { q: search }),
        ...(integrations !== undefined && { integration: [...integrations] }),
        ...(paidBy !== undefined && { paid: paidBy }),
        page: null,
      });
    },
    [setStates],
  );
  const clearFilter = useCallback(() => void setStates(null), [setStates]);
  return { filter, setFilter, clearFilter };
}
