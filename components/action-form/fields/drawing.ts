import { getSchemaType, type RJSFSchema } from "@rjsf/utils";
import { isKeptSecret } from "@/lib/config-form/expression";
import { isJsonObject } from "@/lib/config-form/json-value";

const TYPES = ["string", "number", "integer", "boolean", "object", "array", "null"];

/**
 * Why a field is edited as JSON rather than drawn: its schema does not say what it is, or its value is not what the
 * schema says, so that an input would show something else than what is stored, and lose it at the first key.
 */
export function whyJson(schema: RJSFSchema, value: unknown): string | undefined {
  if ("anyOf" in schema || "oneOf" in schema) return undefined;
  const type = getSchemaType(schema);
  const types = (Array.isArray(type) ? type : [type]).filter(
    (one) => one !== "null" || type === "null",
  );
  const [first] = types;
  if (first === undefined || !TYPES.includes(first)) return "Any JSON value.";
  if (first === "array" && !("items" in schema)) return "A list of any JSON values.";
  if (value === undefined || value === null || isKeptSecret(value)) return undefined;
  const isComposite = typeof value === "object";
  if (first === "object" && !isJsonObject(value)) return mismatch("an object");
  if (first === "array" && !Array.isArray(value)) return mismatch("a list");
  if (first === "boolean" && typeof value !== "boolean" && !("enum" in schema))
    return mismatch("yes or no");
  if (
    isComposite &&
    !["object", "array"].includes(first) &&
    !("enum" in schema) &&
    !("const" in schema)
  )
    return mismatch("a single value");
  return undefined;
}

const mismatch = (expected: string) =>
  `The stored value is not ${expected}, so it is shown as it is.`;

/** A title for an item, which the form's library calls `Tags-1`, though a single value with a title of its own shows that. */
export function itemTitle(
  title: string | undefined,
  path: readonly (string | number)[],
  schema: RJSFSchema,
): string | undefined {
  if (typeof path.at(-1) !== "number") return title;
  return schema.title && !isComposite(schema) ? schema.title : title?.replace(/-(\d+)$/, " $1");
}

/** A tuple's places are all drawn, also those that nothing is in yet; the library draws those alone that the data has. */
export function withEveryPlace(schema: RJSFSchema, value: unknown): unknown {
  const places = Array.isArray(schema.items) ? schema.items.length : 0;
  const given: unknown[] | undefined =
    value === undefined ? [] : Array.isArray(value) ? value : undefined;
  if (!given || given.length >= places) return value;
  return [...given, ...Array.from({ length: places - given.length }, () => undefined)];
}

/** Whether a field is made of further fields. */
export function isComposite(schema: RJSFSchema): boolean {
  const type = getSchemaType(schema);
  return type === "object" || type === "array" || "oneOf" in schema || "anyOf" in schema;
}
