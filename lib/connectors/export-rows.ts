/** What the table shows, as people take it elsewhere. A connector's config is never part of it. */
export type ExportColumn<Row> = {
  title: string;
  read: (row: Row) => string | number | boolean | null;
};

export function toCsv<Row>(rows: readonly Row[], columns: readonly ExportColumn<Row>[]): string {
  const lines = [
    columns.map(({ title }) => title),
    ...rows.map((row) => columns.map(({ read }) => read(row))),
  ];
  return `${lines.map((line) => line.map(toCsvCell).join(",")).join("\r\n")}\r\n`;
}

/** A text that a spreadsheet would run as a formula is told to be text by a leading apostrophe (OWASP, CSV injection). */
function toCsvCell(value: string | number | boolean | null): string {
  if (value === null) return "";
  const text =
    typeof value === "string" && /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

export function toJson<Row>(rows: readonly Row[], columns: readonly ExportColumn<Row>[]): string {
  const objects = rows.map((row) =>
    Object.fromEntries(columns.map(({ title, read }) => [title, read(row)])),
  );
  return `${JSON.stringify(objects, null, 2)}\n`;
}
