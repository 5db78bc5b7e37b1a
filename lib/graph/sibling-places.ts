import type { OutlineRow } from "./outline-rows";

/** Which of its siblings a row is, from 1, and how many there are: a screen reader tells it also of rows that are not drawn. */
export type SiblingPlace = { at: number; of: number };

export function siblingPlaces(rows: readonly Pick<OutlineRow, "level">[]): SiblingPlace[] {
  const places: SiblingPlace[] = [];
  /** The siblings met so far on each level of the way down to the current row. */
  const open: SiblingPlace[][] = [];
  for (const { level } of rows) {
    for (const siblings of open.splice(level + 1)) close(siblings);
    open[level] ??= [];
    const siblings = open[level];
    const place = { at: siblings.length + 1, of: 0 };
    siblings.push(place);
    places.push(place);
  }
  for (const siblings of open) close(siblings);
  return places;
}

function close(siblings: SiblingPlace[] | undefined): void {
  for (const place of siblings ?? []) place.of = siblings?.length ?? 0;
}
