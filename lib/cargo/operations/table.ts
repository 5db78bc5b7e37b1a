import * as billing from "./billing";
import * as connectors from "./connectors";
import * as customIntegrations from "./custom-integrations";
import * as integrations from "./integrations";
import * as nodes from "./nodes";
import type { Operation } from "./operation";
import * as people from "./people";
import * as releases from "./releases";

/** All that we ask of Cargo. What is not here is a 404 that never reaches it. */
export const operations: readonly Operation[] = [
  people,
  connectors,
  integrations,
  customIntegrations,
  nodes,
  releases,
  billing,
].flatMap((module) => Object.values(module).filter(isOperation));

function isOperation(value: unknown): value is Operation {
  return typeof value === "object" && value !== null && "disclosure" in value && "path" in value;
}
