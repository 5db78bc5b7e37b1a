import { isJsonObject, type JsonObject } from "@/lib/config-form/json-value";
import { goesInCircles } from "@/lib/config-form/prepare/supply-definitions";
import { findReference } from "@/lib/config-form/validate/find-reference";
import { mapParts } from "./map-parts";
import { plainKeywords } from "./plain-keywords";

/** A schema that stands for itself: whatever it refers to is one of its `$defs`. */
export type PreparedSchema = { $ref: string; $defs: JsonObject };

/**
 * What an integration's author wrote, as ajv can compile it and with the references that the form follows: found by the
 * same rule, those that lead nowhere asking for nothing. Without it every other schema would only be refused.
 */
export function prepareSchema(source: unknown): PreparedSchema {
  const names = new Map<unknown, string>();
  const waiting: unknown[] = [];
  const referTo = (target: unknown): string => {
    const name = names.get(target) ?? `s${names.size}`;
    if (!names.has(target)) {
      names.set(target, name);
      waiting.push(target);
    }
    return `#/$defs/${name}`;
  };

  const prepare = (part: unknown): unknown => {
    if (!isJsonObject(part)) return part !== false;
    const reference = part.$ref ?? part.$dynamicRef ?? part.$recursiveRef;
    const target = typeof reference === "string" ? findReference(reference, source) : undefined;
    const isPlain = typeof part.$ref === "string" && hidesSiblings(source);
    const own = isPlain ? {} : mapParts(plainKeywords(part), (one) => prepare(one));
    if (target === false) return { ...own, allOf: [own.allOf ?? [], false].flat() };
    if (!isJsonObject(target) || goesInCircles(String(reference), source)) return own;
    return { ...own, $ref: referTo(target) };
  };

  const $ref = referTo(source);
  const defs: [string, unknown][] = [];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    defs.push([names.get(next) ?? "", prepare(next)]);
  return { $ref, $defs: Object.fromEntries(defs) };
}

/** Up to draft-07 a `$ref` stood alone; what was written beside it was for readers. */
function hidesSiblings(root: unknown): boolean {
  return (
    isJsonObject(root) && typeof root.$schema === "string" && /draft-0[3-7]/.test(root.$schema)
  );
}
