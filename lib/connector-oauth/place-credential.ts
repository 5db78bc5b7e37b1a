type Json = Record<string, unknown>;

/**
 * Puts what a provider gave into a config: `value` at the OAuth field, `extraValues` beside it. All else is left as it is.
 */
export function placeCredential(
  config: Json,
  path: readonly string[],
  given: { value: unknown; extraValues?: Json | null | undefined },
): Json {
  const [key, ...rest] = path;
  if (key === undefined || key === "__proto__") throw new TypeError("An OAuth field has a name.");
  if (rest.length === 0) return { ...config, ...safe(given.extraValues ?? {}), [key]: given.value };
  const inner = config[key];
  return { ...config, [key]: placeCredential(isJson(inner) ? inner : {}, rest, given) };
}

function safe(values: Json): Json {
  return Object.fromEntries(Object.entries(values).filter(([key]) => key !== "__proto__"));
}

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
