import { isJsonObject, type JsonObject } from "../json-value";

const MAPS = [
  "properties",
  "patternProperties",
  "definitions",
  "$defs",
  "dependentSchemas",
  "dependencies",
];
const LISTS = ["allOf", "anyOf", "oneOf", "prefixItems"];
const SINGLE = ["items", "additionalItems", "additionalProperties", "if", "then", "else"];

/** Rewrites a schema from its leaves up; `rewrite` sees each node once, its parts already rewritten. */
export function walkSchema(
  schema: JsonObject,
  rewrite: (node: JsonObject, pointer: string) => JsonObject,
  pointer = "#",
): JsonObject {
  const walk = (part: unknown, at: string) =>
    isJsonObject(part) ? walkSchema(part, rewrite, at) : part;
  const parts = Object.entries(schema).map(([key, value]): [string, unknown] => {
    const at = `${pointer}/${escapePointer(key)}`;
    if (MAPS.includes(key) && isJsonObject(value))
      return [
        key,
        Object.fromEntries(
          Object.entries(value).map(([name, part]) => [
            name,
            walk(part, `${at}/${escapePointer(name)}`),
          ]),
        ),
      ];
    if ((LISTS.includes(key) || key === "items") && Array.isArray(value))
      return [key, value.map((part, index) => walk(part, `${at}/${index}`))];
    return [key, SINGLE.includes(key) ? walk(value, at) : value];
  });
  return rewrite(Object.fromEntries(parts), pointer);
}

function escapePointer(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** The entries of a map of schemas; none for anything else. */
export function schemaEntries(map: unknown): [string, unknown][] {
  return isJsonObject(map) ? Object.entries(map) : [];
}
