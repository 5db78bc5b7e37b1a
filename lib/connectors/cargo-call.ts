import type { RateLimit } from "./connector-row";

/** One call of the Cargo API as it is shown to people: enough to write it as a command of any kind. */
export type CargoCall = {
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** Below `/v1/`, already encoded. */
  path: string;
  query?: Record<string, string | boolean | undefined>;
  body?: Record<string, unknown>;
  /** The same as a command of Cargo's CLI. What the CLI has no flag for is named in `beyondCli`. */
  cli: { command: string; flags: Record<string, string | undefined>; beyondCli?: string[] };
};

export type ConnectorValues = {
  name: string;
  slug: string;
  integrationSlug: string;
  config?: unknown;
  rateLimit?: RateLimit | null | undefined;
  cacheTtlMilliseconds?: number | null | undefined;
  isDefault?: boolean | undefined;
};

const at = (uuid: string) => `connection/connectors/${encodeURIComponent(uuid)}`;

export function listConnectorsCall(integrationSlug?: string): CargoCall {
  return {
    method: "GET",
    path: "connection/connectors/list",
    query: { integrationSlug },
    cli: {
      command: "connection connector list",
      flags: { "integration-slug": integrationSlug },
    },
  };
}

export function getConnectorCall(uuid: string): CargoCall {
  return {
    method: "GET",
    path: at(uuid),
    cli: { command: "connection connector get", flags: { uuid } },
  };
}

export function createConnectorCall(values: ConnectorValues): CargoCall {
  const { name, slug, integrationSlug, config, ...advanced } = values;
  return {
    method: "POST",
    path: "connection/connectors",
    body: given({ name, slug, integrationSlug, config, ...advanced, isDefault: undefined }),
    cli: {
      command: "connection connector create",
      flags: { "integration-slug": integrationSlug, slug, name, config: asJson(config) },
      beyondCli: beyondCli({ ...advanced, isDefault: undefined }),
    },
  };
}

export function updateConnectorCall(uuid: string, values: ConnectorValues): CargoCall {
  const { name, slug: _, integrationSlug: __, config, ...advanced } = values;
  return {
    method: "PUT",
    path: at(uuid),
    body: given({ name, config, ...advanced }),
    cli: {
      command: "connection connector update",
      flags: { uuid, name, config: asJson(config) },
      beyondCli: beyondCli(advanced),
    },
  };
}

export function removeConnectorCall(uuid: string): CargoCall {
  return {
    method: "DELETE",
    path: at(uuid),
    cli: { command: "connection connector remove", flags: { uuid } },
  };
}

export function existsBySlugCall(slug: string): CargoCall {
  return {
    method: "GET",
    path: "connection/connectors/existsBySlug",
    query: { slug },
    cli: { command: "connection connector exists-by-slug", flags: { slug } },
  };
}

export function autocompleteCall(
  uuid: string,
  body: { slug: string; params: Record<string, unknown>; value?: string; refresh?: boolean },
): CargoCall {
  return {
    method: "POST",
    path: `${at(uuid)}/autocomplete`,
    body: given(body),
    cli: {
      command: "connection connector autocomplete",
      flags: {
        "connector-uuid": uuid,
        slug: body.slug,
        params: JSON.stringify(body.params),
        value: body.value,
        refresh: body.refresh === true ? "true" : undefined,
      },
    },
  };
}

function given(body: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
}

const asJson = (value: unknown) => (value === undefined ? undefined : JSON.stringify(value));

const advancedTitles: Record<string, string> = {
  rateLimit: "the rate limit",
  cacheTtlMilliseconds: "the cache time",
  isDefault: "the default mark",
};

function beyondCli(advanced: Record<string, unknown>): string[] {
  return Object.entries(advanced).flatMap(([key, value]) =>
    value === undefined || value === null || value === false ? [] : (advancedTitles[key] ?? []),
  );
}
