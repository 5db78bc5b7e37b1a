import { routesOf } from "./children";
import {
  type Child,
  type Config,
  type GraphNode,
  isRecord,
  type Nodes,
  nativeSlug,
  type Position,
} from "./node";
import { newUuid } from "./uuid";

/** Replaces one node. The other nodes stay the same objects. */
export function changeNode(
  nodes: Nodes,
  uuid: string,
  change: (node: GraphNode) => GraphNode,
): Nodes {
  return nodes.map((node) => (node.uuid === uuid ? change(node) : node));
}

/**
 * Sets a config and keeps the children in step with it: an arm of a switch follows its route wherever
 * the route is moved, a new route gets an empty arm, a removed one takes its arm along.
 */
export function changeConfig(nodes: Nodes, uuid: string, config: Config): Nodes {
  return changeNode(nodes, uuid, (node) => {
    if (nativeSlug(node) !== "switch") return { ...node, config };
    const next = { ...node, config: withRouteUuids(config) };
    return { ...next, childrenUuids: followRoutes(node, next) };
  });
}

/** A route that a form has just added has no uuid yet. */
function withRouteUuids(config: Config): Config {
  const { routes } = config;
  if (!Array.isArray(routes)) return config;
  const isNew = (route: unknown) => isRecord(route) && typeof route.uuid !== "string";
  if (!routes.some(isNew)) return config;
  return {
    ...config,
    routes: routes.map((route: unknown) =>
      isRecord(route) && isNew(route) ? { ...route, uuid: newUuid() } : route,
    ),
  };
}

function followRoutes(before: GraphNode, after: GraphNode): Child[] {
  const old = routesOf(before);
  return routesOf(after).map((route, index) => {
    const was =
      route.uuid === undefined ? index : old.findIndex((other) => other.uuid === route.uuid);
    return was < 0 || was >= old.length ? null : (before.childrenUuids[was] ?? null);
  });
}

/** Gives a node exactly as many arms as it should have; what is lost is cut off at the end. */
export function fitChildren(node: GraphNode, count: number): GraphNode {
  if (node.childrenUuids.length === count) return node;
  const childrenUuids = Array.from(
    { length: count },
    (_, index) => node.childrenUuids[index] ?? null,
  );
  return { ...node, childrenUuids };
}

/** The same list when nothing moves. */
export function moveNodes(nodes: Nodes, positions: ReadonlyMap<string, Position>): Nodes {
  const isMoved = ({ uuid, position }: GraphNode) => {
    const to = positions.get(uuid);
    return to !== undefined && (to.x !== position?.x || to.y !== position?.y);
  };
  if (!nodes.some(isMoved)) return nodes;
  return nodes.map((node) => {
    const to = positions.get(node.uuid);
    return to && isMoved(node) ? { ...node, position: { ...node.position, ...to } } : node;
  });
}
