import type { Json } from "./catalogue/entry";
import type { Membership } from "./people";

export type RateLimit = {
  unit: "day" | "hour" | "minute" | "second";
  max: number;
  strategy?: "spread" | "burst" | undefined;
};

export type Connector = {
  uuid: string;
  workspaceUuid: string;
  userUuid: string;
  name: string;
  slug: string;
  integrationSlug: string;
  isDefault: boolean;
  rateLimit: RateLimit | null;
  cacheTtlMilliseconds: number | null;
  playsCount: number;
  toolsCount: number;
  modelsCount: number;
  createdAt: string;
  updatedAt: string;
  deletedAt: null;
} & ({ useCredits: true; config: null } | { useCredits: false; config: Json });

export type CustomIntegration = {
  uuid: string;
  workspaceUuid: string;
  userUuid: string;
  /** The slug under which it shows among the integrations. */
  integrationSlug: string;
  manifest: Json;
  createdAt: string;
  updatedAt: string;
} & ({ kind: "external"; baseUrl: string } | { kind: "worker"; workerUuid: string });

export type Release = {
  uuid: string;
  workflowUuid: string;
  version: string;
  status: "draft" | "deployed";
  description: string | null;
  parentUuid: string | null;
  nodes: Json[];
  formFields: unknown;
  createdAt: string;
  updatedAt: string;
  deployedAt: string | null;
};

export type Workflow = {
  uuid: string;
  workspaceUuid: string;
  draftRelease: Release | null;
  deployedRelease: Release | null;
  createdAt: string;
  updatedAt: string;
};

export type Tool = {
  uuid: string;
  workspaceUuid: string;
  workflowUuid: string;
  name: string;
  description: string;
  createdAt: string;
  updatedAt: string;
};

/** A run knows its end from the start; how far it has come is a question of the time that has passed. */
export type Run = {
  uuid: string;
  workspaceUuid: string;
  nodeUuid: string;
  nodeSlug: string;
  title: string;
  computedConfig: Json;
  output: Json | null;
  errorMessage: string | null;
  creditsUsedCount: number;
  startedAt: string;
  seconds: number;
};

/** A consent that was begun at the third-party provider; `code` once a person has allowed it. */
export type Consent = {
  state: string;
  integrationSlug: string;
  redirectUri: string;
  expiresAt: number;
  code?: string;
  account?: string;
  used?: true;
};

export type State = {
  memberships: Membership[];
  connectors: Connector[];
  customIntegrations: CustomIntegration[];
  workflows: Workflow[];
  tools: Tool[];
  runs: Run[];
  consents: Consent[];
  /** Set at run time through `/__sandbox/dashboard-origin`. */
  dashboardOrigin: string | null;
};
