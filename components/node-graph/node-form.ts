import { isRecord } from "@/lib/graph/node";
import { toolSchema } from "@/lib/graph/tool-schema";
import type { ActionDetails } from "./knowledge";

type Schema = Record<string, unknown> & { properties?: Record<string, unknown> };
export type NodeForm = { jsonSchema: Schema; uiSchema: unknown };

/** The form of a node's config; undefined where nobody knows its fields. */
export function nodeForm(
  kind: string,
  details: ActionDetails | undefined,
  toolFields: readonly unknown[] | undefined,
): NodeForm | undefined {
  if (kind === "tool") return toolFields && { jsonSchema: toolSchema(toolFields), uiSchema: {} };
  if (!details || !isRecord(details.jsonSchema)) return undefined;
  return withoutInner(details.jsonSchema, details.uiSchema);
}

/** The inner graph of a group is edited on the canvas, not as a list of objects. */
function withoutInner(jsonSchema: Record<string, unknown>, uiSchema: unknown): NodeForm {
  const { properties, required } = jsonSchema;
  if (!isRecord(properties) || !("_nodes" in properties))
    return { jsonSchema: jsonSchema as Schema, uiSchema };
  const { _nodes: _inner, ...others } = properties;
  const { _nodes: _drawing, ...ui } = isRecord(uiSchema) ? uiSchema : {};
  return {
    jsonSchema: {
      ...jsonSchema,
      properties: others,
      ...(Array.isArray(required) && { required: required.filter((key) => key !== "_nodes") }),
    },
    uiSchema: ui,
  };
}
