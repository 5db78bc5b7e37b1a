/** A JSON object whose content nobody has vouched for: schemas, uiSchemas and configs arrive as this. */
export type JsonObject = Record<string, unknown>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Reads an own property only, so that a key such as `constructor` finds data or nothing. */
export function ownValue(object: unknown, key: string | number): unknown {
  return typeof object === "object" && object !== null && Object.hasOwn(object, key)
    ? Reflect.get(object, key)
    : undefined;
}
