import { ownValue } from "./json-value";

/** Where a value sits in a config: property names and item indexes from the root down. */
export type DataPath = readonly (string | number)[];

/** A string that is the same for the same path and for no other, whatever the keys contain. */
export const pathKey = (path: DataPath): string => JSON.stringify(path);

export function readPath(data: unknown, path: DataPath): unknown {
  return path.reduce<unknown>((level, key) => ownValue(level, key), data);
}

/**
 * The data with another value at a path; `undefined` removes a property (an item stays, as `null`).
 * Everything beside the path is the same object as before, so that unchanged fields need not be drawn again.
 */
export function writePath(data: unknown, path: DataPath, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const next = writePath(ownValue(data, key), rest, value);

  if (Array.isArray(data) || (typeof key === "number" && (data === undefined || data === null))) {
    const items: unknown[] = Array.isArray(data) ? [...data] : [];
    while (items.length < Number(key)) items.push(null);
    items[Number(key)] = next === undefined ? null : next;
    return items;
  }
  const entries = Object.entries(typeof data === "object" && data !== null ? data : {});
  if (next === undefined) return Object.fromEntries(entries.filter(([name]) => name !== key));
  const known = entries.some(([name]) => name === key);
  return Object.fromEntries(
    known
      ? entries.map(([name, old]) => [name, name === key ? next : old])
      : [...entries, [key, next]],
  );
}

export function startsWith(path: DataPath, ancestor: DataPath): boolean {
  return ancestor.length <= path.length && ancestor.every((key, index) => path[index] === key);
}

/** For people: `mappings[2].name`. */
export function describePath(path: DataPath): string {
  return path
    .map((key, index) => (typeof key === "number" ? `[${key}]` : index === 0 ? key : `.${key}`))
    .join("");
}
