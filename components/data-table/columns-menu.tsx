"use client";

import { ArrowDown, ArrowUp, Columns3 } from "lucide-react";
import { memo, type ReactNode, useId } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import type { Column } from "./column";
import type { TableUrl } from "./use-table-url";
import { moveColumn, toggleColumn, visibleColumns } from "./visible-columns";

type ColumnsMenuProps<Row> = { columns: readonly Column<Row>[]; url: TableUrl };

/** Which columns are shown and in which order. */
function PlainColumnsMenu<Row>({ columns, url }: ColumnsMenuProps<Row>) {
  const id = useId();
  const shown = visibleColumns(columns, url.columns);
  const hidden = columns.filter((column) => !shown.includes(column));
  const changed = url.columns !== null || Object.keys(url.widths).length > 0;
  return (
    <Popover>
      <PopoverTrigger asChild>
        <Button variant="outline" title="Columns" className="max-2xl:px-2">
          <Columns3 aria-hidden />
          <span className="max-2xl:sr-only">Columns</span>
        </Button>
      </PopoverTrigger>
      <PopoverContent align="end" aria-label="Columns" className="w-64 p-1.5">
        <ul>
          {[...shown, ...hidden].map((column) => {
            const at = shown.indexOf(column);
            const move = (by: -1 | 1) =>
              url.set({ columns: moveColumn(columns, url.columns, column.id, by) });
            return (
              <li
                key={column.id}
                className="flex items-center gap-1 rounded-sm px-1.5 hover:bg-accent"
              >
                <label
                  htmlFor={`${id}-${column.id}`}
                  className="flex min-h-8 flex-1 items-center gap-2 text-sm"
                >
                  <Checkbox
                    id={`${id}-${column.id}`}
                    checked={at >= 0}
                    disabled={column.pinned === true}
                    onCheckedChange={() =>
                      url.set({ columns: toggleColumn(columns, url.columns, column.id) })
                    }
                  />
                  {column.title}
                </label>
                {at < 0 ? null : (
                  <>
                    <MoveButton
                      label={`Move ${column.title} left`}
                      disabled={at === 0}
                      onPress={() => move(-1)}
                    >
                      <ArrowUp aria-hidden />
                    </MoveButton>
                    <MoveButton
                      label={`Move ${column.title} right`}
                      disabled={at === shown.length - 1}
                      onPress={() => move(1)}
                    >
                      <ArrowDown aria-hidden />
                    </MoveButton>
                  </>
                )}
              </li>
            );
          })}
        </ul>
        {changed ? (
          <div className="mt-1 border-t pt-1">
            <Button
              variant="ghost"
              className="w-full justify-start"
              onClick={() => url.set({ columns: null, widths: null })}
            >
              Reset columns and widths
            </Button>
          </div>
        ) : null}
      </PopoverContent>
    </Popover>
  );
}

export const ColumnsMenu = memo(PlainColumnsMenu) as typeof PlainColumnsMenu;

function MoveButton(props: {
  label: string;
  disabled: boolean;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <Button
      variant="ghost"
      size="icon-sm"
      aria-label={props.label}
      aria-disabled={props.disabled || undefined}
      onClick={props.onPress}
    >
      {props.children}
    </Button>
  );
}
