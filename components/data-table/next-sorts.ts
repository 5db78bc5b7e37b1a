import type { Sort } from "./sort-rows";

/**
 * What a press on a column's title makes of the order: first one way, then the other, then none. With `added` the column
 * joins the order that there is; without, it becomes the only one.
 */
export function nextSorts(
  sorts: readonly Sort[],
  id: string,
  { added, descendingFirst }: { added: boolean; descendingFirst: boolean },
): Sort[] {
  const now = sorts.find((sort) => sort.id === id);
  const next =
    now === undefined
      ? { id, desc: descendingFirst }
      : now.desc === descendingFirst
        ? { id, desc: !descendingFirst }
        : undefined;
  if (!added) return next === undefined ? [] : [next];
  if (now === undefined) return next === undefined ? [...sorts] : [...sorts, next];
  return sorts.flatMap((sort) => (sort.id === id ? (next ?? []) : sort));
}
