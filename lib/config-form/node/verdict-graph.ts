import { isJsonObject, type JsonObject } from "../json-value";

/**
 * The smallest graph around a node that has nothing else to find fault with: a start that leads to it, an end that
 * every arm of it, and its fallback, leads to. Cargo judges graphs only, and so its verdict speaks of the node alone.
 */
export function verdictGraph(node: JsonObject, freshUuid: () => string): JsonObject[] {
  const native = node.kind === "native" ? node.actionSlug : undefined;
  const arms = Array.isArray(node.childrenUuids) ? node.childrenUuids : [];
  const end = nativeNode("end", freshUuid(), [], { variables: [] });
  const hasFallback = typeof node.fallbackChildUuid === "string";
  const led = {
    ...node,
    childrenUuids: arms.map(() => end.uuid),
    ...(hasFallback && { fallbackChildUuid: end.uuid }),
  };
  if (native === "start") return [led, end];
  const start = nativeNode("start", freshUuid(), [node.uuid], {});
  return arms.length === 0 && native === "end" ? [start, led] : [start, led, end];
}

function nativeNode(
  slug: string,
  uuid: string,
  childrenUuids: unknown[],
  config: JsonObject,
): JsonObject {
  return {
    uuid,
    slug,
    kind: "native",
    actionSlug: slug,
    config,
    childrenUuids,
    fallbackOnFailure: false,
    position: { x: 0, y: 0 },
  };
}

/**
 * Cargo's reasons against one node, one by one, the innermost where a group is refused for what is inside it. Several
 * come as one text.
 */
export function reasonsAgainst(nodeUuid: string, invalidNodes: unknown): string[] {
  if (!Array.isArray(invalidNodes)) return [];
  return invalidNodes.flatMap((entry: unknown) =>
    againstEntry(nodeUuid, entry).flatMap((text) => text.split(/;\s+/)),
  );
}

function againstEntry(nodeUuid: string, entry: unknown): string[] {
  if (!isJsonObject(entry)) return [];
  const uuid = isJsonObject(entry.node) ? entry.node.uuid : undefined;
  const inner = innermost(entry.invalidNodes, 0);
  const own = [entry.errorMessage, entry.reason].find((one) => typeof one === "string");
  const reasons = inner.length > 0 ? inner : [String(own ?? "not valid")];
  const isElsewhere = uuid !== undefined && uuid !== nodeUuid;
  return isElsewhere ? reasons.map((one) => `${one} (elsewhere)`) : reasons;
}

function innermost(list: unknown, depth: number): string[] {
  if (!Array.isArray(list) || depth > 10) return [];
  return list.flatMap((entry: unknown): string[] => {
    if (!isJsonObject(entry)) return [];
    const below = innermost(entry.invalidNodes, depth + 1);
    const own = [entry.errorMessage, entry.reason].find((one) => typeof one === "string");
    return below.length > 0 ? below : own === undefined ? [] : [String(own)];
  });
}
