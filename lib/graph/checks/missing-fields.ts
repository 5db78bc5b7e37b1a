import { Validator } from "@cfworker/json-schema";
import { type FieldPath, readExpression } from "../config-expressions";
import { isRecord } from "../node";

const maximumDepth = 12;

/**
 * The required fields of a config that have no value. Only what is missing is looked for: whether a value
 * is a right one is the form's affair, and below an expression nobody can know.
 */
export function missingFields(schema: unknown, value: unknown): FieldPath[] {
  const found = new Map<string, FieldPath>();
  visit(schema, value, [], { root: schema, found });
  return [...found.values()];
}

type Walk = { root: unknown; found: Map<string, FieldPath> };

function visit(schemaOrRef: unknown, value: unknown, path: FieldPath, walk: Walk): void {
  if (path.length > maximumDepth || readExpression(value)) return;
  const schema = resolve(schemaOrRef, walk.root);
  if (!isRecord(schema)) return;

  for (const key of Array.isArray(schema.required) ? schema.required : []) {
    if (typeof key !== "string" || !isRecord(value) || !isEmpty(value, key)) continue;
    // A default is filled in by the form; `_nodes` has rules of its own.
    const property = isRecord(schema.properties) ? schema.properties[key] : undefined;
    if (isRecord(property) && "default" in property) continue;
    if (!(path.length === 0 && key === "_nodes"))
      walk.found.set([...path, key].join("\0"), [...path, key]);
  }
  if (isRecord(schema.properties) && isRecord(value))
    for (const [key, property] of Object.entries(schema.properties))
      if (Object.hasOwn(value, key) && !(path.length === 0 && key === "_nodes"))
        visit(property, value[key], [...path, key], walk);
  if (Array.isArray(value) && isRecord(schema.items))
    for (const [index, item] of value.entries()) visit(schema.items, item, [...path, index], walk);
  for (const part of Array.isArray(schema.allOf) ? schema.allOf : [])
    visit(part, value, path, walk);
  if (schema.if !== undefined) {
    const branch = holds(schema.if, value, walk.root);
    if (branch !== undefined) visit(branch ? schema.then : schema.else, value, path, walk);
  }
}

function isEmpty(value: Record<string, unknown>, key: string): boolean {
  if (!Object.hasOwn(value, key)) return true;
  const item = value[key];
  const expression = readExpression(item);
  if (expression) return expression.text.trim() === "";
  return item === undefined || item === null || item === "";
}

function resolve(schema: unknown, root: unknown): unknown {
  let at = schema;
  for (let hops = 0; isRecord(at) && typeof at.$ref === "string"; hops += 1) {
    const target =
      hops < 8 && at.$ref.startsWith("#/") ? lookUp(root, at.$ref.slice(2)) : undefined;
    if (target === undefined) return undefined;
    at = target;
  }
  return at;
}

function lookUp(root: unknown, pointer: string): unknown {
  let at = root;
  for (const part of pointer.split("/")) {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    if (!isRecord(at) || !Object.hasOwn(at, key)) return undefined;
    at = at[key];
  }
  return at;
}

/** Undefined where the condition is beyond us; then neither branch is asked for. */
function holds(condition: unknown, value: unknown, root: unknown): boolean | undefined {
  if (typeof condition === "boolean") return condition;
  if (!isRecord(condition)) return undefined;
  const { definitions, $defs } = isRecord(root) ? root : {};
  try {
    const schema = { ...condition, definitions: definitions ?? {}, $defs: $defs ?? {} };
    return new Validator(schema, "7", true).validate(value).valid;
  } catch {
    // A reference that leads nowhere, as Cargo's own `#/definitions/expression` does.
    return undefined;
  }
}
