import { isJsonObject, type JsonObject } from "../json-value";
import { matchPattern } from "../validate/match-pattern";

/** Long enough for a pattern to show that it could take for ever. */
const LONG_KEY = "x".repeat(200);
/** Where a schema is merged with others: what holds for its other keys would come to hold for theirs. */
const MERGED = /\/(?:allOf\/\d+|if|then|else|dependencies\/[^/]*|dependentSchemas\/[^/]*)$/;

/**
 * Keys that follow a pattern are drawn like any other that the schema does not name: a new one has an editor before
 * its key fits, and the form's library never runs a pattern, of which one may never end.
 */
export function drawPatterns(node: JsonObject, pointer: string): JsonObject {
  const { patternProperties, ...rest } = node;
  if (!isJsonObject(patternProperties)) return node;
  if (MERGED.test(pointer) || "allOf" in node) {
    const safe = Object.entries(patternProperties).filter(
      ([pattern]) => matchPattern(pattern, LONG_KEY) !== undefined,
    );
    return { ...rest, patternProperties: Object.fromEntries(safe) };
  }
  const others = rest.additionalProperties;
  const parts = [...Object.values(patternProperties), others].filter(isJsonObject);
  const distinct = [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];
  const [only] = distinct;
  if (!only) return { ...rest, additionalProperties: others ?? true };
  return { ...rest, additionalProperties: distinct.length === 1 ? only : { anyOf: distinct } };
}
