"use client";

import { type RowSelectionState, useTable } from "@tanstack/react-table";
import { type ReactNode, useCallback, useMemo, useRef } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import type { Column } from "./column";
import { HeaderCell } from "./header-cell";
import { nextSorts } from "./next-sorts";
import { features } from "./table-features";
import { useNarrow } from "./use-narrow";
import { useRowKeys } from "./use-row-keys";
import type { TableUrl } from "./use-table-url";
import { VirtualRows } from "./virtual-rows";
import { visibleColumns } from "./visible-columns";

export type TableRow = { uuid: string; name: string };

type DataTableProps<Row extends TableRow> = {
  /** The table's accessible name. */
  label: string;
  columns: readonly Column<Row>[];
  /** All rows, whatever is filtered. */
  rows: readonly Row[];
  /** The rows that the filter leaves, in the order in which they are to be shown. */
  shown: readonly Row[];
  url: TableUrl;
  selection: RowSelectionState;
  onSelectionChange: (selection: RowSelectionState) => void;
  rowMenu: (row: Row) => ReactNode;
  onDelete?: (row: Row) => void;
  className?: string;
};

const edgeWidths = { select: 40, menu: 44 };

/** The one table that all lists use: virtual rows, its state in the address, everything reachable by keyboard. */
export function DataTable<Row extends TableRow>(props: DataTableProps<Row>) {
  const { label, columns, rows, shown, url, selection, onSelectionChange } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const narrow = useNarrow();
  const visible = useMemo(() => {
    const all = visibleColumns(columns, url.columns);
    return narrow ? all.filter(({ pinned }) => pinned) : all;
  }, [columns, url.columns, narrow]);

  const definitions = useMemo(
    () => columns.map(({ id, title, width }) => ({ id, header: title, size: width })),
    [columns],
  );
  const visibility = useMemo(() => {
    const ids = new Set(visible.map(({ id }) => id));
    return Object.fromEntries(columns.map(({ id }) => [id, ids.has(id)]));
  }, [columns, visible]);
  const order = useMemo(() => visible.map(({ id }) => id), [visible]);

  const table = useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: (row: Row) => row.uuid,
    state: {
      columnOrder: order,
      columnSizing: url.widths,
      columnVisibility: visibility,
      rowSelection: selection,
      sorting: url.sorts,
    },
    manualSorting: true,
    onRowSelectionChange: (updater) =>
      onSelectionChange(typeof updater === "function" ? updater(selection) : updater),
  });
  const widthOf = (id: string) => table.getColumn(id)?.getSize() ?? 0;

  const selectedCount = useMemo(
    () => shown.reduce((count, row) => count + (selection[row.uuid] ? 1 : 0), 0),
    [shown, selection],
  );
  const selectAll = (checked: boolean) => {
    const next = { ...selection };
    for (const { uuid } of shown) {
      if (checked) next[uuid] = true;
      else delete next[uuid];
    }
    onSelectionChange(next);
  };
  const selectionNow = useRef(selection);
  selectionNow.current = selection;
  const toggle = useCallback(
    (uuid: string) => {
      const { [uuid]: was, ...others } = selectionNow.current;
      onSelectionChange(was ? others : { ...others, [uuid]: true });
    },
    [onSelectionChange],
  );
  const sort = (id: string, added: boolean) => {
    const descendingFirst = columns.find((column) => column.id === id)?.descendingFirst === true;
    url.set({ sorts: nextSorts(url.sorts, id, { added, descendingFirst }) });
  };
  const rowKeys = useRowKeys({ shown, scroller, toggle, onDelete: props.onDelete });

  const fixedWidth = edgeWidths.select + edgeWidths.menu;
  const width = visible.reduce((sum, { id }) => sum + (narrow ? 0 : widthOf(id)), fixedWidth);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are pressed on the controls of its rows
    <div
      ref={scroller}
      data-table-scroller
      className={cn("relative min-h-0 overflow-auto rounded-lg border bg-card", props.className)}
      onKeyDown={rowKeys.onKeyDown}
    >
      <table
        aria-label={label}
        aria-rowcount={shown.length + 1}
        aria-colcount={visible.length + 2}
        className="w-full table-fixed border-separate border-spacing-0 text-sm"
        style={{ minWidth: width }}
      >
        <colgroup>
          <col style={{ width: edgeWidths.select }} />
          {visible.map(({ id, grows }) => (
            <col key={id} style={grows || narrow ? undefined : { width: widthOf(id) }} />
          ))}
          <col style={{ width: edgeWidths.menu }} />
        </colgroup>
        <thead className="sticky top-0 z-10">
          <tr aria-rowindex={1}>
            <th scope="col" aria-colindex={1} className="h-9 border-b bg-muted px-3 text-left">
              <Checkbox
                aria-label="Select all rows shown"
                checked={selectedCount > 0 && selectedCount === shown.length}
                indeterminate={selectedCount > 0 && selectedCount < shown.length}
                onCheckedChange={selectAll}
              />
            </th>
            {visible.map((column, index) => (
              <HeaderCell
                key={column.id}
                column={column}
                index={index + 1}
                sorts={url.sorts}
                width={widthOf(column.id)}
                onSort={sort}
                onResize={(id, to) => url.set({ widths: { ...url.widths, [id]: to } })}
              />
            ))}
            <th
              scope="col"
              aria-colindex={visible.length + 2}
              className="sticky right-0 border-b bg-muted"
            >
              <span className="sr-only">Actions</span>
            </th>
          </tr>
        </thead>
        <VirtualRows
          columns={visible}
          shown={shown}
          selection={selection}
          narrow={narrow}
          scroller={scroller}
          page={url.page}
          onPage={(page) => url.set({ page: page === 1 ? null : page })}
          onToggle={toggle}
          rowMenu={props.rowMenu}
          reveal={rowKeys.reveal}
        />
      </table>
    </div>
  );
}
