import type { Nodes } from "./node";
import { allPlaces, mapNodes } from "./scope";

export type KnownConnector = {
  uuid: string;
  name: string;
  slug: string;
  integrationSlug: string;
  isDefault?: boolean;
};

/** An integration whose nodes name a connector that this workspace does not have. */
export type MissingConnector = {
  integrationSlug: string;
  nodeCount: number;
  /** The uuids as they came; empty where the nodes named none. */
  connectorUuids: string[];
  choices: KnownConnector[];
};

export function missingConnectors(
  nodes: Nodes,
  connectors: readonly KnownConnector[],
): MissingConnector[] {
  const known = new Map(connectors.map((connector) => [connector.uuid, connector]));
  const found = new Map<string, MissingConnector>();
  for (const { node } of allPlaces(nodes)) {
    const { integrationSlug, connectorUuid } = node;
    if (node.kind !== "connector" || typeof integrationSlug !== "string") continue;
    if (connectorUuid && known.get(connectorUuid)?.integrationSlug === integrationSlug) continue;
    const choices = connectors.filter((other) => other.integrationSlug === integrationSlug);
    const entry = found.get(integrationSlug) ?? {
      integrationSlug,
      nodeCount: 0,
      connectorUuids: [],
      choices,
    };
    entry.nodeCount += 1;
    if (connectorUuid && !entry.connectorUuids.includes(connectorUuid))
      entry.connectorUuids.push(connectorUuid);
    found.set(integrationSlug, entry);
  }
  return [...found.values()];
}

/** Gives every node of a mapped integration whose connector is unknown the chosen one, at any depth. */
export function mapConnectors(
  nodes: Nodes,
  connectors: readonly KnownConnector[],
  chosen: ReadonlyMap<string, string>,
): Nodes {
  const known = new Map(connectors.map((connector) => [connector.uuid, connector]));
  return mapNodes(nodes, (node) => {
    if (node.kind !== "connector" || !node.integrationSlug) return node;
    const connectorUuid = chosen.get(node.integrationSlug);
    const isKnown =
      node.connectorUuid && known.get(node.connectorUuid)?.integrationSlug === node.integrationSlug;
    return connectorUuid === undefined || isKnown ? node : { ...node, connectorUuid };
  });
}
