import { expect, test } from "vitest";
import { startGraph } from "@/lib/graph/new-node";
import type { GraphNode, Position } from "@/lib/graph/node";
import { firstViewport } from "./first-viewport";

const [start, end] = startGraph() as [GraphNode, GraphNode];
const size = { width: 800, height: 500 };
const seen = (nodes: GraphNode[], { position }: GraphNode) => {
  const { x, y, zoom } = firstViewport(nodes, size);
  const at = position as Position;
  return { x: Math.round(at.x * zoom + x), y: Math.round(at.y * zoom + y), zoom };
};

test("a graph that fits is in the middle, no larger than life", () => {
  const { x, y, zoom } = seen([start, end], start);
  expect([x, y, zoom]).toEqual([288, 135, 1]);
});

test("of a graph that does not fit, the beginning is shown at a size that can be read", () => {
  const far = { ...end, position: { x: 3000, y: 5000 } };
  expect(seen([start, far], start)).toEqual({ x: 40, y: 40, zoom: 0.5 });
  const both = [
    { ...start, position: { x: 1500, y: 0 } },
    { ...end, position: { x: 0, y: 5000 } },
    far,
  ];
  expect(seen(both, both[0] as GraphNode)).toEqual({ x: 344, y: 40, zoom: 0.5 });
});
