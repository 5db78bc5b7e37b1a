import { z } from "zod";
import { absentable } from "./absent";
import { readableList } from "./readable-list";
import { readableRecord } from "./readable-record";

/** JSON Schema and uiSchema as an integration writes them: outside data, read by `lib/config-form` only. */
export const formSchema = z.object({
  jsonSchema: z.unknown(),
  uiSchema: z.unknown().optional(),
});
export type IntegrationForm = z.infer<typeof formSchema>;

const form = formSchema.catch({ jsonSchema: { type: "object" } });

export const costSchema = z.looseObject({
  type: z.string(),
  cost: z.number(),
  unit: absentable(z.string()),
  unitsCount: absentable(z.number()),
  fixedCost: absentable(z.number()),
});
export type Cost = z.infer<typeof costSchema>;

const creditsSchema = z.looseObject({ costs: absentable(z.array(costSchema)) });

export const actionSchema = z.looseObject({
  name: z.string().catch(""),
  description: absentable(z.string()),
  icon: absentable(z.string()),
  category: absentable(z.string()),
  config: form,
  credits: absentable(creditsSchema),
  rateLimits: absentable(z.array(z.unknown())),
  isRateLimited: absentable(z.boolean()),
  isSerialized: absentable(z.boolean()),
  retry: absentable(z.unknown()),
  caching: absentable(z.unknown()),
  children: absentable(z.array(z.looseObject({ text: z.string().catch("") }))),
  childrenCount: absentable(z.number()),
  output: absentable(z.unknown()),
});
export type Action = z.infer<typeof actionSchema>;

export const extractorSchema = z.looseObject({
  name: z.string().catch(""),
  description: absentable(z.string()),
  config: form,
  mode: absentable(z.looseObject({ kind: z.string(), isIncremental: absentable(z.boolean()) })),
});
export type Extractor = z.infer<typeof extractorSchema>;

const autocompleteSchema = z.looseObject({
  slug: z.string(),
  params: absentable(z.looseObject({ jsonSchema: z.unknown() })),
  cacheExpirationInSeconds: absentable(z.number()),
});

const dynamicSchemaSchema = z.looseObject({
  params: absentable(z.looseObject({ jsonSchema: z.unknown() })),
});

/** A type of external service. Any part but the slug may be missing on a real one. */
export const integrationSchema = z.looseObject({
  slug: z.string(),
  name: z.string().catch(""),
  description: absentable(z.string()),
  category: absentable(z.string()),
  subCategories: absentable(z.array(z.string())),
  icon: absentable(z.string()),
  color: absentable(z.string()),
  url: absentable(z.string()),
  documentationPath: absentable(z.string()),
  connector: z
    .looseObject({
      config: form,
      rateLimit: absentable(z.unknown()),
      credits: absentable(z.looseObject({ isCompatible: absentable(z.boolean()) })),
      caching: absentable(z.looseObject({ isCompatible: absentable(z.boolean()) })),
    })
    .catch({
      config: { jsonSchema: { type: "object" } },
      rateLimit: undefined,
      credits: undefined,
      caching: undefined,
    }),
  actions: readableRecord(actionSchema).catch({}),
  extractors: readableRecord(extractorSchema).catch({}),
  autocompletes: readableList(autocompleteSchema).catch([]),
  dynamicSchemas: readableRecord(dynamicSchemaSchema).catch({}),
});
export type Integration = z.infer<typeof integrationSchema>;

export const integrationCategories = [
  "engagement",
  "marketing",
  "sales",
  "finance",
  "analytics",
  "freeform",
  "success",
  "support",
  "enrichment",
  "storage",
  "custom",
] as const;
