import { z } from "zod";
import type { Integration, Json } from "./catalogue/entry";
import { type Service, ServiceError } from "./service";
import type { CustomIntegration } from "./state";

const answerLimitBytes = 2_000_000;
const patienceMs = 15_000;

const json = z.record(z.string(), z.unknown());
const formSchema = z.looseObject({ jsonSchema: json, uiSchema: json.optional() });

const manifestSchema = z.looseObject({
  name: z.string().min(1),
  description: z.string().optional(),
  icon: z.string().optional(),
  color: z.string().optional(),
  url: z.string().optional(),
  connector: z.looseObject({ config: formSchema }),
  actions: z.record(z.string(), z.looseObject({ name: z.string(), config: formSchema })).optional(),
  extractors: z.record(z.string(), z.looseObject({ name: z.string() })).optional(),
  autocompletes: z
    .array(z.looseObject({ slug: z.string(), params: z.looseObject({ jsonSchema: json }) }))
    .optional(),
  // A list in the public contract; the integrations that Cargo lists have a record.
  dynamicSchemas: z
    .union([z.array(z.looseObject({ slug: z.string() })), z.record(z.string(), json)])
    .optional(),
});

const authenticationSchema = z.discriminatedUnion("outcome", [
  z.looseObject({ outcome: z.literal("success"), config: json.optional() }),
  z.looseObject({ outcome: z.literal("error"), errorMessage: z.string().optional() }),
]);
const resultsSchema = z.object({
  results: z.array(
    z.object({
      label: z.string(),
      value: z.string(),
      description: z.string().optional(),
      parent: z.string().optional(),
      configOverride: json.optional(),
    }),
  ),
});
const dynamicSchemaSchema = z.object({ jsonSchema: json.optional(), uiSchema: json.optional() });
const oauthSchema = z.object({ value: z.unknown(), extraValues: json.optional() });
const executionSchema = z.looseObject({
  outcome: z.string(),
  title: z.string().optional(),
  errorMessage: z.string().optional(),
  data: json.optional(),
});

export async function fetchManifest(baseUrl: string): Promise<Json> {
  return call(baseUrl, "manifest", manifestSchema);
}

/** What a custom integration looks like among the others. */
export function toCustomIntegration(custom: CustomIntegration): Integration {
  const { integrationSlug, manifest } = custom;
  const { dynamicSchemas = {} } = manifest;
  return {
    subCategories: [],
    actions: {},
    extractors: {},
    autocompletes: [],
    ...(manifest as Omit<Integration, "slug" | "category">),
    dynamicSchemas: Array.isArray(dynamicSchemas)
      ? Object.fromEntries(dynamicSchemas.map(({ slug, ...schema }) => [slug, schema]))
      : (dynamicSchemas as Integration["dynamicSchemas"]),
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
      const answer = await call(baseUrl, "authenticate", authenticationSchema, { connector });
      if (answer.outcome === "success") return { config: answer.config ?? connector.config };
      return {
        errorMessage: answer.errorMessage ?? `${integration.name} refused the credentials.`,
      };
    },

    async autocomplete(connector, slug, params, value) {
      const question = { connector, slug, params, ...(value !== undefined && { value }) };
      return (await call(baseUrl, "autocomplete", resultsSchema, question)).results as Awaited<
        ReturnType<Service["autocomplete"]>
      >;
    },

    async dynamicSchema(connector, slug, params) {
      const question = { connector, slug, params };
      const answer = await call(baseUrl, "getDynamicSchema", dynamicSchemaSchema, question);
      return {
        ...(answer.jsonSchema && { schema: answer.jsonSchema }),
        ...(answer.uiSchema && { uiSchema: answer.uiSchema }),
      };
    },

    async completeOauth(params) {
      const { value, extraValues } = await call(baseUrl, "completeOauth", oauthSchema, { params });
      return { value, ...(extraValues && { extraValues }) };
    },

    async execute(connector, actionSlug, config) {
      const path = `actions/${encodeURIComponent(actionSlug)}/execute`;
      const answer = await call(baseUrl, path, executionSchema, { connector, config });
      if (answer.outcome !== "executed") {
        throw new ServiceError(answer.errorMessage ?? `The action ended as "${answer.outcome}".`);
      }
      return { output: answer.data ?? {}, ...(answer.title && { title: answer.title }) };
    },
  };
}

async function call<Answer>(
  baseUrl: string,
  path: string,
  schema: z.ZodType<Answer>,
  body?: Json,
): Promise<Answer> {
  const url = `${baseUrl.replace(/\/+$/, "")}/${path}`;
  const response = await fetch(url, {
    method: body === undefined ? "GET" : "POST",
    headers: { accept: "application/json", "content-type": "application/json" },
    body: body === undefined ? null : JSON.stringify(body),
    redirect: "error",
    signal: AbortSignal.timeout(patienceMs),
  }).catch((cause: unknown) => {
    throw new ServiceError(`${url} could not be reached.`, { cause });
  });
  const text = await response.text();
  if (!response.ok) throw new ServiceError(`${url} answered with status ${response.status}.`);
  if (text.length > answerLimitBytes) throw new ServiceError(`${url} answered with too much.`);
  const parsed = schema.safeParse(parseJson(text));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const place = issue?.path.join(".") || "the answer";
    throw new ServiceError(`${url} gave an answer that doesn't fit: ${place}: ${issue?.message}`);
  }
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
