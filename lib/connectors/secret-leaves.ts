import { knownChoices } from "@/lib/secrets/known-choices";
import { isPublicName, isSecretName, looksSecret } from "@/lib/secrets/public-fields";
import { readMark } from "@/lib/secrets/secret-mark";
import type { IsSecret } from "./secret-names";

/** The server's rule of what may be seen of a config, for what somebody has typed and not yet sent. */
export function secretLeaves(jsonSchema: unknown): IsSecret {
  const choices = knownChoices(jsonSchema);
  return (path, value) => {
    if (typeof value !== "string" || value === "") return false;
    const name = path.at(-1);
    if (typeof name !== "string") return true;
    if (choices.get(name)?.has(value)) return false;
    return isSecretName(name) || !isPublicName(name) || looksSecret(value);
  };
}

/** A config without the secrets that were typed into it, fit to be kept as a draft. */
export function withoutSecrets(
  config: unknown,
  isSecret: IsSecret,
  path: readonly (string | number)[] = [],
): unknown {
  if (readMark(config) !== undefined) return undefined;
  if (Array.isArray(config)) {
    return config.map((item, at) => withoutSecrets(item, isSecret, [...path, at]) ?? null);
  }
  if (typeof config === "object" && config !== null) {
    return Object.fromEntries(
      Object.entries(config).flatMap(([key, value]) => {
        const kept = withoutSecrets(value, isSecret, [...path, key]);
        return kept === undefined ? [] : [[key, kept]];
      }),
    );
  }
  return isSecret(path, config) ? undefined : config;
}
