import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { Fragment, type ReactNode, type RefObject, useEffect, useRef } from "react";
import { assignSlots } from "./assign-slots";
import { BodyRow } from "./body-row";
import type { Column } from "./column";
import type { TableRow } from "./data-table";

type VirtualRowsProps<Row extends TableRow> = {
  columns: readonly Column<Row>[];
  shown: readonly Row[];
  selection: Readonly<Record<string, boolean>>;
  narrow: boolean;
  scroller: RefObject<HTMLDivElement | null>;
  page: number;
  onPage: (page: number) => void;
  onToggle: (uuid: string) => void;
  rowMenu: (row: Row) => ReactNode;
  /** Filled here, used by the keys: brings a row into view. */
  reveal: RefObject<((index: number) => void) | undefined>;
};

const rowsPerPage = 50;
const headHeight = 36;

/**
 * The rows in view, as rows of a real table: the space of the others is held by empty rows, so that a screen reader still
 * finds a table and the browser lays out the columns.
 */
export function VirtualRows<Row extends TableRow>(props: VirtualRowsProps<Row>) {
  const { columns, shown, selection, narrow, scroller, page, onPage } = props;
  const rowHeight = narrow ? 64 : 44;
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => shown[index]?.uuid ?? index,
    overscan: 6,
    // A guess that draws the first rows at once; what is measured then corrects it.
    initialRect: { width: 1, height: 720 },
    scrollPaddingEnd: headHeight,
    rangeExtractor: (range) =>
      withFocused(defaultRangeExtractor(range), scroller.current, range.count),
  });
  props.reveal.current = (index) => virtualizer.scrollToIndex(index);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the virtualizer keeps sizes until told that they changed
  useEffect(() => virtualizer.measure(), [rowHeight]);
  usePageInUrl({ page, onPage, rowHeight, scroller, count: shown.length });

  const items = virtualizer.getVirtualItems();
  const end = items.at(-1)?.end ?? 0;
  const slots = useSlots(
    items.flatMap(({ index }) => shown[index]?.uuid ?? []),
    scroller,
  );
  let drawnTo = 0;
  return (
    <tbody>
      {items.map(({ index, start, end: itemEnd }) => {
        const row = shown[index];
        const gap = start - drawnTo;
        drawnTo = itemEnd;
        if (row === undefined) return null;
        return (
          <Fragment key={slots.get(row.uuid)}>
            {gap > 0 ? <Spacer height={gap} /> : null}
            <BodyRow
              row={row}
              index={index}
              columns={columns}
              selected={selection[row.uuid] === true}
              narrow={narrow}
              onToggle={props.onToggle}
              rowMenu={props.rowMenu}
            />
          </Fragment>
        );
      })}
      <Spacer height={virtualizer.getTotalSize() - end} />
    </tbody>
  );
}

function Spacer({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row that nothing can focus
    <tr aria-hidden="true">
      <td style={{ height, padding: 0 }} />
    </tr>
  );
}

function useSlots(uuids: readonly string[], scroller: RefObject<HTMLElement | null>) {
  const slots = useRef<ReadonlyMap<string, number>>(new Map());
  const focused = focusedRow(scroller.current)?.dataset.uuid;
  slots.current = assignSlots(slots.current, uuids, focused);
  return slots.current;
}

function focusedRow(scroller: HTMLElement | null): HTMLElement | null | undefined {
  const active = scroller?.contains(document.activeElement) ? document.activeElement : null;
  return active?.closest<HTMLElement>("tr[data-index]");
}

/** The row that holds the focus stays drawn while it is scrolled away, or the focus would be lost with it. */
function withFocused(range: number[], scroller: HTMLElement | null, count: number): number[] {
  const index = Number(focusedRow(scroller)?.dataset.index ?? -1);
  if (index < 0 || index >= count || range.includes(index)) return range;
  return [...range, index].sort((a, b) => a - b);
}

/** `page=3` in the address is the place among the rows: 50 to a page. It is followed once, then kept up to date. */
function usePageInUrl(options: {
  page: number;
  onPage: (page: number) => void;
  rowHeight: number;
  scroller: RefObject<HTMLDivElement | null>;
  count: number;
}) {
  const { page, rowHeight, scroller, count } = options;
  const latest = useRef(options);
  latest.current = options;
  const written = useRef<number>(undefined);

  useEffect(() => {
    if (page === written.current || count === 0) return;
    written.current = page;
    scroller.current?.scrollTo({ top: (page - 1) * rowsPerPage * rowHeight });
  }, [page, rowHeight, scroller, count]);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const scrolled = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const now = latest.current;
        const at = Math.floor(element.scrollTop / now.rowHeight / rowsPerPage) + 1;
        if (at === now.page) return;
        written.current = at;
        now.onPage(at);
      }, 250);
    };
    element.addEventListener("scroll", scrolled, { passive: true });
    return () => {
      clearTimeout(timer);
      element.removeEventListener("scroll", scrolled);
    };
  }, [scroller]);
}
