import { parseAsInteger, useQueryStates } from "nuqs";
import { useCallback, useMemo } from "react";
import type { Sort } from "./sort-rows";
import { parseAsColumns, parseAsSorts, parseAsWidths } from "./table-url";

export type TableUrl = {
  sorts: Sort[];
  /** Ids of the shown columns in their order; null: as the table comes. */
  columns: string[] | null;
  widths: Record<string, number>;
  page: number;
  set: (change: {
    sorts?: Sort[] | null;
    columns?: string[] | null;
    widths?: Record<string, number> | null;
    page?: number | null;
  }) => void;
};

/** How a table is looked at, kept in the address: only what differs from the default, so that links stay short. */
export function useTableUrl(defaultSorts: Sort[]): TableUrl {
  const [{ sort, columns, widths, page }, setStates] = useQueryStates(
    {
      sort: parseAsSorts.withDefault(defaultSorts),
      columns: parseAsColumns,
      widths: parseAsWidths.withDefault({}),
      page: parseAsInteger.withDefault(1),
    },
    { clearOnDefault: true },
  );
  const set = useCallback<TableUrl["set"]>(
    ({ sorts, ...rest }) => {
      void setStates({ ...rest, ...(sorts !== undefined && { sort: sorts, page: null }) });
    },
    [setStates],
  );
  return useMemo(
    () => ({ sorts: sort, columns, widths, page, set }),
    [sort, columns, widths, page, set],
  );
}
