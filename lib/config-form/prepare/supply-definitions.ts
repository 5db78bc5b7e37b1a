import { isJsonObject, type JsonObject, ownValue } from "../json-value";
import { findReference } from "../validate/find-reference";
import type { Note } from "./note";
import { walkSchema } from "./walk-schema";

/** What an integration means by the definition that it leaves to its host. */
const EXPRESSION: JsonObject = { type: "string" };
const EXPRESSION_POINTERS = ["#/definitions/expression", "#/$defs/expression"];

/**
 * Makes every reference lead somewhere that the form's library can follow: the host's `expression` is supplied, a
 * target known by anchor or `$id` is copied under `definitions`, and one that does not exist becomes a field that is
 * edited as JSON.
 */
export function supplyDefinitions(schema: JsonObject, notes: Note[]): JsonObject {
  const supplied = new Map<string, JsonObject>();
  const rewritten = walkSchema(schema, (node, pointer) => {
    const { $ref } = node;
    if (typeof $ref !== "string" || $ref === "#") return node;
    const target = findReference($ref, schema);
    if ($ref.startsWith("#/") && isJsonObject(target)) return node;
    const name = `supplied-${supplied.size}`;
    if (isJsonObject(target)) supplied.set(name, target);
    else if (EXPRESSION_POINTERS.includes($ref)) {
      supplied.set("expression", EXPRESSION);
      return { ...node, $ref: "#/definitions/expression" };
    } else {
      const { $ref: _, ...rest } = node;
      notes.push({ at: pointer, text: `“${$ref}” is defined nowhere: edited as JSON.` });
      return rest;
    }
    return { ...node, $ref: `#/definitions/${name}` };
  });
  if (supplied.size === 0) return rewritten;
  return {
    ...rewritten,
    definitions: {
      ...Object.fromEntries(supplied),
      ...(ownValue(rewritten, "definitions") as object),
    },
  };
}
