import { isJsonObject, type JsonObject, ownValue } from "../json-value";
import { matchPattern } from "./match-pattern";
import { type Check, checkExtra, checkPart, fail } from "./run";

export function checkProperties(schema: JsonObject, context: Check): boolean {
  const { value } = context;
  if (!isJsonObject(value)) return true;
  // A key that holds nothing is a key that is not there: JSON has no other way to say it.
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  const keys = new Set(entries.map(([key]) => key));
  let valid = checkKeys(schema, keys, context);
  const stop = () => !valid && !context.problems;

  for (const [key, part] of entries) {
    if (stop()) return false;
    valid = checkProperty(schema, key, part, context) && valid;
  }
  for (const [key, dependency] of dependencies(schema)) {
    if (stop()) return false;
    if (!keys.has(key)) continue;
    if (Array.isArray(dependency)) {
      for (const needed of dependency)
        if (typeof needed === "string" && !keys.has(needed))
          valid = fail(context, { ...schema, required: dependency }, "required", needed);
    } else valid = checkPart(dependency, context, { seen: context.seen }) && valid;
  }
  return valid;
}

function checkKeys(schema: JsonObject, keys: ReadonlySet<string>, context: Check): boolean {
  let valid = true;
  if (Array.isArray(schema.required))
    for (const key of schema.required)
      if (typeof key === "string" && !keys.has(key)) valid = fail(context, schema, "required", key);
  if (typeof schema.minProperties === "number" && keys.size < schema.minProperties)
    valid = fail(context, schema, "minProperties");
  if (typeof schema.maxProperties === "number" && keys.size > schema.maxProperties)
    valid = fail(context, schema, "maxProperties");
  if (schema.propertyNames !== undefined)
    for (const key of keys)
      if (!checkPart(schema.propertyNames, context, { value: key, problems: undefined }))
        valid = fail(context, schema, "propertyNames", key);
  return valid;
}

function checkProperty(schema: JsonObject, key: string, value: unknown, context: Check): boolean {
  const own = ownValue(schema.properties, key);
  const byPattern = Object.entries(
    isJsonObject(schema.patternProperties) ? schema.patternProperties : {},
  )
    .filter(([pattern]) => matchPattern(pattern, key) === true)
    .map(([, part]) => part);
  const parts = own === undefined ? byPattern : [own, ...byPattern];

  let valid = true;
  for (const part of parts)
    valid = checkPart(part, context, { value, path: [...context.path, key] }) && valid;
  if (parts.length === 0 && schema.additionalProperties !== undefined) {
    valid = checkExtra(schema, "additionalProperties", key, value, context);
    context.seen.keys.add(key);
  }
  if (parts.length > 0) context.seen.keys.add(key);
  return valid;
}

function dependencies(schema: JsonObject): [string, unknown][] {
  return [schema.dependencies, schema.dependentRequired, schema.dependentSchemas].flatMap((part) =>
    isJsonObject(part) ? Object.entries(part) : [],
  );
}
