import type { CargoCall } from "./cargo-call";

export type IntegrationListQuery = {
  category?: string | undefined;
  slug?: string | undefined;
  search?: string | undefined;
  hasActions?: boolean | undefined;
  hasExtractors?: boolean | undefined;
};

const flag = (value: boolean | undefined) => (value === undefined ? undefined : String(value));
const at = (slug: string) => `connection/integrations/${encodeURIComponent(slug)}`;

export function listIntegrationsCall(query: IntegrationListQuery): CargoCall {
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

export function getIntegrationCall(slug: string): CargoCall {
  return {
    method: "GET",
    path: at(slug),
    cli: { command: "connection integration get", flags: { slug } },
  };
}

export function getDocumentationCall(slug: string): CargoCall {
  return {
    method: "GET",
    path: `${at(slug)}/documentation`,
    cli: { command: "connection integration get-documentation", flags: { slug } },
  };
}

export function getNativeIntegrationCall(): CargoCall {
  return {
    method: "GET",
    path: "connection/nativeIntegrations",
    cli: { command: "connection native-integration get", flags: {} },
  };
}
