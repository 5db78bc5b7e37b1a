import type { Health } from "./health";

/** Cargo's connector as far as the browser may know it: `config` holds placeholders where secrets are. */
export type ListedConnector = {
  uuid: string;
  name: string;
  slug: string;
  integrationSlug: string;
  isDefault?: boolean | null | undefined;
  useCredits?: boolean | null | undefined;
  rateLimit?: RateLimit | null | undefined;
  cacheTtlMilliseconds?: number | null | undefined;
  playsCount?: number | null | undefined;
  toolsCount?: number | null | undefined;
  modelsCount?: number | null | undefined;
  createdAt?: string | null | undefined;
  updatedAt?: string | null | undefined;
};

export type RateLimit = { unit: string; max: number; strategy?: string | undefined };

/** A connector as one row of the table: joined with its integration and its health, and ready to be searched. */
export type ConnectorRow = {
  uuid: string;
  name: string;
  slug: string;
  integrationSlug: string;
  integrationName: string;
  hasIcon: boolean;
  isDefault: boolean;
  paidBy: "credits" | "account";
  rateLimit: RateLimit | null;
  cacheTtlMilliseconds: number | null;
  playsCount: number;
  toolsCount: number;
  modelsCount: number;
  usesCount: number;
  createdAt: string;
  updatedAt: string;
  health: Health | undefined;
  /** `haystackOf` fills it. */
  haystack: string | undefined;
};

/** Everything that a search looks in, in lower case: made when it is first needed, so that the first rows need not wait. */
export function haystackOf(row: ConnectorRow): string {
  if (row.haystack === undefined) {
    const { name, slug, integrationName, integrationSlug, uuid } = row;
    row.haystack =
      `${name}\n${slug}\n${integrationName}\n${integrationSlug}\n${uuid}`.toLowerCase();
  }
  return row.haystack;
}

export function toConnectorRow(
  connector: ListedConnector,
  integration: { name: string; hasIcon?: boolean },
  health?: Health,
): ConnectorRow {
  const { uuid, name, slug, integrationSlug } = connector;
  const playsCount = connector.playsCount ?? 0;
  const toolsCount = connector.toolsCount ?? 0;
  const modelsCount = connector.modelsCount ?? 0;
  return {
    uuid,
    name,
    slug,
    integrationSlug,
    integrationName: integration.name,
    hasIcon: integration.hasIcon === true,
    isDefault: connector.isDefault === true,
    paidBy: connector.useCredits === true ? "credits" : "account",
    rateLimit: connector.rateLimit ?? null,
    cacheTtlMilliseconds: connector.cacheTtlMilliseconds ?? null,
    playsCount,
    toolsCount,
    modelsCount,
    usesCount: playsCount + toolsCount + modelsCount,
    createdAt: connector.createdAt ?? "",
    updatedAt: connector.updatedAt ?? connector.createdAt ?? "",
    health,
    haystack: undefined,
  };
}
