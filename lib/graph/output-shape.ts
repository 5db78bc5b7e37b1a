import type { GraphKnowledge } from "./checks/graph-knowledge";
import { type GraphNode, isRecord, isStart, nativeSlug } from "./node";

/** What a node is known to give: a JSON Schema, or undefined when nobody knows. */
export type OutputShape = unknown;

export function outputShape(node: GraphNode, knowledge: GraphKnowledge): OutputShape {
  const native = nativeSlug(node);
  if (isStart(node)) return knowledge.startShape;
  if (native === "variables" || native === "end") return variablesShape(node);
  if (node.kind === "agent" || native === "agent")
    return { type: "object", properties: { answer: answerSchema(node) } };
  return knowledge.outputSchemaOf?.(node);
}

function variablesShape(node: GraphNode): OutputShape {
  const { variables } = node.config;
  if (!Array.isArray(variables)) return undefined;
  const properties = variables
    .filter(isRecord)
    .filter(({ name }) => typeof name === "string" && name !== "")
    .map(({ name, type }) => [name, typeof type === "string" ? { type } : {}]);
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  };
}

function answerSchema(node: GraphNode): unknown {
  const { outputSchema } = node.config;
  return isRecord(outputSchema) && isRecord(outputSchema.properties)
    ? { ...outputSchema, additionalProperties: true }
    : {};
}

/** Names that every list or text has by itself. */
const builtIn = new Set(["length"]);

/**
 * The first part of a path that the shape does not have; undefined when the whole path is there or nobody
 * can tell. Schemas of answers are seldom complete, so one is taken at its word only where it lists
 * properties and does not allow others.
 */
export function knowsPath(shape: OutputShape, path: readonly string[]): string | undefined {
  let at: unknown = shape;
  for (const part of path) {
    if (!isRecord(at) || builtIn.has(part)) return undefined;
    if (at.type === "array" || isRecord(at.items)) {
      if (!/^\d+$/.test(part)) return part;
      at = at.items;
      continue;
    }
    if (!isRecord(at.properties) || hasAlternatives(at)) return undefined;
    if (Object.hasOwn(at.properties, part)) {
      at = at.properties[part];
      continue;
    }
    const allowsOthers =
      at.additionalProperties === true ||
      isRecord(at.additionalProperties) ||
      isRecord(at.patternProperties);
    return allowsOthers ? undefined : part;
  }
  return undefined;
}

function hasAlternatives(schema: Record<string, unknown>): boolean {
  return ["anyOf", "oneOf", "allOf", "$ref", "if"].some((key) => key in schema);
}

export type OutputField = {
  name: string;
  type: string | undefined;
  description: string | undefined;
};

/** What stands at a path, of several shapes the first that has it. */
export function shapeAt(shape: OutputShape, path: readonly string[]): OutputShape {
  let at = alternatives(shape);
  for (const part of path) at = at.flatMap((schema) => stepInto(schema, part));
  return at[0];
}

/** What can come next below a path, for completion. Of several shapes that a value may have, the fields of each. */
export function fieldsBelow(shape: OutputShape, path: readonly string[]): OutputField[] {
  let at = alternatives(shape);
  for (const part of path) at = at.flatMap((schema) => stepInto(schema, part));
  const fields = new Map<string, OutputField>();
  for (const { properties } of at) {
    if (!isRecord(properties)) continue;
    for (const [name, property] of Object.entries(properties))
      if (!fields.has(name))
        fields.set(name, { name, type: typeOf(property), description: descriptionOf(property) });
  }
  return [...fields.values()];
}

function stepInto(schema: Record<string, unknown>, part: string): Record<string, unknown>[] {
  if (/^\d+$/.test(part) && schema.items !== undefined) return alternatives(schema.items);
  const { properties } = schema;
  return isRecord(properties) && Object.hasOwn(properties, part)
    ? alternatives(properties[part])
    : [];
}

const maximumDepth = 5;

/** A schema and those that it is made of, as far as they stand in it. */
function alternatives(schema: unknown, depth = 0): Record<string, unknown>[] {
  if (!isRecord(schema) || depth > maximumDepth) return [];
  const parts = ["allOf", "anyOf", "oneOf"].flatMap((key) => {
    const list = schema[key];
    return Array.isArray(list) ? list.flatMap((one) => alternatives(one, depth + 1)) : [];
  });
  return [schema, ...parts];
}

function typeOf(property: unknown): string | undefined {
  if (!isRecord(property)) return undefined;
  const { type } = property;
  const types = (Array.isArray(type) ? type : [type]).filter((one) => one !== "null");
  const [only] = types;
  return types.length === 1 && typeof only === "string" ? only : undefined;
}

function descriptionOf(property: unknown): string | undefined {
  if (!isRecord(property)) return undefined;
  const text = property.title ?? property.description;
  return typeof text === "string" ? text : undefined;
}
