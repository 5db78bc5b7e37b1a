import type { Json } from "./catalogue/entry";
import { isObject } from "./schema-check";
import { canary } from "./seeded-value";

/** Fields that tell a stranger nothing; any other text counts as a credential. */
const plainValues: [RegExp, string][] = [
  [/(host|hostname|server)$/i, "db.northwind.example"],
  [/(url|endpoint|uri)$/i, "https://api.northwind.example"],
  [/^(sub)?domain$/i, "northwind"],
  [/region$/i, "eu-west-1"],
  [/(database|dbname)$/i, "revenue"],
  [/schema$/i, "public"],
  [/warehouse$/i, "COMPUTE_WH"],
  [/(user|username|login)$/i, "cargo_reader"],
  [/e-?mail$/i, "revops@northwind.example"],
  [/(project|projectId)$/i, "northwind-revenue"],
  [/bucket$/i, "northwind-exports"],
  [/munchkinId$/i, "123-NWD-456"],
];

const byFormat: Record<string, string> = {
  uri: "https://northwind.example",
  url: "https://northwind.example",
  email: "revops@northwind.example",
};

/**
 * A config that fits an integration's own schema, around what is chosen already; `name` makes its credentials unique and
 * the same each time.
 */
export function seedConfig(jsonSchema: Json, name: string, chosen: Json = {}): Json {
  const config: Json = { ...chosen };
  addProperties(config, jsonSchema, name);
  for (const rule of list(jsonSchema.allOf)) {
    const branch = matches(rule.if, config) ? rule.then : rule.else;
    if (isObject(branch)) addProperties(config, branch, name);
  }
  return config;
}

function addProperties(config: Json, schema: Json, name: string): void {
  if (!isObject(schema.properties)) return;
  const required = Array.isArray(schema.required) ? schema.required : [];
  for (const [field, property] of Object.entries(schema.properties)) {
    if (!isObject(property) || field in config) continue;
    const value = seedValue(field, property, name);
    if (value !== undefined && (required.includes(field) || typeof value === "string")) {
      config[field] = value;
    }
  }
}

function seedValue(field: string, property: Json, name: string): unknown {
  if ("const" in property) return property.const;
  if ("default" in property) return property.default;
  if (Array.isArray(property.enum)) return property.enum[0];
  const choice = list(property.oneOf).find((option) => "const" in option);
  if (choice) return choice.const;
  switch (property.type) {
    case "boolean":
      return true;
    case "integer":
    case "number":
      return field.toLowerCase().endsWith("port") ? 5432 : (property.minimum ?? 10);
    case "array":
      return [];
    case "object":
      return seedConfig(property, `${name}/${field}`);
    default:
      return seedText(field, property, name);
  }
}

/** Text that the field accepts; nothing when it wants a form that only the real service knows. */
function seedText(field: string, property: Json, name: string): string | undefined {
  const { pattern } = property;
  const fits = (text: string) => typeof pattern !== "string" || new RegExp(pattern).test(text);
  const plain = plainValues.find(([names]) => names.test(field))?.[1];
  return [byFormat[String(property.format)], plain, canary(field, name)].find(
    (text) => text !== undefined && fits(text),
  );
}

function matches(condition: unknown, config: Json): boolean {
  if (!isObject(condition) || !isObject(condition.properties)) return false;
  return Object.entries(condition.properties).every(
    ([field, rule]) => isObject(rule) && (!("const" in rule) || rule.const === config[field]),
  );
}

function list(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
