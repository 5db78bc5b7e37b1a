import { isJsonObject, type JsonObject } from "@/lib/config-form/json-value";
import { dropMalformed } from "@/lib/config-form/prepare/drop-malformed";

const isNumber = (value: unknown) => typeof value === "number";
const isStep = (value: unknown) => typeof value === "number" && value > 0;
const isAnything = () => true;
const types = new Set(["null", "boolean", "object", "array", "number", "integer", "string"]);
const isType = (value: unknown) =>
  (Array.isArray(value) ? value : [value]).every((one) => types.has(one));
const isPattern = (value: unknown) => typeof value === "string" && toRegExp(value) !== undefined;

/**
 * The keywords that ask something of a value, each with the values that ajv takes; no other keyword reaches it. Nor does
 * `unevaluatedItems`, in which ajv 8 finds fault with lists that the JSON Schema test suite calls valid.
 */
const asked = new Map<string, (value: unknown) => boolean>([
  ...each("const enum required format allOf anyOf oneOf not if then else", isAnything),
  ...each("properties patternProperties additionalProperties propertyNames", isAnything),
  ...each("items prefixItems contains unevaluatedProperties", isAnything),
  ...each("minimum maximum exclusiveMinimum exclusiveMaximum", isNumber),
  ...each("minLength maxLength minItems maxItems minProperties maxProperties", isNumber),
  ...each("minContains maxContains", isNumber),
  ["multipleOf", isStep],
  ["uniqueItems", (value) => value === true],
  ["type", isType],
  ["pattern", isPattern],
  // Not a keyword: what an author would have people read where a pattern doesn't match.
  ["patternDescription", (value) => typeof value === "string"],
]);

function each(keywords: string, isRight: (value: unknown) => boolean) {
  return keywords.split(" ").map((keyword) => [keyword, isRight] as const);
}

/** A pattern as most validators read it: strictly where that is possible, else loosely. */
export function toRegExp(pattern: string): RegExp | undefined {
  for (const flags of ["u", ""])
    try {
      return new RegExp(pattern, flags);
    } catch {
      // The looser reading is next.
    }
  return undefined;
}

/** One schema in the words of 2020-12, without what ajv would refuse to compile and the form overlooks. */
export function plainKeywords(node: JsonObject): JsonObject {
  const whole = dropMalformed(node);
  const plain: JsonObject = Object.fromEntries(
    Object.entries(inModernWords(whole)).filter(([key, value]) => asked.get(key)?.(value)),
  );
  if (Array.isArray(plain.required))
    plain.required = [...new Set(plain.required)].filter((key) => typeof key === "string");
  if (isJsonObject(plain.patternProperties))
    plain.patternProperties = Object.fromEntries(
      Object.entries(plain.patternProperties).filter(([pattern]) => isPattern(pattern)),
    );
  // What a condition that holds has seen of the value, ajv notes only where there is a branch that has seen it as well.
  if (plain.if !== undefined)
    for (const [branch, instead] of [
      ["then", plain.if],
      ["else", { allOf: [{}] }],
    ] as const)
      plain[branch] ??= instead;
  const dependencies = schemaDependencies(whole);
  if (dependencies) plain.dependentSchemas = dependencies;
  // Of none, nothing is one.
  if ([node.enum, node.anyOf, node.oneOf].some((list) => Array.isArray(list) && list.length === 0))
    plain.allOf = [...(Array.isArray(plain.allOf) ? plain.allOf : []), false];
  return plain;
}

/** A list under `items` was a tuple until draft-07. */
function inModernWords(node: JsonObject): JsonObject {
  if (!Array.isArray(node.items)) return node;
  const { items, additionalItems, prefixItems, ...rest } = node;
  return {
    ...rest,
    ...(items.length > 0 && { prefixItems: items }),
    ...(additionalItems !== undefined && { items: additionalItems }),
  };
}

/** What the presence of a key demands, by whichever of the three keywords, as schemas. */
function schemaDependencies(node: JsonObject): JsonObject | undefined {
  const demands = new Map<string, unknown[]>();
  for (const map of [node.dependencies, node.dependentRequired, node.dependentSchemas])
    for (const [key, demand] of Object.entries(isJsonObject(map) ? map : {})) {
      const schema = Array.isArray(demand) ? { required: demand } : demand;
      demands.set(key, [...(demands.get(key) ?? []), schema]);
    }
  if (demands.size === 0) return undefined;
  return Object.fromEntries([...demands].map(([key, schemas]) => [key, { allOf: schemas }]));
}
