import type { AutocompleteResult, Integration, Json, LanguageModel } from "./catalogue/entry";

/** What a service is told about who asks. */
export type ConnectorIdentity = { uuid: string; workspaceUuid: string; config: Json };

export type Authentication = { errorMessage: string } | { config: Json };

/** An integration that can be talked to: one of the catalogue, or somebody's custom one. */
export type Service = {
  integration: Integration;
  documentation: string;
  authenticate(connector: ConnectorIdentity): Promise<Authentication>;
  autocomplete(
    connector: ConnectorIdentity,
    slug: string,
    params: Json,
    value?: string,
  ): Promise<AutocompleteResult[]>;
  dynamicSchema(
    connector: ConnectorIdentity,
    slug: string,
    params: Json,
  ): Promise<{ schema?: Json; uiSchema?: Json }>;
  languageModels?: LanguageModel[] | undefined;
  oauth?: { extraValues?: Json } | undefined;
  /** Only where the integration swaps the code itself. */
  completeOauth?: (params: Json) => Promise<{ value: unknown; extraValues?: Json }>;
  execute(
    connector: ConnectorIdentity,
    actionSlug: string,
    config: Json,
    data: Json,
  ): Promise<{ title?: string; output: Json }>;
};

/** The service said no, in words for people. */
export class ServiceError extends Error {
  override name = "ServiceError";
}
