import { isRecord } from "@/lib/graph/node";
import type { ActionDetails } from "./knowledge";

type Schema = Record<string, unknown> & { properties?: Record<string, unknown> };
export type NodeForm = { jsonSchema: Schema; uiSchema: unknown };

/** The form of a node's config; undefined where nobody knows its fields. */
export function nodeForm(
  kind: string,
  details: ActionDetails | undefined,
  toolFields: readonly unknown[] | undefined,
): NodeForm | undefined {
  if (kind === "tool") return toolFields && toolForm(toolFields);
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

const types = new Set(["string", "number", "integer", "boolean", "object", "array"]);

/** A tool's config is what its form asks for. */
function toolForm(fields: readonly unknown[]): NodeForm {
  const known = fields.filter(isRecord).filter((field) => typeof field.slug === "string");
  return {
    jsonSchema: {
      type: "object",
      properties: Object.fromEntries(
        known.map(({ slug, name, type, description }) => [
          slug,
          {
            type: typeof type === "string" && types.has(type) ? type : "string",
            ...(typeof name === "string" && { title: name }),
            ...(typeof description === "string" && { description }),
          },
        ]),
      ),
      required: known.filter(({ isRequired }) => isRequired === true).map(({ slug }) => slug),
    },
    uiSchema: {},
  };
}
