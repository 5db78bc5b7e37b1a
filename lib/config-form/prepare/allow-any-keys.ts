import type { JsonObject } from "../json-value";

/** A value by itself: neither the form as a whole nor a schema that is merged with others. */
const IS_VALUE = /\/(?:properties\/[^/]*|items(?:\/\d+)?|additionalProperties|prefixItems\/\d+)$/;
const SAYS_MORE = [
  "properties",
  "patternProperties",
  "additionalProperties",
  "$ref",
  "allOf",
  "anyOf",
  "oneOf",
  "if",
  "dependencies",
  "dependentRequired",
  "dependentSchemas",
  "enum",
  "const",
];

/** `{ "type": "object" }` and no word of its keys: it may have any, and is drawn with a way to add them. */
export function allowAnyKeys(node: JsonObject, pointer: string): JsonObject {
  const isObject = [node.type].flat().includes("object");
  if (!isObject || !IS_VALUE.test(pointer) || SAYS_MORE.some((key) => key in node)) return node;
  return { ...node, additionalProperties: true };
}
