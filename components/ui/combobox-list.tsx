import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type ComponentProps, type ReactNode, type RefObject, useEffect } from "react";
import type { ComboboxRow } from "./combobox-option";

type ComboboxListProps = {
  /** Of downshift: role, id, name, ref. The list box itself scrolls. */
  menu: ComponentProps<"div">;
  scroller: RefObject<HTMLDivElement | null>;
  rows: readonly ComboboxRow[];
  highlighted: number;
  renderRow: (row: ComboboxRow) => ReactNode;
};

const listClasses = "relative max-h-72 overflow-y-auto overscroll-contain p-1";

const keyOf = (row: ComboboxRow) =>
  row.kind === "heading" ? `heading ${row.label}` : `option ${row.at} ${row.option.value}`;

/** Few rows are all in the page; of many, only those in sight and the highlighted one. */
export function ComboboxList(props: ComboboxListProps) {
  return props.rows.length > 100 ? <VirtualList {...props} /> : <PlainList {...props} />;
}

function PlainList({ menu, scroller, rows, highlighted, renderRow }: ComboboxListProps) {
  useEffect(() => {
    const list = scroller.current;
    const option = list?.querySelectorAll<HTMLElement>("[role=option]")[highlighted];
    if (list && option) scrollWithin(list, option);
  }, [highlighted, scroller]);
  return (
    <div {...menu} className={listClasses}>
      {rows.map((row) => (
        <div key={keyOf(row)} role="presentation">
          {renderRow(row)}
        </div>
      ))}
    </div>
  );
}

// Not scrollIntoView: it would scroll the page as well, to where the popup isn't yet.
function scrollWithin(list: HTMLElement, option: HTMLElement) {
  const top = option.offsetTop;
  const bottom = top + option.offsetHeight;
  if (top < list.scrollTop) list.scrollTop = top - 4;
  else if (bottom > list.scrollTop + list.clientHeight) {
    list.scrollTop = bottom - list.clientHeight + 4;
  }
}

function VirtualList({ menu, scroller, rows, highlighted, renderRow }: ComboboxListProps) {
  const rowAt = rows.findIndex((row) => row.kind === "option" && row.at === highlighted);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => {
      const row = rows[at];
      return row?.kind === "option" && row.option.description ? 46 : 32;
    },
    overscan: 8,
    // The input's active descendant must exist, even when it has been scrolled away.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      if (rowAt < 0 || shown.includes(rowAt)) return shown;
      return [...shown, rowAt].sort((one, other) => one - other);
    },
  });
  useEffect(() => {
    if (rowAt >= 0) virtualizer.scrollToIndex(rowAt, { align: "auto" });
  }, [rowAt, virtualizer]);
  return (
    <div {...menu} className={listClasses}>
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
