import { Hono } from "hono";
import { ApiError } from "./api-error";
import { addBillingRoutes } from "./billing";
import { authenticate, type Env } from "./caller";
import { addConnectorOauthRoutes } from "./connector-oauth";
import { addConnectorQuestionRoutes } from "./connector-questions";
import { addConnectorRoutes } from "./connectors";
import { addCustomIntegrationRoutes } from "./custom-integrations";
import { addIntegrationRoutes } from "./integrations";
import { addActionRoutes } from "./orchestration/action-routes";
import { addNodeRoutes } from "./orchestration/node-routes";
import { addReleaseRoutes } from "./orchestration/release-routes";
import type { Sandbox } from "./sandbox";
import { addWorkspaceRoutes } from "./workspaces";

/** Everything below `/v1`. */
export function api(sandbox: Sandbox): Hono<Env> {
  const app = new Hono<Env>();
  app.use(authenticate(sandbox));
  addWorkspaceRoutes(app, sandbox);
  addConnectorRoutes(app, sandbox);
  addConnectorQuestionRoutes(app, sandbox);
  addIntegrationRoutes(app, sandbox);
  addConnectorOauthRoutes(app, sandbox);
  addCustomIntegrationRoutes(app, sandbox);
  addNodeRoutes(app, sandbox);
  addActionRoutes(app, sandbox);
  addReleaseRoutes(app, sandbox);
  addBillingRoutes(app, sandbox);
  app.all("*", (c) => {
    throw new ApiError(404, `There is nothing at ${c.req.path}.`);
  });
  return app;
}
