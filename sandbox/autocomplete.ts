import { ApiError } from "./api-error";
import type { AutocompleteResult, Json } from "./catalogue/entry";
import type { Sandbox } from "./sandbox";
import { checkAgainstSchema, isObject } from "./schema-check";
import type { ConnectorIdentity, Service } from "./service";

type Question = {
  slug: string;
  params: Json;
  value?: string | null | undefined;
  refresh?: boolean | null | undefined;
  variables?: unknown;
};

const halfAnHourInSeconds = 1800;
const keptAnswers = 500;

export async function askAutocomplete(
  sandbox: Sandbox,
  service: Service,
  connector: ConnectorIdentity,
  question: Question,
): Promise<unknown[]> {
  const { slug, params, value, variables } = question;
  const { integration } = service;
  const declared = integration.autocompletes?.find((each) => each.slug === slug);
  if (!declared) {
    throw failed(`${integration.name} has no autocomplete "${slug}".`);
  }
  refuseMissingParams(declared.params.jsonSchema, params);
  sandbox.counters.count("autocompleteAsked");

  const cache = sandbox.autocompleteCache;
  const key = `${connector.uuid} ${JSON.stringify([slug, sorted(params), value ?? "", variables ?? null])}`;
  const cached = cache.get(key);
  if (!question.refresh && cached && cached.expiresAt > Date.now()) {
    sandbox.counters.count("autocompleteCached");
    return cached.results;
  }

  let results: AutocompleteResult[];
  try {
    results = await service.autocomplete(connector, slug, params, value ?? undefined);
  } catch (error) {
    throw failed(error instanceof Error ? error.message : "The service failed.");
  }
  const matching = value ? filterResults(results, value) : results;
  const seconds = declared.cacheExpirationInSeconds ?? halfAnHourInSeconds;
  cache.delete(key);
  cache.set(key, { expiresAt: Date.now() + seconds * 1000, results: matching });
  const oldest = cache.keys().next().value;
  if (cache.size > keptAnswers && oldest !== undefined) cache.delete(oldest);
  return matching;
}

function failed(message: string): ApiError {
  return new ApiError(400, message, "failedToGetIntegrationAutocomplete");
}

function refuseMissingParams(schema: Json, params: Json): void {
  const required = Array.isArray(schema.required) ? schema.required : [];
  const missing = required.filter((name) => params[name] == null || params[name] === "");
  const problems =
    missing.length > 0
      ? missing.map((name) => `${name} is required`)
      : checkAgainstSchema(schema, params);
  if (problems.length > 0) {
    throw new ApiError(400, `Invalid autocomplete params: ${problems.join("; ")}`);
  }
}

/** Keeps what contains the typed text, and the results that the kept ones are nested under. */
function filterResults(results: AutocompleteResult[], typed: string): AutocompleteResult[] {
  const wanted = typed.trim().toLowerCase();
  // A custom integration's values may be numbers.
  const has = (text: unknown) =>
    String(text ?? "")
      .toLowerCase()
      .includes(wanted);
  const kept = new Set(results.filter((each) => has(each.label) || has(each.value)));
  const parents = new Set([...kept].map((each) => each.parent).filter(Boolean));
  return results.filter((each) => kept.has(each) || parents.has(each.value));
}

/** The same params in another order are the same question. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, each]) => [name, sorted(each)]),
  );
}
