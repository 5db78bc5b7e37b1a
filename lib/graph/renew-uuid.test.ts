import { expect, test } from "vitest";
import { startGraph } from "./new-node";
import type { GraphNode } from "./node";
import { renewUuid } from "./renew-uuid";

test("a fresh uuid is told to whatever leads to the node, and nothing else is touched", () => {
  const [start, end] = startGraph() as [GraphNode, GraphNode];
  const other: GraphNode = { ...end, uuid: "other", fallbackChildUuid: end.uuid };
  const next = renewUuid([start, end, other], end.uuid, "fresh");
  expect(next.map(({ uuid }) => uuid)).toEqual([start.uuid, "fresh", "other"]);
  expect(next[0]?.childrenUuids).toEqual(["fresh"]);
  expect(next[2]?.fallbackChildUuid).toBe("fresh");
  expect(renewUuid([start, end, other], start.uuid, "fresh")[1]).toBe(end);
});
