import type { Form, Json } from "./entry";
import { drawn, form, need, secret, text } from "./form";

export const apiKeyForm = (title = "API key", description?: string): Form =>
  form({ apiKey: need(secret(title, description ? { description } : {})) });

/** The OAuth field is told by its widget: a name with "oauth" in it. */
export const oauthForm = (widget: string, title: string): Form =>
  form({ oauth: need(drawn(widget, text(title))) });

const isRecord = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The fields that this config must have: the schema's own and those of conditions that hold. */
function requiredFields(schema: Json, config: Json): string[] {
  const own = Array.isArray(schema.required) ? schema.required : [];
  const branches = Array.isArray(schema.allOf) ? schema.allOf : [];
  const held = branches.filter((branch) => {
    const properties = branch?.if?.properties;
    return (
      isRecord(properties) &&
      Object.entries(properties).every(
        ([name, rule]) => isRecord(rule) && "const" in rule && config[name] === rule.const,
      )
    );
  });
  return [...own, ...held.flatMap((branch) => branch.then?.required ?? [])];
}

function titleOf(schema: Json, name: string): string {
  const branches = Array.isArray(schema.allOf) ? schema.allOf.map((branch) => branch?.then) : [];
  for (const part of [schema, ...branches]) {
    const property =
      isRecord(part) && isRecord(part.properties) ? part.properties[name] : undefined;
    if (isRecord(property) && typeof property.title === "string") return property.title;
  }
  return name;
}

/** A title within a sentence: "Password" but "API key". */
const inSentence = (title: string): string =>
  /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;

/** Every credential is good, but one that is missing or starts with "invalid". */
export function authenticateWith(
  { jsonSchema }: Form,
  serviceName: string,
): (config: Json) => string | undefined {
  return (config) => {
    for (const name of requiredFields(jsonSchema, config)) {
      const value = config[name];
      if (value === undefined || value === null || value === "")
        return `The ${inSentence(titleOf(jsonSchema, name))} is missing.`;
    }
    for (const [name, value] of Object.entries(config)) {
      const given = isRecord(value) ? Object.values(value) : [value];
      if (given.some((part) => typeof part === "string" && part.startsWith("invalid")))
        return `The ${inSentence(titleOf(jsonSchema, name))} was refused by ${serviceName}.`;
    }
  };
}
