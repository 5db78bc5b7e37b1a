import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeConfig, moveNodes } from "./change-node";
import { childLabels } from "./children";
import { connectNodes, disconnectNodes, possibleChildren, refuseConnection } from "./connect-nodes";
import { copyPart, pasteNodes } from "./copy-nodes";
import { deleteNodes } from "./delete-nodes";
import { diffNodes, isEmptyDiff } from "./diff-nodes";
import { backEdges, indexEdges } from "./edges";
import { type History, recordEdit, redo, startHistory, undo } from "./history";
import { addNode, insertNode, rowHeight } from "./insert-node";
import { layoutNodes } from "./layout-nodes";
import { newNode, startGraph } from "./new-node";
import { isEnd, isStart, type Nodes, nativeSlug } from "./node";
import { isNodeSlug, proposeNodeSlug } from "./node-slug";
import { arbitraryGraph, arbitraryKind } from "./random-graph";
import { readImport } from "./read-import";
import { renameNode } from "./rename-node";
import { allPlaces } from "./scope";
import { toCommandLine } from "./to-command-line";
import { isUuidV4 } from "./uuid";

type Edit = (nodes: Nodes) => Nodes;

const pick = <T>(list: readonly T[], at: number): T | undefined =>
  list[at % Math.max(1, list.length)];

const arbitraryEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(arbitraryKind, fc.nat(), fc.nat(), fc.boolean()).map(
    ([what, at, arm, onFailure]): Edit =>
      (nodes) => {
        const parent = pick(nodes, at);
        if (!parent) return nodes;
        const handle = onFailure ? "fallback" : arm % Math.max(1, parent.childrenUuids.length);
        return insertNode(
          nodes,
          { parentUuid: parent.uuid, handle },
          newNode(nodes, { what, name: "New node" }),
        );
      },
  ),
  arbitraryKind.map(
    (what): Edit =>
      (nodes) =>
        addNode(nodes, newNode(nodes, { what, name: "Loose" })),
  ),
  fc.tuple(fc.array(fc.nat(), { maxLength: 4 }), fc.boolean()).map(
    ([at, rewire]): Edit =>
      (nodes) =>
        deleteNodes(
          nodes,
          at.flatMap((index) => pick(nodes, index)?.uuid ?? []),
          { rewire },
        ),
  ),
  fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.boolean()).map(
    ([a, b, arm, onFailure]): Edit =>
      (nodes) => {
        const [from, to] = [pick(nodes, a), pick(nodes, b)];
        if (!from || !to) return nodes;
        const handle = onFailure ? "fallback" : arm % Math.max(1, from.childrenUuids.length);
        return connectNodes(nodes, { from: from.uuid, handle, to: to.uuid });
      },
  ),
  fc.tuple(fc.nat(), fc.nat()).map(
    ([a, arm]): Edit =>
      (nodes) => {
        const from = pick(nodes, a);
        return from
          ? disconnectNodes(nodes, {
              from: from.uuid,
              handle: arm % Math.max(1, from.childrenUuids.length),
            })
          : nodes;
      },
  ),
  fc.tuple(fc.nat(), fc.constantFrom("alpha", "beta", "gamma")).map(
    ([a, name]): Edit =>
      (nodes) => {
        const node = pick(
          nodes.filter((other) => !isStart(other) && !isEnd(other)),
          a,
        );
        return node ? renameNode(nodes, node.uuid, proposeNodeSlug(name, nodes)) : nodes;
      },
  ),
  fc.array(fc.nat(), { minLength: 1, maxLength: 4 }).map(
    (at): Edit =>
      (nodes) => {
        const uuids = new Set(at.flatMap((index) => pick(nodes, index)?.uuid ?? []));
        return nodes.length > 60 ? nodes : pasteNodes(nodes, copyPart(nodes, uuids)).nodes;
      },
  ),
  fc.tuple(fc.nat(), fc.array(fc.nat({ max: 5 }), { maxLength: 5 })).map(
    ([a, order]): Edit =>
      (nodes) => {
        const node = pick(
          nodes.filter((other) => nativeSlug(other) === "switch"),
          a,
        );
        if (!node) return nodes;
        const routes = (node.config.routes ?? []) as unknown[];
        const next = order.map((at) => routes[at] ?? { name: `r${at}`, uuid: `new-${at}` });
        return changeConfig(nodes, node.uuid, { ...node.config, routes: next });
      },
  ),
  fc.tuple(fc.nat(), fc.integer(), fc.integer()).map(
    ([a, x, y]): Edit =>
      (nodes) => {
        const node = pick(nodes, a);
        return node ? moveNodes(nodes, new Map([[node.uuid, { x, y }]])) : nodes;
      },
  ),
);

