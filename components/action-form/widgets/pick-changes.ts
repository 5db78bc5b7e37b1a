import { type DataPath, readPath } from "@/lib/config-form/data-path";
import { isJsonObject, type JsonObject } from "@/lib/config-form/json-value";

export type Change = readonly [DataPath, unknown];

/** What picking a result writes: its value, and around the field what the result brings along. */
export function pickChanges(
  path: DataPath,
  value: unknown,
  override: JsonObject | undefined,
): Change[] {
  const around = path.slice(0, -1);
  const owner =
    typeof around.at(-1) === "number" || typeof path.at(-1) !== "number"
      ? around
      : around.slice(0, -1);
  return [[path, value], ...leaves(override ?? {}, owner)];
}

/** The same places with what stands there now: to take a pick back. */
export function undoChanges(data: unknown, changes: readonly Change[]): Change[] {
  return changes.map(([path]) => [path, readPath(data, path)]);
}

function leaves(override: JsonObject, at: DataPath): Change[] {
  return Object.entries(override).flatMap(([key, value]): Change[] =>
    isJsonObject(value) && Object.keys(value).length > 0
      ? leaves(value, [...at, key])
      : [[[...at, key], value]],
  );
}
