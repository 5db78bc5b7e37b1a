import { isJsonObject, type JsonObject } from "../json-value";
import { schemaEntries } from "./walk-schema";

/**
 * `true` (anything goes) becomes the empty schema, which is edited as JSON; a property that is `false` may not exist
 * and is not drawn. Where a boolean already means something to the form (additional properties and items) it stays.
 */
export function replaceBooleanSchemas(node: JsonObject): JsonObject {
  const result: JsonObject = { ...node };
  if (isJsonObject(node.properties))
    result.properties = Object.fromEntries(
      schemaEntries(node.properties)
        .filter(([, part]) => part === true || isJsonObject(part))
        .map(([key, part]) => [key, part === true ? {} : part]),
    );
  for (const key of ["anyOf", "oneOf", "allOf", "prefixItems"])
    if (Array.isArray(node[key])) result[key] = node[key].map(toObject);
  if (Array.isArray(node.items)) result.items = node.items.map(toObject);
  for (const key of ["if", "then", "else"]) if (key in node) result[key] = toObject(node[key]);
  if (node.items === true) result.items = {};
  return result;
}

function toObject(part: unknown): unknown {
  if (part === true) return {};
  return isJsonObject(part) ? part : { not: {} };
}
