import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useRef } from "react";
import type { ComboboxRow } from "./combobox-option";

type ComboboxListProps = {
  rows: readonly ComboboxRow[];
  highlighted: number;
  renderRow: (row: ComboboxRow) => ReactNode;
};

const keyOf = (row: ComboboxRow) =>
  row.kind === "heading" ? `heading ${row.label}` : `option ${row.at} ${row.option.value}`;

/** Few rows are all in the page; of many, only those in sight. */
export function ComboboxList(props: ComboboxListProps) {
  return props.rows.length > 100 ? <VirtualList {...props} /> : <PlainList {...props} />;
}

function PlainList({ rows, highlighted, renderRow }: ComboboxListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (highlighted < 0) return;
    const box = list.current;
    const option = box?.querySelectorAll<HTMLElement>("[role=option]")[highlighted];
    if (box && option) scrollWithin(box, option);
  }, [highlighted]);
  return (
    <div
      ref={list}
      role="presentation"
      className="relative max-h-72 overflow-y-auto overscroll-contain p-1"
    >
      {rows.map((row) => (
        <div key={keyOf(row)} role="presentation">
          {renderRow(row)}
        </div>
      ))}
    </div>
  );
}

// Not scrollIntoView: it would scroll the page as well, to where the popup isn't yet.
function scrollWithin(box: HTMLElement, option: HTMLElement) {
  const top = option.offsetTop;
  const bottom = top + option.offsetHeight;
  if (top < box.scrollTop) box.scrollTop = top - 4;
  else if (bottom > box.scrollTop + box.clientHeight) {
    box.scrollTop = bottom - box.clientHeight + 4;
  }
}

function VirtualList({ rows, highlighted, renderRow }: ComboboxListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => {
      const row = rows[at];
      return row?.kind === "option" && row.option.description ? 46 : 32;
    },
    overscan: 8,
    paddingStart: 4,
    paddingEnd: 4,
  });
  const rowAt = rows.findIndex((row) => row.kind === "option" && row.at === highlighted);
  useEffect(() => {
    if (rowAt >= 0) virtualizer.scrollToIndex(rowAt, { align: "auto" });
  }, [rowAt, virtualizer]);
  return (
    <div
      ref={scroller}
      role="presentation"
      className="max-h-72 overflow-y-auto overscroll-contain px-1"
    >
      <div role="presentation" className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return row ? (
            <div
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              role="presentation"
              className="absolute inset-x-0 top-0"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {renderRow(row)}
            </div>
          ) : null;
        })}
      </div>
    </div>
  );
}
