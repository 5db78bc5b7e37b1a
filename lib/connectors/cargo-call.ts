import type { RateLimit } from "./connector-row";

/** One call of the Cargo API as it is shown to people: enough to write it as a command of any kind. */
export type CargoCall = {
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** Below `/v1/`, already encoded. */
  path: string;
  query?: Record<string, string | boolean | undefined>;
  body?: Record<string, unknown>;
  /** The same as a command of Cargo's CLI, where it has one. */
  cli?: CliCommand;
};

export type CliCommand = {
  command: string;
  args?: string[];
  /** `true` is a flag without a value. */
  flags?: Record<string, string | true | undefined>;
  /** What the CLI has no flag for. */
  beyondCli?: string[];
};

/** A call that Cargo's CLI makes too. */
export type CliCall = CargoCall & { cli: CliCommand };

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

export function listConnectorsCall(integrationSlug?: string): CliCall {
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

export function getConnectorCall(uuid: string): CliCall {
  return {
    method: "GET",
    path: at(uuid),
    cli: { command: "connection connector get", args: [uuid] },
  };
}

export function createConnectorCall(values: ConnectorValues): CliCall {
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

export function updateConnectorCall(uuid: string, values: ConnectorValues): CliCall {
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

export function removeConnectorCall(uuid: string): CliCall {
  return {
    method: "DELETE",
    path: at(uuid),
    cli: { command: "connection connector remove", args: [uuid] },
  };
}

export function existsBySlugCall(slug: string): CliCall {
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
): CliCall {
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
        refresh: body.refresh === true ? true : undefined,
      },
    },
  };
}

export function languageModelsCall(uuid: string): CargoCall {
  return { method: "GET", path: `${at(uuid)}/languageModels` };
}

export function usageMetricsCall(query: {
  from: string;
  to: string;
  connectorUuid: string;
}): CargoCall {
  return { method: "GET", path: "billing/usage/metrics", query };
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
