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
  rows: readonly Row[];
  columns: readonly Column<Row>[];
};

/** Saves the rows that are shown, in their order and with the columns that are shown. */
export function ExportMenu<Row>({ fileName, rows, columns }: ExportMenuProps<Row>) {
  const exported = columns.flatMap((column): ExportColumn<Row>[] =>
    column.exported === undefined ? [] : [{ title: column.title, read: column.exported }],
  );
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="outline" title="Export" className="max-2xl:px-2">
          <Download aria-hidden />
          <span className="max-2xl:sr-only">Export</span>
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent>
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
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
