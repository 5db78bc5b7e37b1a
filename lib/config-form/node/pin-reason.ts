import type { DataPath } from "../data-path";
import { isJsonObject } from "../json-value";

/**
 * The field that a reason of Cargo's speaks of, found by its name in the text: the longest dotted path that leads
 * somewhere in the schema or the config. The form itself when it names none.
 */
export function pinReason(reason: string, config: unknown, schema: unknown): DataPath {
  const words = reason.match(/[A-Za-z_$][\w$]*(?:(?:\.|\[)\w+\]?)*/g) ?? [];
  let best: DataPath = [];
  for (const word of words) {
    const path = word
      .replace(/^config\./, "")
      .split(/[.[\]]+/)
      .filter((step) => step !== "")
      .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    if (path.length > best.length && isKnown(path, config, schema)) best = path;
  }
  return best;
}

function isKnown(path: DataPath, config: unknown, schema: unknown): boolean {
  const [key] = path;
  if (typeof key !== "string") return false;
  return (isJsonObject(config) && Object.hasOwn(config, key)) || declares(schema, key, 0);
}

function declares(schema: unknown, key: string, depth: number): boolean {
  if (!isJsonObject(schema) || depth > 6) return false;
  if (isJsonObject(schema.properties) && Object.hasOwn(schema.properties, key)) return true;
  const parts = ["allOf", "anyOf", "oneOf"].flatMap((keyword) =>
    Array.isArray(schema[keyword]) ? (schema[keyword] as unknown[]) : [],
  );
  return [...parts, schema.then, schema.else].some((part) => declares(part, key, depth + 1));
}
