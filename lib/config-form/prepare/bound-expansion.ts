import { isJsonObject, type JsonObject, ownValue } from "../json-value";
import { findReference } from "../validate/find-reference";
import { dropMalformed } from "./drop-malformed";
import type { Note } from "./note";
import { schemaEntries } from "./walk-schema";

/** So many parts of one property are drawn, or filled with defaults, before a page is felt to wait. */
const MAX_PARTS = 2000;
const MAX_PARTS_IN_ALL = 4000;
const PARTS = [
  ...["items", "additionalItems", "additionalProperties", "if", "then", "else"],
  ...["allOf", "anyOf", "oneOf"],
];

/**
 * The form's library follows every reference, each time anew: sixty lines whose definitions hold each other twice are
 * a million fields to it. The properties that are too much are edited as JSON; nothing, where that does not help.
 */
export function boundExpansion(schema: JsonObject, notes: Note[]): JsonObject | undefined {
  const properties = schemaEntries(schema.properties).map(([key, part]): [string, unknown] => {
    if (!isJsonObject(part) || countParts(part, schema, MAX_PARTS) < MAX_PARTS) return [key, part];
    notes.push({ at: `#/properties/${key}`, text: "Has too many parts: edited as JSON." });
    const { title, description } = part;
    return [key, dropMalformed({ title, description })];
  });
  const bounded = isJsonObject(schema.properties)
    ? { ...schema, properties: Object.fromEntries(properties) }
    : schema;
  return countParts(bounded, bounded, MAX_PARTS_IN_ALL) < MAX_PARTS_IN_ALL ? bounded : undefined;
}

/** How many parts a schema has when its references are followed, though none into itself; no further than the limit. */
export function countParts(schema: unknown, root: JsonObject, limit: number): number {
  let count = 0;
  const visit = (part: unknown, followed: readonly string[]): void => {
    if (count >= limit || !isJsonObject(part)) return;
    count += 1;
    const { $ref } = part;
    if (typeof $ref === "string" && !followed.includes($ref))
      visit(findReference($ref, root), [...followed, $ref]);
    for (const keyword of PARTS)
      for (const inner of [part[keyword]].flat()) if (!isValue(inner)) visit(inner, followed);
    for (const keyword of ["properties", "patternProperties", "dependencies"])
      for (const [, inner] of schemaEntries(part[keyword])) visit(inner, followed);
  };
  visit(schema, []);
  return count;
}

/** One of the values that can be chosen, which is an entry in a list and no field. */
const isValue = (part: unknown) => ownValue(part, "const") !== undefined;
