import { memo } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import type { Column } from "./column";
import { HeaderCell } from "./header-cell";
import type { Sort } from "./sort-rows";

type TableHeadProps<Row> = {
  columns: readonly Column<Row>[];
  sorts: readonly Sort[];
  widths: Readonly<Record<string, number>>;
  /** Of the rows shown. */
  selected: "none" | "some" | "all";
  onSelectAll: (checked: boolean) => void;
  onSort: (id: string, added: boolean) => void;
  onResize: (id: string, width: number) => void;
};

function PlainTableHead<Row>(props: TableHeadProps<Row>) {
  const { columns, sorts, widths, selected, onSelectAll, onSort, onResize } = props;
  return (
    <thead className="sticky top-0 z-10">
      <tr aria-rowindex={1}>
        <th scope="col" aria-colindex={1} className="h-9 border-b bg-muted px-3 text-left">
          <Checkbox
            aria-label="Select all rows shown"
            checked={selected === "all"}
            indeterminate={selected === "some"}
            onCheckedChange={onSelectAll}
          />
        </th>
        {columns.map((column, index) => (
          <HeaderCell
            key={column.id}
            column={column}
            index={index + 1}
            sorts={sorts}
            width={widths[column.id] ?? column.width}
            onSort={onSort}
            onResize={onResize}
          />
        ))}
        <th
          scope="col"
          aria-colindex={columns.length + 2}
          className="sticky right-0 border-b bg-muted"
        >
          <span className="sr-only">Actions</span>
        </th>
      </tr>
    </thead>
  );
}

/** Drawn again only when something of its own changes: not with every key that is typed into the search. */
export const TableHead = memo(PlainTableHead) as typeof PlainTableHead;
