import { memo, type ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import type { Column } from "./column";
import type { TableRow } from "./data-table";

type BodyRowProps<Row> = {
  row: Row;
  index: number;
  columns: readonly Column<Row>[];
  selected: boolean;
  narrow: boolean;
  onToggle: (uuid: string) => void;
  rowMenu: (row: Row) => ReactNode;
};

// Kept in sight only where a part of the row is out of sight: each cell that sticks is one more thing to place and to paint.
const menuCellClasses = cn(
  "right-0 border-b px-1.5 text-right group-data-overflows/table:sticky group-data-overflows/table:bg-card",
  "group-data-overflows/table:group-hover/row:bg-muted",
  "group-data-overflows/table:group-data-selected/row:bg-[color-mix(in_oklab,var(--primary)_6%,var(--card))]",
);

// As `components/ui/checkbox.tsx` looks, out of one element: a table draws dozens with each key.
const boxClasses = cn(
  "relative block size-4 appearance-none rounded-[4px] border border-input bg-card shadow-xs",
  "hover:border-muted-foreground/70 checked:border-primary checked:bg-primary forced-colors:appearance-auto",
  "checked:after:absolute checked:after:top-px checked:after:left-[4.5px] checked:after:h-2 checked:after:w-[5px]",
  "checked:after:rotate-42 checked:after:border-primary-foreground checked:after:border-r-2 checked:after:border-b-2",
);

function PlainBodyRow<Row extends TableRow>(props: BodyRowProps<Row>) {
  const { row, index, columns, selected, narrow, onToggle, rowMenu } = props;
  return (
    <tr
      aria-rowindex={index + 2}
      data-selected={selected || undefined}
      data-index={index}
      data-uuid={row.uuid}
      className="group/row hover:bg-muted/60 data-selected:bg-primary/6"
    >
      <td className="border-b px-3">
        <input
          type="checkbox"
          data-focus="select"
          aria-label={`Select ${row.name}`}
          checked={selected}
          onChange={() => onToggle(row.uuid)}
          className={boxClasses}
        />
      </td>
      {columns.map((column) => (
        <td
          key={column.id}
          className={cn(
            "overflow-hidden text-ellipsis whitespace-nowrap border-b px-2.5",
            narrow ? "h-16" : "h-11",
            column.align === "end" && "text-right tabular-nums",
          )}
        >
          {column.cell(row, { narrow })}
        </td>
      ))}
      <td className={menuCellClasses}>{rowMenu(row)}</td>
    </tr>
  );
}

/** Drawn again only when something of its own changes: a keystroke in the search leaves most rows as they are. */
export const BodyRow = memo(PlainBodyRow) as typeof PlainBodyRow;
