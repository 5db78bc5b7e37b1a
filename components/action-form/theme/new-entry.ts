import { getSchemaType, type RJSFSchema, type SchemaUtilsType } from "@rjsf/utils";
import { isJsonObject } from "@/lib/config-form/json-value";

const EMPTY: Record<string, unknown> = {
  string: "",
  number: 0,
  integer: 0,
  boolean: false,
  object: {},
  array: [],
};

export function freeKey(data: unknown): string {
  const taken = new Set(Object.keys(isJsonObject(data) ? data : {}));
  let key = "newKey";
  for (let count = 1; taken.has(key); count += 1) key = `newKey-${count}`;
  return key;
}

/** What a new entry holds until somebody fills it in: its default, else as little as its kind can. */
export function firstValue({ additionalProperties }: RJSFSchema, utils: SchemaUtilsType): unknown {
  if (!isJsonObject(additionalProperties)) return "";
  const schema = utils.retrieveSchema(additionalProperties, undefined);
  const given = utils.getDefaultFormState(schema, undefined);
  if (given !== undefined && given !== null) return given;
  if ("enum" in schema || "const" in schema) return null;
  const [branch] = [schema.anyOf ?? schema.oneOf ?? []].flat();
  const type = getSchemaType(isJsonObject(branch) ? utils.retrieveSchema(branch) : schema);
  const [first = "string"] = [type].flat();
  return EMPTY[first] ?? null;
}
