"use client";

import { Download } from "lucide-react";
import type { Column } from "@/components/data-table/column";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { saveFile } from "@/lib/browser/save-file";
import { type ExportColumn, toCsv, toJson } from "@/lib/connectors/export-rows";

type ExportMenuProps<Row> = {
  fileName: string;
  /** Asked when the menu is opened. */
  rows: () => readonly Row[];
  columns: readonly Column<Row>[];
};

/** Saves the rows that are shown, in their order and with the columns that are shown. */
export function ExportMenu<Row>(props: ExportMenuProps<Row>) {
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="outline" title="Export" className="max-2xl:px-2">
          <Download aria-hidden />
          <span className="max-2xl:sr-only">Export</span>
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent>
        <Items {...props} />
      </DropdownMenuContent>
    </DropdownMenu>
  );
}

function Items<Row>({ fileName, columns, ...props }: ExportMenuProps<Row>) {
  const rows = props.rows();
  const exported = columns.flatMap((column): ExportColumn<Row>[] =>
    column.exported === undefined ? [] : [{ title: column.title, read: column.exported }],
  );
  return (
    <>
      <DropdownMenuItem
        onSelect={() => saveFile(`${fileName}.csv`, "text/csv", toCsv(rows, exported))}
      >
        {rows.length} rows as CSV
      </DropdownMenuItem>
      <DropdownMenuItem
        onSelect={() => saveFile(`${fileName}.json`, "application/json", toJson(rows, exported))}
      >
        {rows.length} rows as JSON
      </DropdownMenuItem>
    </>
  );
}
