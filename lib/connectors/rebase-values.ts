import { type ConnectorFormValues, sameJson } from "./form-values";

/**
 * My changes on top of what somebody else has saved: field by field, and within the config leaf by leaf, mine holds where I
 * changed something and theirs everywhere else.
 */
export function rebaseValues(
  base: ConnectorFormValues,
  mine: ConnectorFormValues,
  theirs: ConnectorFormValues,
): ConnectorFormValues {
  const pick = <Key extends keyof ConnectorFormValues>(key: Key) =>
    sameJson(base[key], mine[key]) ? theirs[key] : mine[key];
  return {
    ...theirs,
    name: pick("name"),
    useCredits: pick("useCredits"),
    rateLimit: pick("rateLimit"),
    cacheTtlMilliseconds: pick("cacheTtlMilliseconds"),
    isDefault: pick("isDefault"),
    config: rebaseObject(base.config, mine.config, theirs.config),
  };
}

function rebaseObject(base: Json, mine: Json, theirs: Json): Json {
  const keys = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  const entries = [...keys].flatMap((key): [string, unknown][] => {
    const [was, own, other] = [base[key], mine[key], theirs[key]];
    if (sameJson(was, own)) return other === undefined ? [] : [[key, other]];
    if (isJson(was) && isJson(own) && isJson(other)) return [[key, rebaseObject(was, own, other)]];
    return own === undefined ? [] : [[key, own]];
  });
  return Object.fromEntries(entries);
}

type Json = Record<string, unknown>;

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
