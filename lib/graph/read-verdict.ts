import { isRecord, type Nodes, nodeTitle } from "./node";
import { allPlaces, type Scope } from "./scope";

/** One node that Cargo refused, found again in the graph. */
export type Objection = {
  reason: string;
  message: string | undefined;
  title: string;
  /** Null when the graph has no such node, as for a start that is missing. */
  nodeUuid: string | null;
  scope: Scope;
};

const maximumDepth = 20;

/** Flattens Cargo's verdict: a group that is refused for what is inside it names the inner nodes. */
export function readVerdict(nodes: Nodes, invalidNodes: unknown): Objection[] {
  const places = new Map(allPlaces(nodes).map((place) => [place.node.uuid, place]));
  const visit = (list: unknown, depth: number): Objection[] => {
    if (!Array.isArray(list) || depth > maximumDepth) return [];
    return list.flatMap((entry: unknown) => {
      if (!isRecord(entry)) return [];
      const inner = visit(entry.invalidNodes, depth + 1);
      // The outer entry only says "something inside": the inner ones say what.
      return inner.length > 0 ? inner : [toObjection(entry, places)];
    });
  };
  return visit(invalidNodes, 0);
}

function toObjection(
  entry: Record<string, unknown>,
  places: ReadonlyMap<string, ReturnType<typeof allPlaces>[number]>,
): Objection {
  const named = isRecord(entry.node) ? entry.node : {};
  const uuid = typeof named.uuid === "string" ? named.uuid : "";
  const place = places.get(uuid);
  return {
    reason: typeof entry.reason === "string" ? entry.reason : "notValid",
    message: typeof entry.errorMessage === "string" ? entry.errorMessage : undefined,
    title: place ? nodeTitle(place.node) : typeof named.slug === "string" ? named.slug : "Graph",
    nodeUuid: place ? uuid : null,
    scope: place?.scope ?? [],
  };
}

/** Cargo's code as words: "uuidNotUnique" → "Uuid not unique". */
export function reasonText(reason: string): string {
  const words = reason.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
