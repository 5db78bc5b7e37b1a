import { ucs2length } from "@cfworker/json-schema";
import type { JsonObject } from "../json-value";
import { hasFormat } from "./has-format";
import { matchPattern } from "./match-pattern";
import { type Check, fail } from "./run";

export function checkScalar(schema: JsonObject, context: Check): boolean {
  if (typeof context.value === "number") return checkNumber(schema, context.value, context);
  if (typeof context.value === "string") return checkText(schema, context.value, context);
  return true;
}

function checkNumber(schema: JsonObject, value: number, context: Check): boolean {
  let valid = true;
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  if (typeof minimum === "number" && value < minimum) valid = fail(context, schema, "minimum");
  if (typeof maximum === "number" && value > maximum) valid = fail(context, schema, "maximum");
  if (typeof exclusiveMinimum === "number" && value <= exclusiveMinimum)
    valid = fail(context, schema, "exclusiveMinimum");
  if (typeof exclusiveMaximum === "number" && value >= exclusiveMaximum)
    valid = fail(context, schema, "exclusiveMaximum");
  if (typeof multipleOf === "number" && multipleOf > 0 && !isMultiple(value, multipleOf))
    valid = fail(context, schema, "multipleOf");
  return valid;
}

/** 0.3 is a multiple of 0.1 to everybody but a floating point unit. */
function isMultiple(value: number, step: number): boolean {
  const quotient = value / step;
  const nearest = Math.round(quotient);
  return Math.abs(quotient - nearest) <= Number.EPSILON * 4 * Math.max(1, Math.abs(nearest));
}

function checkText(schema: JsonObject, value: string, context: Check): boolean {
  let valid = true;
  const { minLength, maxLength, pattern, format } = schema;
  if (typeof minLength === "number" && ucs2length(value) < minLength)
    valid = fail(context, schema, "minLength");
  if (typeof maxLength === "number" && ucs2length(value) > maxLength)
    valid = fail(context, schema, "maxLength");
  if (typeof pattern === "string" && matchPattern(pattern, value) === false)
    valid = fail(context, schema, "pattern");
  if (typeof format === "string" && !hasFormat(value, format))
    valid = fail(context, schema, "format");
  return valid;
}
