import type { JsonObject } from "../json-value";
import { schemaEntries } from "./walk-schema";

/**
 * What 2019-09 and 2020-12 renamed, in the words of draft-07 that the form's library knows. Names for a schema go: the
 * library would look for references below the nearest one, and all of them now start at the root.
 */
export function liftModernKeywords(node: JsonObject): JsonObject {
  const {
    $schema,
    $id,
    $anchor,
    $dynamicAnchor,
    prefixItems,
    dependentRequired,
    dependentSchemas,
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
  return result;
}
