/** JSON Schema or uiSchema as an integration writes it: the sandbox never interprets more than it must. */
export type Json = Record<string, unknown>;

export type Form = { jsonSchema: Json; uiSchema?: Json };

export type Cost =
  | { type: "fixed"; cost: number }
  | { type: "unit"; cost: number; unit: string; fixedCost?: number }
  | { type: "package"; cost: number; unit: string; unitsCount: number; fixedCost?: number };

export type Action = {
  name: string;
  description?: string;
  icon?: string;
  category?: string;
  config: Form;
  credits?: { costs: Cost[] };
  rateLimits?: Json[];
  isRateLimited?: boolean;
  isSerialized?: boolean;
  retry?: Json;
  caching?: Json;
  children?: { text: string }[];
  childrenCount?: number;
  output?: Json;
};

export type Extractor = {
  name: string;
  description?: string;
  config: Form;
  mode: { kind: "fetch" | "ingest"; isIncremental?: boolean };
};

/** An integration exactly as `GET connection/integrations/{slug}` answers it. */
export type Integration = {
  slug: string;
  name: string;
  description?: string;
  category: string;
  subCategories?: string[];
  icon?: string;
  color?: string;
  /** Cargo writes `null` for what is absent, now and then. */
  url?: string | null;
  documentationPath?: string;
  connector: {
    config: Form;
    rateLimit?: Json;
    credits?: Json;
    caching?: { isCompatible: boolean };
  };
  actions?: Record<string, Action>;
  extractors?: Record<string, Extractor>;
  autocompletes?: {
    slug: string;
    params: { jsonSchema: Json };
    cacheExpirationInSeconds?: number;
  }[];
  dynamicSchemas?: Record<string, { params: { jsonSchema: Json } }>;
};

export type AutocompleteResult = {
  label: string;
  value: string;
  description?: string;
  parent?: string;
  configOverride?: Json;
};

/** What an autocomplete or dynamic schema is asked with. `value` is the text typed so far. */
export type Question = { connectorConfig: Json; params: Json; value?: string };

export type LanguageModel = {
  name: string;
  slug: string;
  description: string;
  contextWindowTokensLimit: number;
  outputTokensLimit: number;
  isReasoning: boolean;
  credits?: Json;
};

/** An integration together with how the pretended service behind it behaves. */
export type CatalogueEntry = {
  integration: Integration;
  /** Markdown, for `GET …/documentation`. */
  documentation?: string;
  /** The service's answer to credentials: an error message for people, or nothing when they are good. */
  authenticate?: (config: Json) => string | undefined;
  /** By autocomplete slug. A thrown Error becomes `failedToGetIntegrationAutocomplete` with its message. */
  autocompletes?: Record<
    string,
    (question: Question) => AutocompleteResult[] | Promise<AutocompleteResult[]>
  >;
  /** By dynamic schema slug. */
  dynamicSchemas?: Record<string, (question: Question) => { schema?: Json; uiSchema?: Json }>;
  languageModels?: LanguageModel[];
  /** Whether `initiateOauth` is supported, and what `completeOauth` gives beside its value. */
  oauth?: { extraValues?: Json };
  /** By action slug: the output of a pretended run. */
  outputs?: Record<string, (config: Json, data: Json) => Json>;
};
