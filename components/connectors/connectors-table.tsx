"use client";

import type { RowSelectionState } from "@tanstack/react-table";
import { SearchX } from "lucide-react";
import { useCallback, useMemo, useRef, useState } from "react";
import { DataTable } from "@/components/data-table/data-table";
import { type Sort, sortRows } from "@/components/data-table/sort-rows";
import { useTableUrl } from "@/components/data-table/use-table-url";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { ConnectorRow, ListedConnector } from "@/lib/connectors/connector-row";
import { BulkBar } from "./bulk-bar";
import { BulkDeleteDialog } from "./bulk-delete-dialog";
import { connectorColumns } from "./connector-columns";
import { ConnectorMenu } from "./connector-menu";
import { ConnectorsToolbar } from "./connectors-toolbar";
import { DeleteConnectorDialog } from "./delete-connector-dialog";
import { HealthProgress } from "./health-progress";
import { TableActions } from "./table-actions";
import { useConnectorFilter } from "./use-connector-filter";
import { useConnectorKeys } from "./use-connector-keys";
import { useConnectorRows } from "./use-connector-rows";
import { useHealthCheck } from "./use-health-check";
import { useShownConnectors } from "./use-shown-connectors";

type ConnectorsTableProps = { workspaceUuid: string; connectors: readonly ListedConnector[] };

const defaultSorts: Sort[] = [{ id: "name", desc: false }];

export function ConnectorsTable({ workspaceUuid, connectors }: ConnectorsTableProps) {
  const { filter, setFilter, clearFilter } = useConnectorFilter();
  const url = useTableUrl(defaultSorts);
  const [selection, setSelection] = useState<RowSelectionState>({});
  const [deleting, setDeleting] = useState<ConnectorRow>();
  const [deletingMany, setDeletingMany] = useState<readonly ConnectorRow[]>();
  const check = useHealthCheck(workspaceUuid);

  const columns = useMemo(() => connectorColumns(workspaceUuid), [workspaceUuid]);
  const keysOf = useMemo(
    () => Object.fromEntries(columns.map(({ id, sortKey }) => [id, sortKey])),
    [columns],
  );
  const rows = useConnectorRows(workspaceUuid, connectors);
  // Sorted before filtered: a keystroke then only leaves rows out.
  const sorted = useMemo(() => sortRows(rows, url.sorts, keysOf), [rows, url.sorts, keysOf]);
  const shown = useShownConnectors(sorted, filter);
  const shownNow = useRef(shown);
  shownNow.current = shown;
  const getShown = useCallback(() => shownNow.current, []);

  const selected = useMemo(() => rows.filter(({ uuid }) => selection[uuid]), [rows, selection]);
  const { start } = check;
  const checkShown = useCallback(() => start(shownNow.current.map(({ uuid }) => uuid)), [start]);

  useConnectorKeys({
    workspaceUuid,
    onClear: () => setSelection({}),
    onCheck: checkShown,
  });

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
        <TableActions
          workspaceUuid={workspaceUuid}
          columns={columns}
          url={url}
          shown={getShown}
          empty={shown.length === 0}
          checking={check.progress !== undefined}
          onCheck={checkShown}
        />
      </ConnectorsToolbar>
      <HealthProgress check={check} />
      {selected.length > 0 ? (
        <BulkBar
          selected={selected}
          hiddenCount={selected.length - shown.filter(({ uuid }) => selection[uuid]).length}
          onCheck={() => start(selected.map(({ uuid }) => uuid))}
          onDelete={() => setDeletingMany(selected)}
          onClear={() => setSelection({})}
        />
      ) : null}
      <DataTable
        label="Connectors"
        columns={columns}
        rows={rows}
        shown={shown}
        url={url}
        selection={selection}
        onSelectionChange={setSelection}
        rowMenu={rowMenu}
        onDelete={(row) =>
          selected.length > 1 && selection[row.uuid] ? setDeletingMany(selected) : setDeleting(row)
        }
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
      {deletingMany === undefined ? null : (
        <BulkDeleteDialog
          workspaceUuid={workspaceUuid}
          rows={deletingMany}
          onClose={(deleted) => {
            setDeletingMany(undefined);
            const gone = new Set(deleted);
            setSelection((before) =>
              Object.fromEntries(Object.entries(before).filter(([uuid]) => !gone.has(uuid))),
            );
          }}
        />
      )}
    </>
  );
}
