import { isJsonObject, type JsonObject } from "../json-value";
import { checkCombinations } from "./check-combinations";
import { checkItems } from "./check-items";
import { checkProperties } from "./check-properties";
import { checkScalar } from "./check-scalar";
import { findReference } from "./find-reference";
import { type Check, checkExtra, fail } from "./run";
import { sameJson } from "./same-json";
import { sortedText } from "./sorted-text";

/**
 * Whether a value fits a schema, read as draft-07 or 2020-12 alike. An interpreter, because compiling a validator
 * needs `eval`, which the page's Content-Security-Policy forbids; what it cannot decide it lets pass, for Cargo decides.
 */
export function check(schema: unknown, context: Check): boolean {
  if (schema === false) return fail(context, { notAllowed: true }, "notAllowed");
  if (!isJsonObject(schema) || !context.run.step() || context.run.waves(context.value)) return true;
  if (!context.run.enter()) return true;
  try {
    return checkRules(schema, context);
  } finally {
    context.run.leave();
  }
}

const rules = [
  checkReference,
  checkType,
  checkScalar,
  checkProperties,
  checkItems,
  checkCombinations,
  checkUnevaluated,
];

function checkRules(schema: JsonObject, context: Check): boolean {
  let valid = true;
  for (const rule of rules) {
    if (!rule(schema, context)) valid = false;
    if (!valid && !context.problems) return false;
    if (
      rule === checkReference &&
      typeof schema.$ref === "string" &&
      hidesSiblings(context.run.root)
    )
      break;
  }
  return valid;
}

function checkReference(schema: JsonObject, context: Check): boolean {
  const reference = schema.$ref ?? schema.$dynamicRef ?? schema.$recursiveRef;
  if (typeof reference !== "string") return true;
  const target = findReference(reference, context.run.root);
  return context.run.following(() => check(target ?? true, context));
}

/** Up to draft-07 a `$ref` stood alone; what was written beside it was for readers. */
function hidesSiblings(root: unknown): boolean {
  return (
    isJsonObject(root) && typeof root.$schema === "string" && /draft-0[3-7]/.test(root.$schema)
  );
}

function checkType(schema: JsonObject, context: Check): boolean {
  let valid = true;
  const { type } = schema;
  if (typeof type === "string" && !isOfType(context.value, type))
    valid = fail(context, schema, "type");
  if (Array.isArray(type) && !type.some((name) => isOfType(context.value, name)))
    valid = fail(context, schema, "type");
  if (Object.hasOwn(schema, "const") && !sameJson(context.value, schema.const))
    valid = fail(context, schema, "const");
  if (Array.isArray(schema.enum) && !isListed(schema.enum, context.value))
    valid = fail(context, schema, "enum");
  return valid;
}

const texts = new WeakMap<object, ReadonlySet<string>>();

/** A list of objects is read once: a long one would else be compared with every item of a long list. */
function isListed(listed: readonly unknown[], value: unknown): boolean {
  if (typeof value !== "object" || value === null) return listed.includes(value);
  const known = texts.get(listed) ?? new Set(listed.map(sortedText));
  texts.set(listed, known);
  return known.has(sortedText(value));
}

function isOfType(value: unknown, type: unknown): boolean {
  switch (type) {
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value);
    case "object":
      return isJsonObject(value);
    case "integer":
      return typeof value === "number" && Number.isInteger(value);
    case "number":
      return typeof value === "number" && Number.isFinite(value);
    case "string":
    case "boolean":
      return typeof value === type;
    default:
      // A type that JSON Schema does not know says nothing that could be broken.
      return true;
  }
}

function checkUnevaluated(schema: JsonObject, context: Check): boolean {
  const { value, seen } = context;
  let valid = true;
  if (isJsonObject(value) && schema.unevaluatedProperties !== undefined)
    for (const [key, part] of Object.entries(value)) {
      if (seen.keys.has(key) || part === undefined) continue;
      seen.keys.add(key);
      valid = checkExtra(schema, "unevaluatedProperties", key, part, context) && valid;
    }
  if (Array.isArray(value) && schema.unevaluatedItems !== undefined)
    for (const [index, part] of value.entries()) {
      if (seen.items.has(index)) continue;
      seen.items.add(index);
      valid = checkExtra(schema, "unevaluatedItems", index, part, context) && valid;
    }
  return valid;
}
