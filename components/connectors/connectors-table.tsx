"use client";

import type { RowSelectionState } from "@tanstack/react-table";
import { SearchX } from "lucide-react";
import { useCallback, useMemo, useState } from "react";
import { ColumnsMenu } from "@/components/data-table/columns-menu";
import { DataTable } from "@/components/data-table/data-table";
import { type Sort, sortRows } from "@/components/data-table/sort-rows";
import { useTableUrl } from "@/components/data-table/use-table-url";
import { visibleColumns } from "@/components/data-table/visible-columns";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { ConnectorRow, ListedConnector } from "@/lib/connectors/connector-row";
import { filterConnectors } from "@/lib/connectors/filter-connectors";
import { connectorColumns } from "./connector-columns";
import { ConnectorMenu } from "./connector-menu";
import { ConnectorsToolbar } from "./connectors-toolbar";
import { DeleteConnectorDialog } from "./delete-connector-dialog";
import { ExportMenu } from "./export-menu";
import { useConnectorFilter } from "./use-connector-filter";
import { useConnectorRows } from "./use-connector-rows";

type ConnectorsTableProps = { workspaceUuid: string; connectors: readonly ListedConnector[] };

const defaultSorts: Sort[] = [{ id: "name", desc: false }];

export function ConnectorsTable({ workspaceUuid, connectors }: ConnectorsTableProps) {
  const { filter, setFilter, clearFilter } = useConnectorFilter();
  const url = useTableUrl(defaultSorts);
  const [selection, setSelection] = useState<RowSelectionState>({});
  const [deleting, setDeleting] = useState<ConnectorRow>();

  const columns = useMemo(() => connectorColumns(workspaceUuid), [workspaceUuid]);
  const keysOf = useMemo(
    () => Object.fromEntries(columns.map(({ id, sortKey }) => [id, sortKey])),
    [columns],
  );
  const rows = useConnectorRows(workspaceUuid, connectors);
  // Sorted before filtered: a keystroke then only leaves rows out.
  const sorted = useMemo(() => sortRows(rows, url.sorts, keysOf), [rows, url.sorts, keysOf]);
  const shown = useMemo(() => filterConnectors(sorted, filter, Date.now()), [sorted, filter]);

  const rowMenu = useCallback(
    (row: ConnectorRow) => (
      <ConnectorMenu
        workspaceUuid={workspaceUuid}
        connector={row}
        onDelete={() => setDeleting(row)}
      />
    ),
    [workspaceUuid],
  );

  return (
    <>
      <ConnectorsToolbar rows={rows} filter={filter} onChange={setFilter} onClear={clearFilter}>
        <ColumnsMenu columns={columns} url={url} />
        <ExportMenu
          fileName="connectors"
          rows={shown}
          columns={visibleColumns(columns, url.columns)}
        />
      </ConnectorsToolbar>
      <DataTable
        label="Connectors"
        columns={columns}
        rows={rows}
        shown={shown}
        url={url}
        selection={selection}
        onSelectionChange={setSelection}
        rowMenu={rowMenu}
        onDelete={setDeleting}
        className="max-h-[calc(100dvh-13rem)] min-h-48"
      />
      {shown.length === 0 ? (
        <EmptyState
          icon={SearchX}
          title="No connector fits"
          actions={
            <Button variant="outline" onClick={clearFilter}>
              Clear filters
            </Button>
          }
        >
          None of the {rows.length} connectors has what you are looking for.
        </EmptyState>
      ) : (
        <p role="status" className="mt-2 text-muted-foreground text-xs">
          {shown.length === rows.length
            ? `${rows.length} connectors`
            : `${shown.length} of ${rows.length} connectors`}
        </p>
      )}
      {deleting === undefined ? null : (
        <DeleteConnectorDialog
          workspaceUuid={workspaceUuid}
          connector={deleting}
          onClose={() => setDeleting(undefined)}
        />
      )}
    </>
  );
}
