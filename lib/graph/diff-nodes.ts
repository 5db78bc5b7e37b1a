import type { FieldPath } from "./config-expressions";
import { type GraphNode, isRecord, type Nodes } from "./node";
import { allPlaces, type Place } from "./scope";

export type FieldChange = { path: FieldPath; before: unknown; after: unknown };

export type NodeDiff = {
  added: Place[];
  removed: Place[];
  changed: { before: Place; after: Place; fields: FieldChange[] }[];
};

/** What it takes to get from one graph to the other; nodes are the same when their uuids are. */
export function diffNodes(before: Nodes, after: Nodes): NodeDiff {
  const old = new Map(allPlaces(before).map((place) => [place.node.uuid, place]));
  const now = new Map(allPlaces(after).map((place) => [place.node.uuid, place]));
  return {
    added: [...now.values()].filter(({ node }) => !old.has(node.uuid)),
    removed: [...old.values()].filter(({ node }) => !now.has(node.uuid)),
    changed: [...now.values()].flatMap((place) => {
      const was = old.get(place.node.uuid);
      if (!was || was.node === place.node) return [];
      const fields = diffFields(withoutInner(was.node), withoutInner(place.node));
      const moved = was.scope.join() !== place.scope.join();
      if (moved) fields.push({ path: ["group"], before: was.scope, after: place.scope });
      return fields.length > 0 ? [{ before: was, after: place, fields }] : [];
    }),
  };
}

export function isEmptyDiff({ added, removed, changed }: NodeDiff): boolean {
  return added.length + removed.length + changed.length === 0;
}

/** The nodes of a group are compared one by one, not as a field of the group. */
function withoutInner(node: GraphNode): unknown {
  if (!Array.isArray(node.config._nodes)) return node;
  const { _nodes: _inner, ...config } = node.config;
  return { ...node, config };
}

export function diffFields(before: unknown, after: unknown, path: FieldPath = []): FieldChange[] {
  if (Object.is(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length)
    return after.flatMap((item: unknown, index) =>
      diffFields(before[index], item, [...path, index]),
    );
  if (isRecord(before) && isRecord(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) =>
      diffFields(ownValue(before, key), ownValue(after, key), [...path, key]),
    );
  }
  return [{ path, before, after }];
}

function ownValue(record: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
