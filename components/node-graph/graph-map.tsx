"use client";

import { Panel, useReactFlow, useStore } from "@xyflow/react";
import { memo, useMemo } from "react";
import { nodeSize } from "@/lib/graph/layout-nodes";
import type { Nodes } from "@/lib/graph/node";
import { shownNodes } from "./editor-state";
import { useEditor } from "./use-editor";

const size = { width: 144, height: 96 };
const margin = 120;

/**
 * The whole graph in small, and where the view is in it; pressing it goes there. The package's own map draws
 * every node anew at every step of a drag: this one waits for the end of it.
 */
export function GraphMap() {
  const flow = useReactFlow();
  const nodes = useEditor(shownNodes);
  const selected = useEditor((state) => state.selected);
  const box = useMemo(() => boundsOf(nodes), [nodes]);
  return (
    <Panel position="bottom-right" className="max-lg:hidden">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: for the mouse; by keyboard one goes to a node in the outline */}
      <svg
        aria-hidden="true"
        {...size}
        viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
        className="cursor-pointer rounded-lg border bg-card"
        onClick={(event) => {
          const matrix = event.currentTarget.getScreenCTM()?.inverse();
          if (!matrix) return;
          const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
          void flow.setCenter(x, y, { zoom: flow.getZoom(), duration: 200 });
        }}
      >
        <Rects nodes={nodes} selected={selected} />
        <View />
      </svg>
    </Panel>
  );
}

const Rects = memo(function Rects({
  nodes,
  selected,
}: {
  nodes: Nodes;
  selected: ReadonlySet<string>;
}) {
  return nodes.map(({ uuid, position }) => (
    <rect
      key={uuid}
      x={position?.x ?? 0}
      y={position?.y ?? 0}
      {...nodeSize}
      rx={12}
      className={selected.has(uuid) ? "fill-primary" : "fill-input"}
    />
  ));
});

/** What of the graph is on the screen. */
function View() {
  const key = useStore(({ transform: [x, y, zoom], width, height }) =>
    [-x / zoom, -y / zoom, width / zoom, height / zoom].map(Math.round).join(" "),
  );
  const [x, y, width, height] = key.split(" ").map(Number);
  return (
    <rect
      x={x}
      y={y}
      width={width}
      height={height}
      vectorEffect="non-scaling-stroke"
      className="fill-primary/5 stroke-primary/60"
    />
  );
}

function boundsOf(nodes: Nodes) {
  const places = nodes.map(({ position }) => position ?? { x: 0, y: 0 });
  const left = Math.min(...places.map(({ x }) => x)) - margin;
  const top = Math.min(...places.map(({ y }) => y)) - margin;
  return {
    x: left,
    y: top,
    width: Math.max(...places.map(({ x }) => x)) + nodeSize.width + margin - left,
    height: Math.max(...places.map(({ y }) => y)) + nodeSize.height + margin - top,
  };
}
