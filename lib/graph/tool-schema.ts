import { isRecord } from "./node";

export type ToolSchema = {
  type: "object";
  properties: Record<string, unknown>;
  required: string[];
};

const types = new Set(["string", "number", "integer", "boolean", "object", "array"]);

/** The JSON Schema of a tool node's config: it is what the tool's form asks for. */
export function toolSchema(formFields: readonly unknown[]): ToolSchema {
  const known = formFields
    .filter(isRecord)
    .flatMap(({ slug, ...field }) => (typeof slug === "string" ? [{ ...field, slug }] : []));
  return {
    type: "object",
    properties: Object.fromEntries(
      known.map(({ slug, name, type, description }: Record<string, unknown>) => [
        slug,
        {
          type: typeof type === "string" && types.has(type) ? type : "string",
          ...(typeof name === "string" && { title: name }),
          ...(typeof description === "string" && { description }),
        },
      ]),
    ),
    required: known.flatMap(({ slug, ...field }: Record<string, unknown> & { slug: string }) =>
      field.isRequired === true ? [slug] : [],
    ),
  };
}
