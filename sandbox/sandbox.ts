import { catalogue } from "./catalogue/catalogue";
import type { Counters } from "./counters";
import type { Faults } from "./faults";
import type { IssuedSecrets } from "./issued-secrets";
import type { JsonFile } from "./json-file";
import type { Authorization } from "./oauth";
import type { RequestLog } from "./request-log";
import { makeSeed } from "./seed";
import type { Services } from "./services";
import type { Settings } from "./settings";
import type { State } from "./state";

/** One running sandbox: what its routes share. */
export type Sandbox = {
  settings: Settings;
  origin: string;
  stateFile: JsonFile<State>;
  services: Services;
  authorization: Authorization;
  faults: Faults;
  requestLog: RequestLog;
  counters: Counters;
  issuedSecrets: IssuedSecrets;
  autocompleteCache: Map<string, { expiresAt: number; results: unknown[] }>;
  /** Integrations whose provider comes back to Cargo's own address instead of the dashboard. */
  landingIntegrations: Set<string>;
};

export const firstLandingIntegrations = ["outreach", "salesloft"];

export function resetSandbox(sandbox: Sandbox): void {
  sandbox.stateFile.replace(makeSeed(catalogue, sandbox.settings.connectors));
  sandbox.authorization.forgetEverything();
  sandbox.faults.clear();
  sandbox.requestLog.clear();
  sandbox.counters.clear();
  sandbox.autocompleteCache.clear();
  sandbox.landingIntegrations = new Set(firstLandingIntegrations);
}
