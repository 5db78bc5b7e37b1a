import { type ActionShape, childLabels } from "@/lib/graph/children";
import type { JsonObject } from "../json-value";

/** Which action a node runs, as a page's address names it. */
export type ActionPlace =
  | { kind: "native"; actionSlug: string }
  | { kind: "connector"; integrationSlug: string; actionSlug: string };

/** What a form's config is for: a node's action, or an extractor, which no node runs. */
export type ConfigPlace =
  | ActionPlace
  | { kind: "extractor"; integrationSlug: string; extractorSlug: string };

export type NodeParts = {
  place: ActionPlace;
  uuid: string;
  slug: string;
  connectorUuid: string | undefined;
  config: JsonObject;
  action: ActionShape | undefined;
  /** What a pasted node brought along, or a person set, beyond what every node has. */
  more?: JsonObject | undefined;
};

/** The ways on from a node of this action, by their labels; undefined where nobody can say. */
export function armsOf({ place, uuid, slug, config, action }: NodeParts) {
  return childLabels({ uuid, slug, ...place, config, childrenUuids: [] }, action);
}

/** The node as Cargo takes it: a child for each arm of the action, leading where it led, or nowhere yet. */
export function buildNode(parts: NodeParts): JsonObject {
  const { place, uuid, slug, connectorUuid, config, more = {} } = parts;
  const { childrenUuids, fallbackOnFailure, position, ...rest } = more;
  return {
    uuid,
    slug,
    kind: place.kind,
    ...(place.kind === "connector" ? { integrationSlug: place.integrationSlug } : {}),
    actionSlug: place.actionSlug,
    ...(place.kind === "connector" && connectorUuid !== undefined ? { connectorUuid } : {}),
    config,
    childrenUuids: childrenFor(armsOf(parts), childrenUuids, place),
    fallbackOnFailure: fallbackOnFailure ?? false,
    position: position ?? { x: 0, y: 0 },
    ...rest,
  };
}

/**
 * What nobody knows what to do with stays as it came, to be seen and mended. Only a route that is gone takes its child
 * along: that is how it is taken away.
 */
function childrenFor(
  arms: readonly string[] | undefined,
  brought: unknown,
  place: ActionPlace,
): unknown {
  if (brought === undefined || brought === null) return (arms ?? [""]).map(() => null);
  if (!Array.isArray(brought) || !arms) return brought;
  const isByRoutes = place.kind === "native" && place.actionSlug === "switch";
  const length = isByRoutes ? arms.length : Math.max(arms.length, brought.length);
  return Array.from({ length }, (_, index): unknown => brought[index] ?? null);
}

/** What a node does, without its place in a graph: what Cargo runs by itself. */
export function actionOfNode({
  kind,
  integrationSlug,
  actionSlug,
  connectorUuid,
  config,
}: JsonObject): JsonObject {
  const action = { kind, integrationSlug, actionSlug, connectorUuid, config };
  return Object.fromEntries(Object.entries(action).filter(([, value]) => value !== undefined));
}

/** The parts of a node beside its config, its action and its name in references, as they came. */
export function moreOfNode(node: JsonObject): JsonObject {
  const { uuid, slug, kind, integrationSlug, actionSlug, connectorUuid, config, ...more } = node;
  return more;
}
