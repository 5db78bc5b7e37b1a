import { isJsonObject, type JsonObject } from "@/lib/config-form/json-value";

const maps = new Set(["properties", "patternProperties", "dependentSchemas"]);
const lists = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
const singles = new Set([
  ...["items", "contains", "propertyNames", "additionalProperties"],
  ...["unevaluatedProperties", "unevaluatedItems", "not", "if", "then", "else"],
]);

/** `name` is the property that a part is for, where it is for one only. */
type Change = (part: unknown, keyword: string, name?: string) => unknown;

/** A schema with each schema directly inside it replaced by another. */
export function mapParts(node: JsonObject, change: Change): JsonObject {
  return Object.fromEntries(
    Object.entries(node).map(([keyword, value]) => [keyword, mapValue(keyword, value, change)]),
  );
}

function mapValue(keyword: string, value: unknown, change: Change): unknown {
  if (singles.has(keyword)) return change(value, keyword);
  if (lists.has(keyword) && Array.isArray(value)) return value.map((part) => change(part, keyword));
  if (maps.has(keyword) && isJsonObject(value))
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [name, change(part, keyword, name)]),
    );
  return value;
}
