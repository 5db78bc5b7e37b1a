import { getViewportForBounds, type Viewport } from "@xyflow/react";
import { nodeSize } from "@/lib/graph/layout-nodes";
import { isStart, type Nodes } from "@/lib/graph/node";

/** No smaller than can be read; the button fits everything. */
const minZoom = 0.5;
const maxZoom = 1;
const margin = 40;

/** The whole graph where that can be read, else its beginning and as much of the rest as there is room for. */
export function firstViewport(nodes: Nodes, size: { width: number; height: number }): Viewport {
  const places = nodes.map(({ position }) => position ?? { x: 0, y: 0 });
  const left = Math.min(...places.map(({ x }) => x));
  const top = Math.min(...places.map(({ y }) => y));
  const bounds = {
    x: left,
    y: top,
    width: Math.max(...places.map(({ x }) => x)) + nodeSize.width - left,
    height: Math.max(...places.map(({ y }) => y)) + nodeSize.height - top,
  };
  const fitted = getViewportForBounds(bounds, size.width, size.height, minZoom, maxZoom, 0.2);
  const start = nodes.find(isStart)?.position ?? { x: left, y: top };
  const { zoom } = fitted;
  const along = (from: number, length: number, room: number, wanted: number) => {
    // Not beyond the edges of the graph, where there is nothing to see.
    const [first, last] = [margin - from * zoom, room - margin - (from + length) * zoom];
    return Math.max(last, Math.min(first, wanted));
  };
  return {
    zoom,
    x:
      bounds.width * zoom <= size.width - 2 * margin
        ? fitted.x
        : along(
            bounds.x,
            bounds.width,
            size.width,
            size.width / 2 - (start.x + nodeSize.width / 2) * zoom,
          ),
    y:
      bounds.height * zoom <= size.height - 2 * margin
        ? fitted.y
        : along(bounds.y, bounds.height, size.height, margin - start.y * zoom),
  };
}
