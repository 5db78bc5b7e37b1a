/** The uuid of a child, or null where an arm leads nowhere yet. */
export type Child = string | null;

export type Position = { x: number; y: number };

export type Config = Record<string, unknown>;

/**
 * One node of a graph, as Cargo stores it.
 *
 * Only what the editor reads is named. Everything else that a node carries is kept by spreading, so
 * no edit may build a node field by field. Cargo answers `null` for "absent".
 */
export type GraphNode = {
  uuid: string;
  slug: string;
  /** "native", "connector", "tool", "agent", or a kind that Cargo adds after this was written. */
  kind: string;
  name?: string | null;
  description?: string | null;
  actionSlug?: string | null;
  integrationSlug?: string | null;
  connectorUuid?: string | null;
  toolUuid?: string | null;
  agentUuid?: string | null;
  templateSlug?: string | null;
  releaseUuid?: string | null;
  waitUntilFinished?: boolean | null;
  config: Config;
  childrenUuids: readonly Child[];
  fallbackOnFailure?: boolean | null;
  fallbackChildUuid?: Child;
  position?: Position;
  retry?: Config | null;
};

export type Nodes = readonly GraphNode[];

/** Which native action a node is, or undefined for any other kind. */
export function nativeSlug(node: GraphNode): string | undefined {
  return node.kind === "native" ? (node.actionSlug ?? undefined) : undefined;
}

export function isStart(node: GraphNode): boolean {
  return nativeSlug(node) === "start";
}

export function isEnd(node: GraphNode): boolean {
  return nativeSlug(node) === "end";
}

export function isRecord(value: unknown): value is Config {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What a person calls the node. */
export function nodeTitle(node: GraphNode): string {
  return node.name?.trim() || node.slug || node.uuid;
}

export function findNode(nodes: Nodes, uuid: string): GraphNode | undefined {
  return nodes.find((node) => node.uuid === uuid);
}
