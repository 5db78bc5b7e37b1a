import { z } from "zod";
import { askServer } from "./ask-server";
import type { Integration, Json } from "./catalogue/entry";
import { absentable, json, manifestSchema } from "./manifest-schema";
import { type Service, ServiceError } from "./service";
import type { CustomIntegration } from "./state";

const authenticationSchema = z.discriminatedUnion("outcome", [
  z.looseObject({ outcome: z.literal("success"), config: absentable(json) }),
  z.looseObject({ outcome: z.literal("error"), errorMessage: absentable(z.string()) }),
]);
const resultsSchema = z.object({
  results: z.array(
    z
      .object({
        label: absentable(z.coerce.string()),
        value: z.union([z.string(), z.number(), z.boolean()]),
        description: absentable(z.string()),
        parent: absentable(z.string()),
        configOverride: absentable(json),
      })
      .transform((result) => ({ ...result, label: result.label ?? String(result.value) })),
  ),
});
const dynamicSchemaSchema = z.object({ jsonSchema: absentable(json), uiSchema: absentable(json) });
const oauthSchema = z.object({ value: z.unknown(), extraValues: absentable(json) });
const executionSchema = z.looseObject({
  outcome: z.string(),
  title: absentable(z.string()),
  errorMessage: absentable(z.string()),
  data: absentable(json),
});

export async function fetchManifest(baseUrl: string): Promise<Json> {
  return askServer(baseUrl, "manifest", manifestSchema);
}

/** What a custom integration looks like among the others. */
export function toCustomIntegration(custom: CustomIntegration): Integration {
  const { integrationSlug, manifest } = custom;
  return {
    subCategories: [],
    actions: {},
    extractors: {},
    autocompletes: [],
    dynamicSchemas: {},
    ...(manifest as Omit<Integration, "slug" | "category">),
    slug: integrationSlug,
    category: "custom",
  };
}

/** Passes every question on to the integration's own server, as Cargo does. */
export function toExternalService(custom: CustomIntegration, baseUrl: string): Service {
  const integration = toCustomIntegration(custom);
  return {
    integration,
    documentation: `# ${integration.name}\n\n${integration.description ?? ""}\n`,

    async authenticate(connector) {
      const answer = await askServer(baseUrl, "authenticate", authenticationSchema, { connector });
      if (answer.outcome === "success") return { config: answer.config ?? connector.config };
      return {
        errorMessage: answer.errorMessage ?? `${integration.name} refused the credentials.`,
      };
    },

    async autocomplete(connector, slug, params, value) {
      const question = { connector, slug, params, ...(value !== undefined && { value }) };
      return (await askServer(baseUrl, "autocomplete", resultsSchema, question)).results as Awaited<
        ReturnType<Service["autocomplete"]>
      >;
    },

    async dynamicSchema(connector, slug, params) {
      const question = { connector, slug, params };
      const answer = await askServer(baseUrl, "getDynamicSchema", dynamicSchemaSchema, question);
      return {
        ...(answer.jsonSchema && { schema: answer.jsonSchema }),
        ...(answer.uiSchema && { uiSchema: answer.uiSchema }),
      };
    },

    async completeOauth(params) {
      const { value, extraValues } = await askServer(baseUrl, "completeOauth", oauthSchema, {
        params,
      });
      return { value, ...(extraValues && { extraValues }) };
    },

    async execute(connector, actionSlug, config) {
      const path = `actions/${encodeURIComponent(actionSlug)}/execute`;
      const answer = await askServer(baseUrl, path, executionSchema, { connector, config });
      if (answer.outcome !== "executed") {
        throw new ServiceError(answer.errorMessage ?? `The action ended as "${answer.outcome}".`);
      }
      return { output: answer.data ?? {}, ...(answer.title && { title: answer.title }) };
    },
  };
}
