import type { Connector, ConnectorChange, ConnectorDraft, RateLimit } from "@/lib/cargo/connector";
import { proposeSlug } from "./propose-slug";

/** What the form of a connector holds, whether it is about to be made or exists. */
export type ConnectorFormValues = {
  integrationSlug: string;
  name: string;
  slug: string;
  /** Once somebody has typed a slug, the name no longer changes it. */
  slugEdited: boolean;
  useCredits: boolean;
  config: Record<string, unknown>;
  rateLimit: RateLimit | null;
  cacheTtlMilliseconds: number | null;
  isDefault: boolean;
};

export const emptyValues: ConnectorFormValues = {
  integrationSlug: "",
  name: "",
  slug: "",
  slugEdited: false,
  useCredits: false,
  config: {},
  rateLimit: null,
  cacheTtlMilliseconds: null,
  isDefault: false,
};

/** A new name, and with it the slug as long as nobody has chosen another. */
export function withName(values: ConnectorFormValues, name: string): ConnectorFormValues {
  return { ...values, name, ...(!values.slugEdited && { slug: proposeSlug(name) }) };
}

/** Other credentials belong to another integration: only what is about the connector itself stays. */
export function withIntegration(
  values: ConnectorFormValues,
  integration: { slug: string; name: string },
): ConnectorFormValues {
  const next = { ...values, integrationSlug: integration.slug, config: {}, useCredits: false };
  return values.name === "" ? withName(next, integration.name) : next;
}

export function toValues(connector: Connector): ConnectorFormValues {
  return {
    integrationSlug: connector.integrationSlug,
    name: connector.name,
    slug: connector.slug,
    slugEdited: true,
    useCredits: connector.useCredits,
    config: connector.config ?? {},
    rateLimit: connector.rateLimit ?? null,
    cacheTtlMilliseconds: connector.cacheTtlMilliseconds ?? null,
    isDefault: connector.isDefault,
  };
}

/** What creates the connector. On credits it has no config at all. */
export function toDraft(values: ConnectorFormValues): ConnectorDraft {
  const { name, slug, integrationSlug, useCredits, config } = values;
  return {
    name: name.trim(),
    slug,
    integrationSlug,
    ...(!useCredits && { config }),
    ...(values.rateLimit && { rateLimit: values.rateLimit }),
    ...(values.cacheTtlMilliseconds !== null && {
      cacheTtlMilliseconds: values.cacheTtlMilliseconds,
    }),
  };
}

/**
 * What changes the connector: only what differs from `base`, so that a save never puts back what somebody else has
 * changed, and credentials that nobody touched are not tried again.
 */
export function toChange(values: ConnectorFormValues, base: ConnectorFormValues): ConnectorChange {
  const change: ConnectorChange = {};
  if (values.name.trim() !== base.name) change.name = values.name.trim();
  if (values.isDefault !== base.isDefault) change.isDefault = values.isDefault;
  if (values.useCredits !== base.useCredits)
    change.config = values.useCredits ? null : values.config;
  else if (!values.useCredits && !sameJson(values.config, base.config))
    change.config = values.config;
  if (!sameJson(values.rateLimit, base.rateLimit)) change.rateLimit = values.rateLimit;
  if (values.cacheTtlMilliseconds !== base.cacheTtlMilliseconds) {
    change.cacheTtlMilliseconds = values.cacheTtlMilliseconds;
  }
  return change;
}

/** Equal as JSON, whatever the order of keys; a key without a value is as good as none. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => sameJson(Reflect.get(a, key), Reflect.get(b, key)));
}
