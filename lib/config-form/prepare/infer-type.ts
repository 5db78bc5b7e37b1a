import { isJsonObject, type JsonObject } from "../json-value";

const HINTS: [string, string[]][] = [
  [
    "object",
    [
      "properties",
      "additionalProperties",
      "patternProperties",
      "propertyNames",
      "minProperties",
      "maxProperties",
    ],
  ],
  ["array", ["items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains"]],
  ["string", ["pattern", "minLength", "maxLength", "format"]],
  ["number", ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]],
];

/** Names the type that the rest of the schema implies: the form's library refuses to draw without one. */
export function inferType(node: JsonObject): JsonObject {
  if ("type" in node || "$ref" in node) return node;
  const values = listedValues(node);
  if (values) return { ...node, type: commonType(values) };
  if ("anyOf" in node || "oneOf" in node || "allOf" in node) {
    return "properties" in node ? { ...node, type: "object" } : node;
  }
  const type = HINTS.find(([, keywords]) => keywords.some((keyword) => keyword in node))?.[0];
  if (type) return { ...node, type };
  return "required" in node && "if" in node ? { ...node, type: "object" } : node;
}

function listedValues(node: JsonObject): unknown[] | undefined {
  if ("const" in node) return [node.const];
  if (Array.isArray(node.enum)) return node.enum;
  const options = node.oneOf ?? node.anyOf;
  if (
    Array.isArray(options) &&
    options.every((option) => isJsonObject(option) && "const" in option)
  )
    return options.map((option) => option.const);
  return undefined;
}

/** A choice among values of several types is drawn like one among texts; the values themselves go into the config. */
function commonType(values: unknown[]): string {
  const types = new Set(values.filter((value) => value !== null).map(typeOf));
  const [type] = types;
  return types.size === 1 && type ? type : "string";
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return "array";
  return typeof value;
}
