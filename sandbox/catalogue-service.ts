import type { CatalogueEntry, Json } from "./catalogue/entry";
import { isObject } from "./schema-check";
import { type Service, ServiceError } from "./service";

export function toCatalogueService(entry: CatalogueEntry): Service {
  const { integration } = entry;
  return {
    integration,
    documentation:
      entry.documentation ?? `# ${integration.name}\n\n${integration.description ?? ""}\n`,
    languageModels: entry.languageModels,
    oauth: entry.oauth,

    async authenticate({ config }) {
      const errorMessage = entry.authenticate
        ? entry.authenticate(config)
        : refuseObviouslyWrong(config, integration.name);
      return errorMessage === undefined ? { config } : { errorMessage };
    },

    async autocomplete({ config }, slug, params, value) {
      const answer = entry.autocompletes?.[slug];
      if (!answer) throw new ServiceError(`${integration.name} has no answer for "${slug}".`);
      return answer({ connectorConfig: config, params, ...(value !== undefined && { value }) });
    },

    async dynamicSchema({ config }, slug, params) {
      const answer = entry.dynamicSchemas?.[slug];
      if (!answer) throw new ServiceError(`${integration.name} has no schema "${slug}".`);
      return answer({ connectorConfig: config, params });
    },

    async execute(_connector, actionSlug, config, data) {
      const output = entry.outputs?.[actionSlug]?.(config, data) ?? { success: true };
      return { output };
    },
  };
}

function refuseObviouslyWrong(config: Json, name: string): string | undefined {
  const wrong = leavesOf(config).some(
    (leaf) => typeof leaf === "string" && /\b(invalid|wrong|bad)\b/i.test(leaf),
  );
  return wrong ? `${name} refused these credentials.` : undefined;
}

function leavesOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(leavesOf);
  if (isObject(value)) return Object.values(value).flatMap(leavesOf);
  return [value];
}
