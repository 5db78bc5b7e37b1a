import type { CatalogueEntry } from "./catalogue/entry";
import { firstMemberships } from "./people";
import { seedConnectors } from "./seed-connectors";
import { seedWorkflows } from "./seed-workflows";
import type { State } from "./state";

/** What a new sandbox holds: the same each time, down to the uuids. */
export function makeSeed(catalogue: CatalogueEntry[], connectorsCount?: number): State {
  const connectors = seedConnectors(catalogue, connectorsCount);
  return {
    memberships: structuredClone(firstMemberships),
    connectors,
    customIntegrations: [],
    ...seedWorkflows(connectors),
    runs: [],
    consents: [],
    dashboardOrigin: null,
  };
}
