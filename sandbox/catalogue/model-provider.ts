import { action, perPackage } from "./action";
import { apiKeyForm } from "./credentials";
import { type Definition, define } from "./define";
import type { CatalogueEntry, Form, Json, LanguageModel } from "./entry";
import { area, drawn, type Fields, form, integer, need, number, pick, text } from "./form";
import { narrow } from "./narrow";
import { roster } from "./roster";

/** `slug | name | context | output | reasons? | what it is good for`, a line each. */
export function readModels(lines: string, priceOf?: (slug: string) => number): LanguageModel[] {
  return lines
    .trim()
    .split("\n")
    .map((line) => {
      const [slug = "", name = "", context, output, reasons, description = ""] = line
        .split("|")
        .map((part) => part.trim());
      return {
        slug,
        name,
        description,
        contextWindowTokensLimit: Number(context),
        outputTokensLimit: Number(output),
        isReasoning: reasons === "yes",
        ...(priceOf ? { credits: { costs: [perPackage(priceOf(slug), "token", 1000)] } } : {}),
      };
    });
}

/** As zod 4 writes a schema: draft 2020-12, records with propertyNames and anything as values. */
const zodForm = ({ jsonSchema, ...drawings }: Form): Form => ({
  jsonSchema: {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    ...jsonSchema,
    additionalProperties: false,
  },
  ...drawings,
});

const promptFields: Fields = {
  model: need(pick("Model", "listModels", { refresh: true })),
  prompt: need(drawn("ExpressionWidget", text("Prompt"))),
  systemPrompt: area("Instructions", { description: "What the model must always keep to." }),
  temperature: number("Temperature", { minimum: 0, maximum: 2, default: 0.3 }),
  maxTokens: integer("Longest answer (tokens)", { minimum: 1, maximum: 128000 }),
  outputSchema: drawn("JsonSchemaWidget", {
    schema: {
      type: "object",
      title: "Shape of the answer",
      propertyNames: { type: "string" },
      additionalProperties: {},
    },
  }),
  metadata: {
    schema: {
      type: "object",
      title: "Metadata",
      propertyNames: { type: "string" },
      additionalProperties: {},
    },
  },
};

const answerSchema: Json = {
  type: "object",
  properties: {
    answer: { type: "string", title: "Answer" },
    usage: {
      type: "object",
      properties: { inputTokens: { type: "integer" }, outputTokens: { type: "integer" } },
    },
  },
  required: ["answer"],
};

type ModelProvider = Partial<Definition> & {
  slug: string;
  models: LanguageModel[];
  /** Zero-action providers only lend their models to agents. */
  actionName?: string;
  extraFields?: Fields;
};

/** An integration whose point is its language models. */
export function modelProvider(provider: ModelProvider): CatalogueEntry {
  const { slug, models, actionName, extraFields, ...more } = provider;
  const row = roster.find((candidate) => candidate.slug === slug);
  const table = models.map(
    ({ name, contextWindowTokensLimit: limit, description }) =>
      `| ${name} | ${Math.round(limit / 1000)}k | ${description} |`,
  );
  return define({
    slug,
    connector: {
      config: apiKeyForm("API key", "Made in the provider's console; it is stored encrypted."),
      rateLimit: { unit: "minute", max: 500, strategy: "burst" },
      caching: { isCompatible: true },
    },
    actions: actionName
      ? {
          prompt: action(
            actionName,
            "Sends a prompt to a model and gives its answer.",
            zodForm(form({ ...promptFields, ...extraFields })),
            {
              category: "ai",
              output: answerSchema,
              caching: { isCompatible: true },
              ...(row?.isCreditsCompatible ? { costs: [perPackage(1, "token", 1000, 0.1)] } : {}),
            },
          ),
        }
      : {},
    lookups: {
      listModels: {
        cacheExpirationInSeconds: 86400,
        answer: (question) =>
          narrow(
            models.map(({ name, slug: value, description }) => ({
              label: name,
              value,
              description,
            })),
            question,
          ),
      },
    },
    languageModels: models,
    outputs: {
      prompt: ({ prompt }) => ({
        answer: `An answer to: ${String(prompt ?? "")}`,
        usage: { inputTokens: 42, outputTokens: 11 },
      }),
    },
    documentation: [
      `# ${row?.name ?? slug}`,
      "",
      "Connect with an API key, or run on credits where the workspace has some.",
      "",
      "| Model | Context | Good for |",
      "| --- | --- | --- |",
      ...table,
      "",
      "Give a **shape of the answer** to get data instead of text.",
      "",
    ].join("\n"),
    ...more,
  });
}
