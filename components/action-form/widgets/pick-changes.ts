import { type DataPath, readPath } from "@/lib/config-form/data-path";
import { isJsonObject, type JsonObject } from "@/lib/config-form/json-value";
import { sameJson } from "@/lib/config-form/validate/same-json";

export type Change = readonly [DataPath, unknown];

/** A pick that was made: of what field, and what stood in each place before and after it. */
export type PickMade = { path: DataPath; before: readonly Change[]; after: readonly Change[] };

/** What picking a result writes: its value, and around the field what the result brings along. */
export function pickChanges(
  path: DataPath,
  value: unknown,
  override: JsonObject | undefined,
): Change[] {
  return [[path, value], ...leaves(override ?? {}, ownerOf(path))];
}

/** What the changes are about to write over, whole: where nothing held a place before, nothing shall hold it afterwards. */
export function overwritten(data: unknown, changes: readonly Change[]): Change[] {
  const [[path] = [[]]] = changes;
  const top = ownerOf(path).length + 1;
  return changes.map(([place]) => {
    let length = place.length;
    while (length > top && !isJsonObject(readPath(data, place.slice(0, length - 1)))) length -= 1;
    const from = place === path ? path : place.slice(0, length);
    return [from, readPath(data, from)];
  });
}

/** The same places with what stands there now. */
export function standing(data: unknown, changes: readonly Change[]): Change[] {
  return changes.map(([path]) => [path, readPath(data, path)]);
}

/**
 * What takes a pick back, where its field is now: an item may have moved since. Nothing when some of what it wrote was
 * changed, for then that would be lost.
 */
export function undoChanges({ path, before, after }: PickMade, data: unknown, now: DataPath) {
  const moved = (changes: readonly Change[]) =>
    changes.map(
      ([place, value], index): Change => [
        index === 0 ? now : [...ownerOf(now), ...place.slice(ownerOf(path).length)],
        value,
      ],
    );
  const stands = moved(after).every(([place, value]) => sameJson(readPath(data, place), value));
  return stands ? moved(before) : undefined;
}

/** Whom a field belongs to: the object around it, or around the list whose item it is. */
function ownerOf(path: DataPath): DataPath {
  const around = path.slice(0, -1);
  return typeof around.at(-1) === "number" || typeof path.at(-1) !== "number"
    ? around
    : around.slice(0, -1);
}

function leaves(override: JsonObject, at: DataPath): Change[] {
  return Object.entries(override).flatMap(([key, value]): Change[] =>
    isJsonObject(value) && Object.keys(value).length > 0
      ? leaves(value, [...at, key])
      : [[[...at, key], value]],
  );
}
