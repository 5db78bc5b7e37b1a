import { isJsonObject, type JsonObject, ownValue } from "../json-value";
import { findReference } from "../validate/find-reference";
import type { Note } from "./note";
import { walkSchema } from "./walk-schema";

/** What an integration means by the definition that it leaves to its host. */
const EXPRESSION: JsonObject = { type: "string" };
/** What the form's library surely follows; anything more artful is copied to where it is one of these. */
const PLAIN_POINTER = /^#\/(?:definitions|\$defs)\/[\w.-]+$/;
const EXPRESSION_POINTERS = ["#/definitions/expression", "#/$defs/expression"];

/**
 * Makes every reference lead somewhere that the form's library can follow: the host's `expression` is supplied, a
 * target known by anchor or `$id` is copied under `definitions`, and one that does not exist becomes a field that is
 * edited as JSON.
 */
export function supplyDefinitions(schema: JsonObject, notes: Note[]): JsonObject {
  const supplied = new Map<string, JsonObject>();
  const names = new Map<string, string>();

  const rewrite = (node: JsonObject, pointer: string): JsonObject => {
    const { $ref: plain, $dynamicRef, $recursiveRef, ...rest } = node;
    const $ref = plain ?? $dynamicRef ?? $recursiveRef;
    if (typeof $ref !== "string") return node;
    const target = findReference($ref, schema);
    if (isJsonObject(target) && !goesInCircles($ref, schema)) {
      if ($ref === "#" || PLAIN_POINTER.test($ref)) return { ...rest, $ref };
      const known = names.get($ref);
      const name = known ?? `supplied-${names.size}`;
      if (known === undefined) {
        names.set($ref, name);
        supplied.set(name, walkSchema(target, rewrite, pointer));
      }
      return { ...rest, $ref: `#/definitions/${name}` };
    }
    if (EXPRESSION_POINTERS.includes($ref) && target === undefined) {
      supplied.set("expression", EXPRESSION);
      return { ...rest, $ref: "#/definitions/expression" };
    }
    if (target === true || target === false) return rest;
    notes.push({ at: pointer, text: `“${$ref}” is defined nowhere: edited as JSON.` });
    return rest;
  };

  const rewritten = walkSchema(schema, rewrite);
  if (supplied.size === 0) return rewritten;
  const own = ownValue(rewritten, "definitions");
  return {
    ...rewritten,
    definitions: { ...Object.fromEntries(supplied), ...(isJsonObject(own) ? own : {}) },
  };
}

/** Whether a reference leads to a reference that leads back to it, with nothing to draw on the way. */
export function goesInCircles(reference: string, root: unknown): boolean {
  const seen = new Set<string>();
  let next: unknown = reference;
  while (typeof next === "string") {
    if (seen.has(next)) return true;
    seen.add(next);
    next = ownValue(findReference(next, root), "$ref");
  }
  return false;
}