function expectSound(nodes: Nodes): void {
  const uuids = new Set(nodes.map((node) => node.uuid));
  expect(nodes.filter(isStart)).toHaveLength(1);
  expect(uuids.size).toBe(nodes.length);
  expect(new Set(nodes.map((node) => node.slug)).size).toBe(nodes.length);
  expect(backEdges(nodes)).toEqual([]);
  const start = nodes.find(isStart)?.uuid;
  const everywhere = allPlaces(nodes).map(({ node }) => node.uuid);
  expect(new Set(everywhere).size).toBe(everywhere.length);
  for (const node of nodes) {
    expect(isUuidV4(node.uuid)).toBe(true);
    expect(isNodeSlug(node.slug)).toBe(true);
    expect(node.childrenUuids).toHaveLength(childLabels(node)?.length ?? -1);
    for (const child of [...node.childrenUuids, node.fallbackChildUuid ?? null]) {
      expect(child === null || uuids.has(child)).toBe(true);
      expect(child).not.toBe(start);
    }
  }
}

const edits = fc.array(arbitraryEdit, { maxLength: 30 });

describe("any sequence of edits", () => {
  test("keeps one start, unique uuids and slugs, as many children as arms, and no circle", () => {
    fc.assert(
      fc.property(arbitraryGraph, edits, (graph, sequence) => {
        expectSound(graph);
        expectSound(sequence.reduce((nodes, edit) => edit(nodes), graph));
      }),
      { numRuns: 300 },
    );
  });

  test("undone altogether gives back the first graph, redone the last", () => {
    fc.assert(
      fc.property(arbitraryGraph, edits, (graph, sequence) => {
        let history: History<Nodes> = startHistory(graph);
        for (const edit of sequence) history = recordEdit(history, edit(history.present), "edit");
        const last = history.present;
        const steps = history.past.length;
        for (let step = 0; step < steps; step += 1) history = undo(history);
        expect(history.present).toBe(graph);
        for (let step = 0; step < steps; step += 1) history = redo(history);
        expect(history.present).toBe(last);
      }),
    );
  });

  test("loses no field that this program does not know", () => {
    fc.assert(
      fc.property(arbitraryGraph, edits, (graph, sequence) => {
        const known = new Map(graph.map((node) => [node.uuid, node]));
        for (const node of sequence.reduce((nodes, edit) => edit(nodes), graph)) {
          const was = known.get(node.uuid);
          if (was && "unknownToUs" in was)
            expect(node).toHaveProperty("unknownToUs", was.unknownToUs);
        }
      }),
    );
  });
});

test("import of an export is the identity", () => {
  fc.assert(
    fc.property(arbitraryGraph, (graph) => {
      const asList = readImport(JSON.stringify(graph, null, 2));
      const asCommand = readImport(toCommandLine(graph, "validate"));
      const plain = JSON.parse(JSON.stringify(graph));
      expect(asList).toEqual({ ok: true, source: "nodes", nodes: plain, repairs: [] });
      expect(asCommand).toMatchObject({ ok: true, source: "command", repairs: [] });
      expect(asCommand.ok && isEmptyDiff(diffNodes(plain, asCommand.nodes))).toBe(true);
    }),
  );
});

