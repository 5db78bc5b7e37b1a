import type { JsonObject } from "../json-value";

/** A title without a word in it names nothing: the field is called by its key, as one without a title is. */
export function dropBlankTitle(node: JsonObject): JsonObject {
  if (typeof node.title !== "string" || node.title.trim() !== "") return node;
  const { title: _, ...rest } = node;
  return rest;
}
