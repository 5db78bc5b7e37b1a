import { parseAsBoolean, parseAsString, useQueryStates } from "nuqs";
import { useCallback, useMemo } from "react";
import type { CatalogueFilter } from "@/lib/connectors/filter-catalogue";

/** The names are those of the CLI's flags. */
const parsers = {
  search: parseAsString.withDefault(""),
  slug: parseAsString,
  category: parseAsString,
  hasActions: parseAsBoolean.withDefault(false),
  hasExtractors: parseAsBoolean.withDefault(false),
  credits: parseAsBoolean.withDefault(false),
  connected: parseAsBoolean.withDefault(false),
};

/** What of the catalogue is looked at, kept in the address. */
export function useCatalogueFilter() {
  const [states, setStates] = useQueryStates(parsers, { clearOnDefault: true });
  const filter = useMemo<CatalogueFilter>(() => states, [states]);
  const setFilter = useCallback(
    (change: Partial<CatalogueFilter>) => void setStates(change),
    [setStates],
  );
  const clearFilter = useCallback(() => void setStates(null), [setStates]);
  return { filter, setFilter, clearFilter };
}
