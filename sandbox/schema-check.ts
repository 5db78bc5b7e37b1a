import { type OutputUnit, type Schema, Validator } from "@cfworker/json-schema";
import type { Json } from "./catalogue/entry";

/** Says that something beneath is wrong, not what: the units beneath say it better. */
const wrappers = new Set([
  "allOf",
  "anyOf",
  "oneOf",
  "if",
  "then",
  "else",
  "not",
  "properties",
  "items",
  "prefixItems",
  "additionalProperties",
  "$ref",
]);

export function isExpression(value: unknown): boolean {
  return (
    isObject(value) &&
    (value.kind === "templateExpression" || value.kind === "jsExpression") &&
    typeof value.expression === "string"
  );
}

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * What is wrong with a value, as sentences; nothing when all is well. A field that holds an expression is right whatever
 * its type, and a schema that nobody can read refuses nothing.
 */
export function checkAgainstSchema(schema: Json, value: unknown): string[] {
  let units: OutputUnit[];
  try {
    const definitions = { expression: {}, ...(isObject(schema.definitions) && schema.definitions) };
    const complete = { ...schema, definitions } as Schema;
    units = new Validator(complete, "2020-12", false).validate(value).errors;
  } catch {
    return [];
  }
  const leaves = units.filter(
    (unit) => !wrappers.has(unit.keyword) && !holdsExpression(value, unit.instanceLocation),
  );
  const choices = units.filter(
    (unit) =>
      (unit.keyword === "oneOf" || unit.keyword === "anyOf") &&
      !holdsExpression(value, unit.instanceLocation),
  );
  const wrong = choices.length > 0 ? withoutBranches(leaves, choices) : leaves;
  return [...new Set(wrong.map(toSentence))];
}

/** One `oneOf` of twenty constants is one thing wrong, not twenty. */
function withoutBranches(leaves: OutputUnit[], choices: OutputUnit[]): OutputUnit[] {
  const inBranch = (unit: OutputUnit) =>
    choices.some((choice) => unit.keywordLocation.startsWith(`${choice.keywordLocation}/`));
  return [...leaves.filter((unit) => !inBranch(unit)), ...choices];
}

function toSentence(unit: OutputUnit): string {
  const place = pathOf(unit.instanceLocation).join(".");
  const problem = unit.error.replace(/^Instance /, "").replace(/\.$/, "");
  return place ? `${place} ${problem}` : problem;
}

function pathOf(pointer: string): string[] {
  return pointer
    .replace(/^#\/?/, "")
    .split("/")
    .filter((part) => part !== "")
    .map((part) => decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~"));
}

function holdsExpression(value: unknown, pointer: string): boolean {
  let here = value;
  if (isExpression(here)) return true;
  for (const part of pathOf(pointer)) {
    here = isObject(here) || Array.isArray(here) ? (here as Json)[part] : undefined;
    if (isExpression(here)) return true;
  }
  return false;
}
