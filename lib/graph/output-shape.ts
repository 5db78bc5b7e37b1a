import type { GraphKnowledge } from "./checks/graph-knowledge";
import { type GraphNode, isRecord, isStart, nativeSlug } from "./node";

/** What a node is known to give: a JSON Schema, or undefined when nobody knows. */
export type OutputShape = unknown;

export function outputShape(node: GraphNode, knowledge: GraphKnowledge): OutputShape {
  const native = nativeSlug(node);
  if (isStart(node))
    return (
      knowledge.startFields && objectOf([...knowledge.startFields], knowledge.startIsOpen === true)
    );
  if (native === "variables" || native === "end") {
    const names = variableNames(node);
    return names && objectOf(names, false);
  }
  if (node.kind === "agent" || native === "agent")
    return { type: "object", properties: { answer: answerSchema(node) } };
  return knowledge.outputSchemaOf?.(node);
}

function variableNames(node: GraphNode): string[] | undefined {
  const { variables } = node.config;
  if (!Array.isArray(variables)) return undefined;
  return variables.flatMap((variable: unknown) =>
    isRecord(variable) && typeof variable.name === "string" && variable.name !== ""
      ? [variable.name]
      : [],
  );
}

function answerSchema(node: GraphNode): unknown {
  const { outputSchema } = node.config;
  return isRecord(outputSchema) && isRecord(outputSchema.properties)
    ? { ...outputSchema, additionalProperties: true }
    : {};
}

function objectOf(names: readonly string[], additionalProperties: boolean): unknown {
  return {
    type: "object",
    properties: Object.fromEntries(names.map((name) => [name, {}])),
    additionalProperties,
  };
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

/** What can come next below a path, for completion. */
export function fieldsBelow(shape: OutputShape, path: readonly string[]): OutputField[] {
  let at: unknown = shape;
  for (const part of path) {
    if (!isRecord(at)) return [];
    if (/^\d+$/.test(part) && at.items !== undefined) at = at.items;
    else at = isRecord(at.properties) ? at.properties[part] : undefined;
  }
  if (!isRecord(at)) return [];
  return Object.entries(isRecord(at.properties) ? at.properties : {}).map(([name, property]) => ({
    name,
    type: isRecord(property) && typeof property.type === "string" ? property.type : undefined,
    description: descriptionOf(property),
  }));
}

function descriptionOf(property: unknown): string | undefined {
  if (!isRecord(property)) return undefined;
  const text = property.title ?? property.description;
  return typeof text === "string" ? text : undefined;
}
