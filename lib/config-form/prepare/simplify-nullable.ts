import { isJsonObject, type JsonObject } from "../json-value";

/** `anyOf: [X, null]`, as zod writes an optional that may be null, is drawn as X that may be left empty. */
export function simplifyNullable(node: JsonObject): JsonObject {
  for (const keyword of ["anyOf", "oneOf"]) {
    const options = node[keyword];
    if (!Array.isArray(options) || options.length !== 2) continue;
    const value = options.find((option) => isJsonObject(option) && option.type !== "null");
    const hasNull = options.some(
      (option) => isJsonObject(option) && (option.type === "null" || option.const === null),
    );
    if (!hasNull || !isJsonObject(value) || value.const === null) continue;
    const { [keyword]: _, ...rest } = node;
    return {
      ...value,
      ...rest,
      ...(typeof value.type === "string" ? { type: [value.type, "null"] } : {}),
    };
  }
  return node;
}
