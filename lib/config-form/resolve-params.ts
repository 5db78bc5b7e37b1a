import { type DataPath, pathKey, readPath } from "./data-path";
import { isExpression } from "./expression";

export type WaitingParam = {
  param: string;
  /** The field that would give the value; absent when the path leads outside the config. */
  path: DataPath | undefined;
  /** `expression`: the field has a value, but one that is only known when the node runs. */
  because: "empty" | "expression";
};

export type ResolvedParams =
  | { ready: true; params: Record<string, unknown> }
  | { ready: false; waiting: WaitingParam[] };

type Surroundings = {
  fieldPath: DataPath;
  data: unknown;
  /** Sample values for expressions, by path key: used to fetch lists and for nothing else. */
  samples?: ReadonlyMap<string, unknown>;
  /** What the autocomplete requires; a missing parameter outside it is left out. Without it, all are required. */
  required?: readonly string[] | undefined;
};

/**
 * Turns an autocomplete's `params` into values, reading paths such as `$this.$parent.objectType` from the config.
 *
 * `$this` is the field at `fieldPath`. Each `$parent` climbs one level of the data, where a list is a level of its own:
 * from `mappings[0].name`, three steps lead to the root.
 */
export function resolveParams(
  params: Record<string, unknown>,
  { fieldPath, data, samples, required }: Surroundings,
): ResolvedParams {
  const values: [string, unknown][] = [];
  const waiting: WaitingParam[] = [];

  for (const [param, source] of Object.entries(params)) {
    if (!isThisPath(source)) {
      values.push([param, source]);
      continue;
    }
    const path = followThisPath(source, fieldPath);
    const value = path && readPath(data, path);
    const known = isExpression(value) ? path && samples?.get(pathKey(path)) : value;
    if (!isEmpty(known)) values.push([param, known]);
    else if (!required || required.includes(param))
      waiting.push({ param, path, because: isExpression(value) ? "expression" : "empty" });
  }
  return waiting.length > 0
    ? { ready: false, waiting }
    : { ready: true, params: Object.fromEntries(values) };
}

export function isThisPath(source: unknown): source is string {
  return typeof source === "string" && (source === "$this" || source.startsWith("$this."));
}

/** Where a `$this…` path leads, or nothing when it climbs above the root. */
export function followThisPath(source: string, fieldPath: DataPath): DataPath | undefined {
  const path = [...fieldPath];
  for (const step of source.split(".").slice(1)) {
    if (step !== "$parent") path.push(/^\d+$/.test(step) ? Number(step) : step);
    else if (path.length === 0) return undefined;
    else path.pop();
  }
  return path;
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === "" ||
    (Array.isArray(value) && value.length === 0)
  );
}
