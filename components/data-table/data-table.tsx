"use client";

import { type RowSelectionState, useTable } from "@tanstack/react-table";
import { type ReactNode, useCallback, useMemo, useRef } from "react";
import { cn } from "@/components/ui/cn";
import type { Column } from "./column";
import { nextSorts } from "./next-sorts";
import { features } from "./table-features";
import { TableHead } from "./table-head";
import { useNarrow } from "./use-narrow";
import { useOverflows } from "./use-overflows";
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: the table's sizes change with these two alone
  const widths = useMemo(
    () => Object.fromEntries(table.getAllColumns().map((column) => [column.id, column.getSize()])),
    [definitions, url.widths],
  );

  const selectedCount = useMemo(() => countSelected(shown, selection), [shown, selection]);
  const now = useRef({ shown, selection, url });
  now.current = { shown, selection, url };
  const selectAll = useCallback(
    (checked: boolean) => {
      const next = { ...now.current.selection };
      for (const { uuid } of now.current.shown) {
        if (checked) next[uuid] = true;
        else delete next[uuid];
      }
      onSelectionChange(next);
    },
    [onSelectionChange],
  );
  const toggle = useCallback(
    (uuid: string) => {
      const { [uuid]: was, ...others } = now.current.selection;
      onSelectionChange(was ? others : { ...others, [uuid]: true });
    },
    [onSelectionChange],
  );
  const sort = useCallback(
    (id: string, added: boolean) => {
      const { sorts, set } = now.current.url;
      const descendingFirst = columns.find((column) => column.id === id)?.descendingFirst === true;
      set({ sorts: nextSorts(sorts, id, { added, descendingFirst }) });
    },
    [columns],
  );
  const resize = useCallback((id: string, to: number) => {
    const { widths: others, set } = now.current.url;
    set({ widths: { ...others, [id]: to } });
  }, []);
  const rowKeys = useRowKeys({ shown, scroller, toggle, onDelete: props.onDelete });

  const fixedWidth = edgeWidths.select + edgeWidths.menu;
  const width = visible.reduce((sum, { id }) => sum + (narrow ? 0 : (widths[id] ?? 0)), fixedWidth);
  const overflows = useOverflows(scroller, width);

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
        data-overflows={overflows || undefined}
        className="group/table w-full table-fixed border-separate border-spacing-0 text-sm"
        style={{ minWidth: width }}
      >
        <colgroup>
          <col style={{ width: edgeWidths.select }} />
          {visible.map(({ id, grows }) => (
            <col key={id} style={grows || narrow ? undefined : { width: widths[id] }} />
          ))}
          <col style={{ width: edgeWidths.menu }} />
        </colgroup>
        <TableHead
          columns={visible}
          sorts={url.sorts}
          widths={widths}
          selected={selectedCount === 0 ? "none" : selectedCount === shown.length ? "all" : "some"}
          onSelectAll={selectAll}
          onSort={sort}
          onResize={resize}
        />
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

/** Asked with every key in the search: when nothing is selected, no row need be looked at. */
function countSelected(rows: readonly TableRow[], selection: RowSelectionState): number {
  if (Object.keys(selection).length === 0) return 0;
  return rows.reduce((count, { uuid }) => count + (selection[uuid] ? 1 : 0), 0);
}
