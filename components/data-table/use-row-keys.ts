import { type KeyboardEvent, type RefObject, useRef } from "react";
import type { TableRow } from "./data-table";

/** Keys within the rows: arrows, Home and End move, `x` selects, F2 opens, Delete asks to delete. */
export function useRowKeys<Row extends TableRow>(options: {
  shown: readonly Row[];
  scroller: RefObject<HTMLDivElement | null>;
  toggle: (uuid: string) => void;
  onDelete: ((row: Row) => void) | undefined;
}) {
  const { shown, scroller, toggle, onDelete } = options;
  const reveal = useRef<(index: number) => void>(undefined);

  const focusRow = (index: number, control: string) => {
    const find = () =>
      scroller.current?.querySelector<HTMLElement>(
        `tr[data-index="${index}"] [data-focus="${control}"]`,
      );
    reveal.current?.(index);
    find()?.focus({ preventScroll: true });
    // A row far away is drawn only after the scroller has moved.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => find()?.focus({ preventScroll: true })),
    );
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!(event.target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey)
      return;
    const control = event.target.dataset.focus;
    const index = Number(event.target.closest<HTMLElement>("tr[data-index]")?.dataset.index ?? -1);
    const row = shown[index];
    if (control === undefined || row === undefined) return;

    const target = {
      ArrowDown: Math.min(index + 1, shown.length - 1),
      ArrowUp: Math.max(index - 1, 0),
      Home: 0,
      End: shown.length - 1,
    }[event.key];
    if (target !== undefined) focusRow(target, control);
    else if (event.key === "x") toggle(row.uuid);
    else if (event.key === "F2") openRow(event.target);
    else if (event.key === "Delete" && onDelete !== undefined) onDelete(row);
    else return;
    event.preventDefault();
  };

  return { onKeyDown, reveal };
}

function openRow(within: HTMLElement): void {
  within.closest("tr")?.querySelector<HTMLElement>('a[data-focus="name"]')?.click();
}
