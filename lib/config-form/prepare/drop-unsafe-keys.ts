import { isJsonObject, type JsonObject } from "../json-value";
import type { Note } from "./note";

/**
 * Keys that libraries take for the machinery of objects, or (the empty one) for no key at all. Their data is kept;
 * they are only not drawn.
 */
const UNSAFE = new Set(["__proto__", "constructor", "prototype", ""]);

export function dropUnsafeKeys(node: JsonObject, pointer: string, notes: Note[]): JsonObject {
  if (!isJsonObject(node.properties)) return node;
  const entries = Object.entries(node.properties);
  const safe = entries.filter(([key]) => !UNSAFE.has(key));
  if (safe.length === entries.length) return node;
  notes.push({
    at: pointer,
    text: "A property with a reserved name is not drawn; its value is kept.",
  });
  return { ...node, properties: Object.fromEntries(safe) };
}
