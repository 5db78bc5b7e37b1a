import type { FieldPath } from "./config-expressions";

const names: Record<string, string> = {
  uuid: "uuid",
  slug: "Slug",
  kind: "Kind",
  name: "Name",
  description: "Description",
  config: "Config",
  nodes: "Graph",
  actionSlug: "Action",
  integrationSlug: "Integration",
  connectorUuid: "Connector",
  toolUuid: "Tool",
  agentUuid: "Agent",
  childrenUuids: "Children",
  fallbackChildUuid: "Way for failures",
  fallbackOnFailure: "Fallback on failure",
  retry: "Retry",
};

/** A field as people read it: "config › routes › 2 › value"; numbers of lists count from one. */
export function fieldText(field: FieldPath): string {
  return field
    .map((part, index) =>
      typeof part === "number" ? String(part + 1) : index === 0 ? (names[part] ?? part) : part,
    )
    .join(" › ");
}
