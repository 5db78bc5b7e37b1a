import { isJsonObject, type JsonObject } from "@/lib/config-form/json-value";
import { mapParts } from "./map-parts";
import type { PreparedSchema } from "./prepare-schema";

/** Where a config has values that are let pass unseen: below which keys, and whether in lists. */
export type WavedPlaces = { keys: ReadonlySet<string>; lists: boolean };

const belowSomeKey = new Set([
  "patternProperties",
  "additionalProperties",
  "unevaluatedProperties",
]);
const inLists = new Set(["items", "prefixItems", "contains"]);

/**
 * The schema with an expression, or a kept secret, allowed in place of any value, and with whatever hangs on one left
 * undecided: only the run can tell. It speaks of three keywords of its own:
 *
 * - `$waved` holds for a value that is let pass unseen;
 * - `$mark: n` always holds, and notes how many were let pass until then;
 * - `$settled: n` holds while none was since.
 */
export function waveExpressions(
  { $ref, $defs }: PreparedSchema,
  places: WavedPlaces,
): PreparedSchema {
  const defs: [string, unknown][] = [];
  let marks = 0;
  const share = (part: unknown): JsonObject => {
    const name = `w${defs.length}`;
    defs.push([name, part]);
    return { $ref: `#/$defs/${name}` };
  };

  // Only where such a value can come to lie: compiling what is never used takes longer than all the rest.
  const mayBeWaved = (keyword: string, name: string | undefined) =>
    (keyword === "properties" && places.keys.has(name ?? "")) ||
    (belowSomeKey.has(keyword) && places.keys.size > 0) ||
    (inLists.has(keyword) && places.lists);
  const wave = (part: unknown, keyword?: string, name?: string): unknown => {
    if (!isJsonObject(part) || Object.keys(part).length === 0) return part;
    const own = undecided(mapParts(part, wave));
    return keyword && mayBeWaved(keyword, name) ? choose({ $waved: true }, true, own) : own;
  };
  const undecided = (node: JsonObject): JsonObject => {
    const { if: condition, then, else: otherwise, oneOf, not, ...rest } = node;
    const steps: unknown[] = [];
    const begin = () => {
      marks += 1;
      steps.push({ $mark: marks });
      return { $settled: marks };
    };
    if (condition !== undefined && (then !== undefined || otherwise !== undefined)) {
      const settled = begin();
      const when = (branch: unknown) =>
        branch === undefined ? true : choose(settled, branch, true);
      steps.push(choose(condition, when(then), when(otherwise)));
    }
    if (not !== undefined) {
      const settled = begin();
      steps.push({ not: { allOf: [...steps.splice(-1), not, settled] } });
    }
    if (Array.isArray(oneOf)) {
      const settled = begin();
      const branches = oneOf.map(share);
      const oneFits = { oneOf: branches };
      // Several may fit only because an expression could become what tells them apart.
      const someFit = choose(settled, oneFits, { anyOf: branches });
      steps.push(choose(oneFits, true, someFit));
    }
    if (steps.length === 0) return rest;
    return { ...rest, allOf: [...(Array.isArray(rest.allOf) ? rest.allOf : []), ...steps] };
  };

  const waved = Object.entries($defs).map(([name, part]) => [name, wave(part)] as const);
  return { $ref, $defs: Object.fromEntries([...waved, ...defs]) };
}

function choose(condition: unknown, held: unknown, otherwise: unknown): JsonObject {
  // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema, and nobody awaits a schema.
  return { if: condition, then: held, else: otherwise };
}
