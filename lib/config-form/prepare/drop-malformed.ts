import { isJsonObject, type JsonObject } from "../json-value";

const isText = (value: unknown) => typeof value === "string";
const isList = (value: unknown): value is unknown[] => Array.isArray(value) && value.length > 0;
const isSchema = (value: unknown) => isJsonObject(value) || typeof value === "boolean";

type Shape = [isRight: (value: unknown) => boolean, keywords: string];

const SHAPES = new Map(
  (
    [
      [isText, "title description format pattern $ref"],
      [isJsonObject, "properties patternProperties definitions $defs dependencies"],
      [isJsonObject, "dependentSchemas dependentRequired"],
      [Array.isArray, "required examples"],
      [isList, "enum allOf anyOf oneOf prefixItems"],
      [isSchema, "additionalItems additionalProperties if then else"],
      [(value) => isSchema(value) || Array.isArray(value), "items"],
      [(value) => isText(value) || (isList(value) && value.every(isText)), "type"],
    ] satisfies Shape[]
  ).flatMap(([isRight, keywords]) =>
    keywords.split(" ").map((keyword) => [keyword, isRight] as const),
  ),
);

/** Without the keywords whose value is not of the kind that JSON Schema says: half-written ones say nothing. */
export function dropMalformed(node: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(node).filter(([key, value]) => SHAPES.get(key)?.(value) ?? true),
  );
}
