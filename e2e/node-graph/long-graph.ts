import { newNode, startGraph } from "../../lib/graph/new-node";
import type { GraphNode } from "../../lib/graph/node";

const rows = 25;

/** A start, many delays in columns, an end: each leads to the next. */
export function longGraph(size: number): GraphNode[] {
  const [start, end] = startGraph();
  if (!start || !end) throw new Error("no graph to begin with");
  const middle = Array.from({ length: size - 2 }, (_, index) =>
    newNode([], { what: { kind: "native", actionSlug: "delay" }, name: `Delay ${index + 1}` }),
  );
  const all = [start, ...middle, end];
  return all.map((node, index) => ({
    ...node,
    slug: index === 0 ? "start" : index === size - 1 ? "end" : `delay_${index}`,
    childrenUuids: index === size - 1 ? [] : [all[index + 1]?.uuid ?? null],
    position: { x: Math.floor(index / rows) * 260, y: (index % rows) * 166 },
  }));
}
