import type { CargoCall, CliCall } from "./cargo-call";

export type IntegrationListQuery = {
  category?: string | undefined;
  slug?: string | undefined;
  search?: string | undefined;
  hasActions?: boolean | undefined;
  hasExtractors?: boolean | undefined;
};

const flag = (value: boolean | undefined) => (value === undefined ? undefined : String(value));
const at = (slug: string) => `connection/integrations/${encodeURIComponent(slug)}`;

export function listIntegrationsCall(query: IntegrationListQuery): CliCall {
  const { category, slug, search, hasActions, hasExtractors } = query;
  return {
    method: "GET",
    path: "connection/integrations/list",
    query: { category, slug, search, hasActions, hasExtractors },
    cli: {
      command: "connection integration list",
      flags: {
        category,
        slug,
        search,
        "has-actions": flag(hasActions),
        "has-extractors": flag(hasExtractors),
      },
    },
  };
}

export function getIntegrationCall(slug: string): CliCall {
  return {
    method: "GET",
    path: at(slug),
    cli: { command: "connection integration get", args: [slug] },
  };
}

export function getDocumentationCall(slug: string): CliCall {
  return {
    method: "GET",
    path: `${at(slug)}/documentation`,
    cli: { command: "connection integration get-documentation", args: [slug] },
  };
}

export function getNativeIntegrationCall(): CliCall {
  return {
    method: "GET",
    path: "connection/nativeIntegrations",
    cli: { command: "connection native-integration get" },
  };
}

export function initiateOauthCall(slug: string): CargoCall {
  return { method: "POST", path: `${at(slug)}/initiateOauth`, body: {} };
}

/** What the provider brought back is good for one use and belongs to nobody else: it is named, never written. */
export function completeOauthCall(slug: string): CliCall {
  const params = { code: "<CODE>", state: "<STATE>" };
  return {
    method: "POST",
    path: `${at(slug)}/completeOauth`,
    body: { params },
    cli: {
      command: "connection integration complete-oauth",
      flags: { slug, params: JSON.stringify(params) },
    },
  };
}

const custom = "connection/customIntegrations";

export function listCustomIntegrationsCall(): CargoCall {
  return { method: "GET", path: `${custom}/list` };
}

export function registerCustomIntegrationCall(): CargoCall {
  return {
    method: "POST",
    path: custom,
    body: { kind: "external", baseUrl: "https://integration.example.com" },
  };
}

export function changeCustomIntegrationCall(row: {
  uuid: string;
  kind: string;
  place: string;
}): CargoCall {
  const place = row.kind === "worker" ? { workerUuid: row.place } : { baseUrl: row.place };
  const path = `${custom}/${encodeURIComponent(row.uuid)}`;
  return { method: "PUT", path, body: { kind: row.kind, ...place } };
}

export function removeCustomIntegrationCall(uuid: string): CargoCall {
  return { method: "DELETE", path: `${custom}/${encodeURIComponent(uuid)}` };
}
