import type { Column } from "./column";

/**
 * The columns to draw, in their order. What the address names but the table does not have is ignored; what must always be
 * shown is put first when the address leaves it out.
 */
export function visibleColumns<Row>(
  columns: readonly Column<Row>[],
  chosen: readonly string[] | null,
): readonly Column<Row>[] {
  if (chosen === null) return columns.filter(({ hiddenAtFirst }) => !hiddenAtFirst);
  const named = chosen.flatMap((id) => columns.find((column) => column.id === id) ?? []);
  const missing = columns.filter((column) => column.pinned && !named.includes(column));
  return [...missing, ...new Set(named)];
}

/** The column ids after `id` has been shown or hidden; null when that is how the table comes. */
export function toggleColumn<Row>(
  columns: readonly Column<Row>[],
  chosen: readonly string[] | null,
  id: string,
): string[] | null {
  const now = visibleColumns(columns, chosen).map((column) => column.id);
  const next = now.includes(id)
    ? now.filter((other) => other !== id)
    : insertInPlace(columns, now, id);
  return orNull(columns, next);
}

/** The column ids after `id` has been moved by one place to the left (-1) or right (1). */
export function moveColumn<Row>(
  columns: readonly Column<Row>[],
  chosen: readonly string[] | null,
  id: string,
  by: -1 | 1,
): string[] | null {
  const now = visibleColumns(columns, chosen).map((column) => column.id);
  const from = now.indexOf(id);
  const to = from + by;
  const other = now[to];
  if (from < 0 || other === undefined) return orNull(columns, now);
  now[to] = id;
  now[from] = other;
  return orNull(columns, now);
}

/** A column that comes back stands where the table has it: behind the nearest column that is shown. */
function insertInPlace<Row>(columns: readonly Column<Row>[], shown: string[], id: string) {
  const order = columns.map((column) => column.id);
  const before = order.slice(0, order.indexOf(id)).reverse();
  const neighbour = before.find((other) => shown.includes(other));
  const at = neighbour === undefined ? 0 : shown.indexOf(neighbour) + 1;
  return [...shown.slice(0, at), id, ...shown.slice(at)];
}

function orNull<Row>(columns: readonly Column<Row>[], ids: string[]): string[] | null {
  const atFirst = visibleColumns(columns, null).map((column) => column.id);
  return ids.join() === atFirst.join() ? null : ids;
}
