/** `access token` of the connector `hubspot_eu` → `HUBSPOT_EU_ACCESS_TOKEN`: the variable that a copied command reads. */
export function secretName(slug: string, path: readonly (string | number)[]): string {
  return [slug, ...path]
    .map((part) =>
      String(part)
        .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
        .replace(/[^A-Za-z0-9]+/g, "_"),
    )
    .join("_")
    .toUpperCase()
    .replace(/^_+|_+$/g, "");
}

/** Decides whether the value at a place of a config may be copied as it is. */
export type IsSecret = (path: readonly (string | number)[], value: unknown) => boolean;

/** A config whose secrets are replaced by what `toPlaceholder` makes of their names. */
export function replaceSecrets(
  config: unknown,
  slug: string,
  isSecret: IsSecret,
  toPlaceholder: (name: string) => unknown,
  path: readonly (string | number)[] = [],
): unknown {
  if (isHidden(config) || (path.length > 0 && isSecret(path, config))) {
    return toPlaceholder(secretName(slug, path));
  }
  if (Array.isArray(config)) {
    return config.map((item, at) =>
      replaceSecrets(item, slug, isSecret, toPlaceholder, [...path, at]),
    );
  }
  if (typeof config !== "object" || config === null) return config;
  return Object.fromEntries(
    Object.entries(config).map(([key, value]) => [
      key,
      replaceSecrets(value, slug, isSecret, toPlaceholder, [...path, key]),
    ]),
  );
}

/** What the server shows in a secret's place. */
export function isHidden(value: unknown): value is { $secret: "set" } {
  return (
    typeof value === "object" && value !== null && "$secret" in value && value.$secret === "set"
  );
}

/** Text in a copied command where a secret would be: `<HUBSPOT_EU_ACCESS_TOKEN>`. */
export const toPlaceholder = (name: string) => `<${name}>`;
export const isPlaceholder = (value: unknown) =>
  typeof value === "string" && /^<[A-Z0-9_]+>$/.test(value);
