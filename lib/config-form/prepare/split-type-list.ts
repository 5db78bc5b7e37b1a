import type { JsonObject } from "../json-value";

const NAMES: Record<string, string> = {
  string: "Text",
  number: "Number",
  integer: "Whole number",
  boolean: "Yes or no",
  object: "Object",
  array: "List",
  null: "Nothing",
};

/** `type: ["string", "number"]` is drawn as a choice between the two. `null` beside one type stays: it means "may be empty". */
export function splitTypeList(node: JsonObject): JsonObject {
  const { type, ...rest } = node;
  if (!Array.isArray(type) || "anyOf" in node || "oneOf" in node || "enum" in node) return node;
  const types = [...new Set(type)];
  const [only] = types;
  if (types.length === 1) return { ...rest, type: only };
  if (types.length === 2 && types.includes("null")) return node;
  const { title, description, default: initial, ...constraints } = rest;
  const outside = Object.fromEntries(
    Object.entries({ title, description, default: initial }).filter(
      ([, value]) => value !== undefined,
    ),
  );
  return {
    ...outside,
    anyOf: types.map((name) => ({ ...constraints, type: name, title: typeTitle(name) })),
  };
}

export function typeTitle(type: unknown): string {
  const name = Array.isArray(type) ? type.find((one) => one !== "null") : type;
  return (typeof name === "string" && NAMES[name]) || "Other";
}
