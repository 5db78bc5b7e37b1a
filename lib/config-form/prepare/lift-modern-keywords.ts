import type { JsonObject } from "../json-value";
import { schemaEntries } from "./walk-schema";

/** What 2019-09 and 2020-12 renamed, in the words of draft-07 that the form's library knows. */
export function liftModernKeywords(node: JsonObject): JsonObject {
  const {
    $schema,
    prefixItems,
    dependentRequired,
    dependentSchemas,
    $dynamicRef,
    $recursiveRef,
    ...rest
  } = node;
  const result: JsonObject = { ...rest };
  if (Array.isArray(prefixItems)) {
    result.items = prefixItems;
    if ("items" in rest) result.additionalItems = rest.items;
  }
  const dependencies = [dependentRequired, dependentSchemas].flatMap(schemaEntries);
  if (dependencies.length > 0)
    result.dependencies = Object.fromEntries([
      ...schemaEntries(rest.dependencies),
      ...dependencies,
    ]);
  const reference = $dynamicRef ?? $recursiveRef;
  if (typeof reference === "string" && !("$ref" in result)) result.$ref = reference;
  return result;
}
