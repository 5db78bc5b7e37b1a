import { ADDITIONAL_PROPERTY_FLAG, type SchemaUtilsType } from "@rjsf/utils";
import {
  type DataPath,
  pathKey,
  readPath,
  startsWith,
  writePath,
} from "@/lib/config-form/data-path";
import { isExpression } from "@/lib/config-form/expression";
import { isJsonObject, type JsonObject, ownValue } from "@/lib/config-form/json-value";

type Shown = Map<string, { path: DataPath; parts: ReadonlyMap<string, JsonObject> }>;

/**
 * Keeps a config in step with what its conditions show: a field that a change hides gives up its value, and gets it
 * back when it is shown again; one that appears for the first time gets its default. Fields that no schema knows, and
 * those the change did not hide, are left alone, however odd.
 */
export function createSettler(schemaUtils: SchemaUtilsType, schema: JsonObject) {
  const hidden = new Map<string, unknown>();
  let last: { data: unknown; shown: Shown } | undefined;

  const shownIn = (data: unknown): Shown => {
    if (last && last.data === data) return last.shown;
    const shown: Shown = new Map();
    collectShown(schemaUtils, schema, data, [], shown);
    last = { data, shown };
    return shown;
  };

  const settle = (before: unknown, after: unknown): unknown => {
    let [from, data] = [before, after];
    // A value that comes back can show or hide further fields; three rounds settle any honest schema.
    for (let round = 0; round < 3; round += 1) {
      const shownBefore = shownIn(from);
      const shownAfter = shownIn(data);
      let next = data;
      for (const [key, { path, parts }] of shownAfter) {
        const old = shownBefore.get(key)?.parts;
        if (!old || movedItems(path, from, data)) continue;
        for (const name of old.keys()) {
          const place = [...path, name];
          const value = readPath(next, place);
          if (parts.has(name) || value === undefined) continue;
          hidden.set(pathKey(place), value);
          next = writePath(next, place, undefined);
        }
        for (const [name, part] of parts) {
          const place = [...path, name];
          if (old.has(name) || readPath(next, place) !== undefined) continue;
          const kept = hidden.get(pathKey(place));
          const value = kept ?? defaultOf(schemaUtils, name, part);
          if (value !== undefined) next = writePath(next, place, value);
        }
      }
      if (next === data) return data;
      [from, data] = [data, next];
    }
    return data;
  };
  const forgetBelow = (path: DataPath) => {
    for (const key of [...hidden.keys()]) if (startsWith(JSON.parse(key), path)) hidden.delete(key);
  };
  return Object.assign(settle, { forgetBelow });
}

function defaultOf(utils: SchemaUtilsType, name: string, part: JsonObject): unknown {
  const around: JsonObject = { type: "object", properties: { [name]: part } };
  return ownValue(utils.getDefaultFormState(around, undefined, false), name);
}

function collectShown(
  utils: SchemaUtilsType,
  schema: unknown,
  data: unknown,
  path: DataPath,
  shown: Shown,
): void {
  if (!isJsonObject(schema) || isExpression(data) || path.length > 24) return;
  if (Array.isArray(data)) {
    const retrieved = utils.retrieveSchema(schema, data);
    for (const [index, item] of data.entries()) {
      const part = Array.isArray(retrieved.items) ? retrieved.items[index] : retrieved.items;
      if (typeof item === "object" && item !== null)
        collectShown(utils, part, item, [...path, index], shown);
    }
    return;
  }
  if (!isJsonObject(data) && path.length > 0) return;
  const { properties } = utils.retrieveSchema(schema, data);
  const declared = Object.entries(properties ?? {}).flatMap(([name, part]) =>
    isJsonObject(part) && !(ADDITIONAL_PROPERTY_FLAG in part) ? [[name, part] as const] : [],
  );
  shown.set(pathKey(path), { path, parts: new Map(declared) });
  for (const [name, part] of declared) {
    const value = ownValue(data, name);
    if (typeof value === "object" && value !== null)
      collectShown(utils, part, value, [...path, name], shown);
  }
}

/** Whether a list on the way has another length now: its numbers may then mean other items. */
function movedItems(path: DataPath, before: unknown, after: unknown): boolean {
  return path.some((key, index) => {
    if (typeof key !== "number") return false;
    const list = path.slice(0, index);
    return ownValue(readPath(before, list), "length") !== ownValue(readPath(after, list), "length");
  });
}
