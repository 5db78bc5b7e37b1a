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

/** The node as Cargo takes it: as many children as the action has arms, each leading where it led, or nowhere yet. */
export function buildNode({
  place,
  uuid,
  slug,
  connectorUuid,
  config,
  action,
  more = {},
}: NodeParts): JsonObject {
  const { childrenUuids, fallbackOnFailure, position, ...rest } = more;
  const brought: unknown[] = Array.isArray(childrenUuids) ? childrenUuids : [];
  // Where nobody can say how many arms there are, the node that was brought knows best.
  const arms =
    childLabels({ uuid, slug, ...place, config, childrenUuids: [] }, action) ??
    (brought.length > 0 ? brought : [""]);
  return {
    uuid,
    slug,
    kind: place.kind,
    ...(place.kind === "connector" ? { integrationSlug: place.integrationSlug } : {}),
    actionSlug: place.actionSlug,
    ...(place.kind === "connector" && connectorUuid !== undefined ? { connectorUuid } : {}),
    config,
    childrenUuids: arms.map((_, index) => brought[index] ?? null),
    fallbackOnFailure: fallbackOnFailure ?? false,
    position: position ?? { x: 0, y: 0 },
    ...rest,
  };
}

/** The parts of a node that its page does not edit itself, to be built in again as they came. */
export function moreOfNode(node: JsonObject): JsonObject {
  const { uuid, slug, kind, integrationSlug, actionSlug, connectorUuid, config, ...more } = node;
  return more;
}
