import { ArrowDown, ArrowUp } from "lucide-react";
import type { KeyboardEvent, MouseEvent } from "react";
import { cn } from "@/components/ui/cn";
import type { Column } from "./column";
import { ResizeHandle } from "./resize-handle";
import type { Sort } from "./sort-rows";

type HeaderCellProps<Row> = {
  column: Column<Row>;
  index: number;
  sorts: readonly Sort[];
  width: number;
  onSort: (id: string, added: boolean) => void;
  onResize: (id: string, width: number) => void;
};

/** A column's head: its title sorts, with Shift it sorts within the order there is; its edge changes the width. */
export function HeaderCell<Row>({
  column,
  index,
  sorts,
  width,
  onSort,
  onResize,
}: HeaderCellProps<Row>) {
  const place = sorts.findIndex(({ id }) => id === column.id);
  const sort = sorts[place];
  const Arrow = sort?.desc ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      aria-colindex={index + 1}
      aria-sort={sort === undefined ? undefined : sort.desc ? "descending" : "ascending"}
      className={cn(
        "relative h-9 border-b bg-muted px-2.5 text-left font-medium text-muted-foreground text-xs",
        column.align === "end" && "text-right",
      )}
    >
      {column.sortKey ? (
        <button
          type="button"
          className="-mx-1 inline-flex max-w-full items-center gap-1 rounded-sm px-1 py-1 hover:text-foreground"
          onClick={(event: MouseEvent | KeyboardEvent) => onSort(column.id, event.shiftKey)}
        >
          <span className="truncate">{column.title}</span>
          {sort === undefined ? null : <Arrow aria-hidden className="size-3.5 shrink-0" />}
          {sorts.length > 1 && place >= 0 ? (
            <span aria-hidden className="text-2xs tabular-nums">
              {place + 1}
            </span>
          ) : null}
        </button>
      ) : (
        <span className="truncate">{column.title}</span>
      )}
      <ResizeHandle title={column.title} width={width} onResize={(to) => onResize(column.id, to)} />
    </th>
  );
}
