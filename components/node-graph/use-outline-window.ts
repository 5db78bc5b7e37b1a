import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useRef } from "react";
import type { OutlineRow } from "@/lib/graph/outline-rows";

/** Up to here every row is drawn: there is nothing to gain from leaving some out. */
const manyRows = 200;
const rowHeight = 32;

type Options = {
  rows: readonly OutlineRow[];
  /** The row that the keys are on: drawn wherever it is, or the focus would be lost with it. */
  at: number;
  tree: RefObject<HTMLDivElement | null>;
};

/**
 * Which rows of the outline are drawn: those near the view of a long graph. The browser would go through all of them whenever
 * something moves on the canvas beside them.
 */
export function useOutlineWindow({ rows, at, tree }: Options) {
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => tree.current?.parentElement ?? null,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 12,
    initialRect: { width: 1, height: 720 },
    rangeExtractor: (range) => {
      if (range.count <= manyRows) return [...Array(range.count).keys()];
      const drawn = defaultRangeExtractor(range);
      return drawn.includes(at) ? drawn : [...drawn, at].sort((a, b) => a - b);
    },
  });

  const wanted = useRef<string | undefined>(undefined);
  const focusWanted = () => {
    if (wanted.current === undefined) return;
    const row = `[data-row="${CSS.escape(wanted.current)}"]`;
    const item = tree.current?.querySelector<HTMLElement>(row);
    if (!item) return;
    wanted.current = undefined;
    item.focus();
  };
  // A row that was far from the view is there only once it is the current one.
  useEffect(focusWanted);

  return {
    items: virtualizer.getVirtualItems(),
    end: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    focus(key: string) {
      wanted.current = key;
      focusWanted();
    },
  };
}