test("a layout moves nothing that a person placed, and nothing but positions", () => {
  fc.assert(
    fc.property(arbitraryGraph, fc.array(fc.nat(), { maxLength: 5 }), (graph, at) => {
      const keep = new Set(at.flatMap((index) => pick(graph, index)?.uuid ?? []));
      const laid = layoutNodes(graph, keep);
      for (const [index, node] of laid.entries()) {
        const { position: was, ...rest } = graph[index] ?? { position: undefined };
        const { position, ...now } = node;
        expect(now).toEqual(rest);
        if (keep.has(node.uuid)) expect(position).toEqual(was);
      }
    }),
    { numRuns: 40 },
  );
});

test("a layout puts the ways out of a node from left to right in Cargo's order, each one row below", () => {
  fc.assert(
    fc.property(arbitraryGraph, (graph) => {
      const laid = layoutNodes(graph);
      const placeOf = new Map(laid.map(({ uuid, position }) => [uuid, position ?? { x: 0, y: 0 }]));
      const { parentsOf } = indexEdges(laid);
      for (const node of laid) {
        // What several ways lead to stands below the last of them.
        const children = node.childrenUuids.flatMap((uuid) =>
          uuid !== null && parentsOf.get(uuid)?.length === 1 ? [placeOf.get(uuid)] : [],
        );
        expect(children.map((place) => place?.x)).toEqual(
          children.map((place) => place?.x ?? 0).toSorted((a, b) => a - b),
        );
        for (const place of children)
          expect(place?.y).toBe((placeOf.get(node.uuid)?.y ?? 0) + rowHeight);
      }
    }),
    { numRuns: 100 },
  );
});

test("a way out is offered exactly the nodes that it may be connected to", () => {
  fc.assert(
    fc.property(arbitraryGraph, edits, (graph, sequence) => {
      const nodes = sequence.reduce((all, edit) => edit(all), graph);
      for (const { uuid: from, childrenUuids } of nodes)
        for (const handle of [...childrenUuids.keys(), "fallback" as const, childrenUuids.length])
          expect(possibleChildren(nodes, { from, handle })).toEqual(
            nodes.filter(({ uuid: to }) => refuseConnection(nodes, { from, handle, to }) === null),
          );
    }),
    { numRuns: 40 },
  );
});

test("a start too many can be deleted, the last one stays", () => {
  const graph = startGraph();
  const another = { ...startGraph()[0], slug: "another" } as Nodes[number];
  const both = [...graph, another];
  const uuids = both.filter(isStart).map(({ uuid }) => uuid);
  expect(deleteNodes(both, [another.uuid], { rewire: true })).toEqual(graph);
  expect(deleteNodes(both, uuids, { rewire: true }).filter(isStart)).toHaveLength(1);
  expect(deleteNodes(graph, uuids, { rewire: true })).toBe(graph);
});

test("no more than the last hundred edits are kept, and each of them can be undone", () => {
  let history: History<number> = startHistory(0);
  for (let edit = 1; edit <= 250; edit += 1) history = recordEdit(history, edit, `edit ${edit}`);
  for (let step = 0; step < 300; step += 1) history = undo(history);
  expect(history.present).toBe(150);
  for (let step = 0; step < 300; step += 1) history = redo(history);
  expect(history.present).toBe(250);
});

test("a copy shares no uuid with its original, and its references stay among the copies", () => {
  fc.assert(
    fc.property(arbitraryGraph, (graph) => {
      const { nodes, added } = pasteNodes(graph, graph);
      const before = new Set(allPlaces(graph).map(({ node }) => node.uuid));
      const copies = nodes.filter((node) => added.includes(node.uuid));
      for (const { node } of allPlaces(copies)) expect(before.has(node.uuid)).toBe(false);
      expect(nodes.slice(0, graph.length)).toEqual(graph);
      expect(JSON.stringify(copies)).not.toMatch(/nodes\.(?!start\b)[a-z_]*[a-z]\.x/);
    }),
    { numRuns: 40 },
  );
});
