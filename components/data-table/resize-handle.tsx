import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { narrowest, widest } from "./table-url";

type ResizeHandleProps = { title: string; width: number; onResize: (width: number) => void };

const step = 16;

/** The right edge of a column's head: dragged with a pointer, or moved with the arrow keys. */
export function ResizeHandle({ title, width, onResize }: ResizeHandleProps) {
  const start = useRef<{ x: number; width: number }>(undefined);

  const press = (event: PointerEvent<HTMLElement>) => {
    start.current = { x: event.clientX, width };
    event.currentTarget.setPointerCapture(event.pointerId);
    event.preventDefault();
  };
  const move = (event: PointerEvent) => {
    if (start.current === undefined) return;
    onResize(Math.max(narrowest, start.current.width + event.clientX - start.current.x));
  };
  const release = () => {
    start.current = undefined;
  };
  const turn = (event: KeyboardEvent) => {
    const direction = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onResize(Math.max(narrowest, width + direction * step));
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> can't be dragged or focused as a splitter
    <span
      role="separator"
      aria-orientation="vertical"
      aria-label={`Width of ${title}`}
      aria-valuenow={Math.round(width)}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      tabIndex={0}
      onPointerDown={press}
      onPointerMove={move}
      onPointerUp={release}
      onPointerCancel={release}
      onKeyDown={turn}
      className="absolute inset-y-1.5 right-0 w-2 cursor-col-resize touch-none border-border border-r hover:border-ring focus-visible:border-ring"
    />
  );
}
