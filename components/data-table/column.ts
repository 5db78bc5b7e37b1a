import type { ReactNode } from "react";
import type { SortKey } from "./sort-rows";

/** One column of a list: data, so that sorting, export and the column menu can read it without drawing anything. */
export type Column<Row> = {
  /** Stands in links and saved views: never rename one. */
  id: string;
  title: string;
  /** In pixels. */
  width: number;
  cell: (row: Row, place: { narrow: boolean }) => ReactNode;
  /** Absent: the column can't be sorted by. */
  sortKey?: (row: Row) => SortKey;
  /** The first click sorts downwards: for numbers and dates, of which people want the greatest. */
  descendingFirst?: boolean;
  /** What CSV and JSON hold. Absent: the column is not exported. */
  exported?: (row: Row) => string | number | boolean | null;
  align?: "end";
  /** Always shown: the row would mean nothing without it. */
  pinned?: boolean;
  /** Shown only when asked for. */
  hiddenAtFirst?: boolean;
  /** Takes the width that is left over. */
  grows?: boolean;
};
