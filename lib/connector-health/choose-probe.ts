import type { Integration } from "@/lib/cargo/integration";

/** The list that costs a service least to give: one that needs nothing chosen first, the fewest parameters before others. */
export function chooseProbe(integration: Pick<Integration, "autocompletes">): string | undefined {
  return integration.autocompletes
    .map(({ slug, params }) => ({ slug, ...countParams(params?.jsonSchema) }))
    .filter(({ required }) => required === 0)
    .sort((a, b) => a.all - b.all)[0]?.slug;
}

function countParams(schema: unknown): { required: number; all: number } {
  const part = (key: string): unknown =>
    typeof schema === "object" && schema !== null ? Reflect.get(schema, key) : undefined;
  const required = part("required");
  const properties = part("properties");
  return {
    required: Array.isArray(required) ? required.length : 0,
    all: typeof properties === "object" && properties !== null ? Object.keys(properties).length : 0,
  };
}
