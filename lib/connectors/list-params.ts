/** A parameter that a list is asked with, as its schema declares it. */
export type ListParam = { name: string; required: boolean };

export function listParams(jsonSchema: unknown): ListParam[] {
  const part = (key: string): unknown =>
    typeof jsonSchema === "object" && jsonSchema !== null
      ? Reflect.get(jsonSchema, key)
      : undefined;
  const listed = part("required");
  const required = new Set(Array.isArray(listed) ? listed : []);
  const properties = part("properties");
  const named =
    typeof properties === "object" && properties !== null ? Object.keys(properties) : [];
  const names = new Set([...named, ...[...required].filter((name) => typeof name === "string")]);
  return [...names].map((name) => ({ name, required: required.has(name) }));
}
