import { isJsonObject, type JsonObject } from "@/lib/config-form/json-value";
import { findReference } from "@/lib/config-form/validate/find-reference";

/** A value that a schema describes, as far as can be guessed: what is required, and the rest where it is shallow. */
export function sampleOf(schema: unknown, root: unknown, depth = 0): unknown {
  if (!isJsonObject(schema) || depth > 12) return "x";
  if (typeof schema.$ref === "string")
    return sampleOf(findReference(schema.$ref, root) ?? {}, root, depth + 1);
  if ("const" in schema) return schema.const;
  if ("default" in schema) return schema.default;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  const options = schema.oneOf ?? schema.anyOf;
  if (Array.isArray(options) && !("properties" in schema))
    return sampleOf(
      { ...schema, oneOf: undefined, anyOf: undefined, ...(options[0] as object) },
      root,
      depth + 1,
    );
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  switch (type) {
    case "object":
      return sampleObject(schema, root, depth);
    case "array": {
      const least = typeof schema.minItems === "number" ? schema.minItems : 1;
      if (Array.isArray(schema.items))
        return schema.items.map((item) => sampleOf(item, root, depth + 1));
      return depth > 6 && least === 0
        ? []
        : Array.from({ length: Math.max(least, 1) }, () =>
            sampleOf(schema.items ?? {}, root, depth + 1),
          );
    }
    case "integer":
    case "number":
      return Number(
        schema.minimum ??
          (typeof schema.exclusiveMinimum === "number"
            ? schema.exclusiveMinimum + 1
            : (schema.maximum ?? 1)),
      );
    case "boolean":
      return true;
    case "null":
      return null;
    case "string":
      return sampleText(schema);
    default:
      return "properties" in schema ? sampleObject(schema, root, depth) : "x";
  }
}

function sampleObject(schema: JsonObject, root: unknown, depth: number): JsonObject {
  const merged = [
    schema,
    ...(Array.isArray(schema.allOf) ? schema.allOf.filter(isJsonObject) : []),
  ];
  const properties = Object.assign({}, ...merged.map((part) => part.properties ?? {}));
  const required = merged.flatMap((part) => (Array.isArray(part.required) ? part.required : []));
  const keys = Object.keys(properties).filter((key) => required.includes(key) || depth < 3);
  const own = Object.fromEntries(
    keys.map((key) => [key, sampleOf(properties[key], root, depth + 1)]),
  );
  let data: JsonObject = own;
  for (const part of merged) {
    if (!isJsonObject(part.if)) continue;
    const branch = holds(part.if, data) ? part.then : part.else;
    if (isJsonObject(branch)) data = { ...sampleObject(branch, root, depth), ...data };
  }
  return data;
}

function holds(condition: JsonObject, data: JsonObject): boolean {
  const properties = isJsonObject(condition.properties) ? condition.properties : {};
  return Object.entries(properties).every(
    ([key, one]) =>
      isJsonObject(one) &&
      (one.const === data[key] || (Array.isArray(one.enum) && one.enum.includes(data[key]))),
  );
}

const FORMATS: Record<string, string> = {
  date: "2026-11-24",
  "date-time": "2026-11-24T10:00:00Z",
  time: "10:00:00Z",
  email: "ada@example.com",
  uri: "https://example.com/in/ada",
  uuid: "a0000000-0000-4000-8000-000000000001",
  hostname: "example.com",
  ipv4: "192.0.2.1",
  "data-url": "data:text/csv;name=a.csv;base64,YQ==",
};

function sampleText(schema: JsonObject): string {
  const candidates = [
    FORMATS[String(schema.format)],
    "ada",
    "a1",
    "12",
    "https://example.com",
    "ada@example.com",
    "@ada",
    "0",
    "AB",
    "2026-11",
    "#123456",
    "+33123456789",
    "ABC-123",
    "123-ABC-456",
    "/services/apexrest/x",
  ];
  const pattern = typeof schema.pattern === "string" ? new RegExp(schema.pattern, "u") : /./;
  const least = typeof schema.minLength === "number" ? schema.minLength : 0;
  const found = candidates.find((text) => text !== undefined && pattern.test(text));
  return (found ?? "x").padEnd(least, "x");
}
