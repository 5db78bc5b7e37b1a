import { type Context, Hono } from "hono";
import { z } from "zod";
import { ApiError } from "./api-error";
import type { Env } from "./caller";
import { faultSchema } from "./faults";
import { confidentialClient, people, workspaces } from "./people";
import { readBody } from "./request-input";
import { resource } from "./resource";
import { resetSandbox, type Sandbox } from "./sandbox";

const originSchema = z.strictObject({ origin: z.url({ protocol: /^https?$/ }).nullable() });
const landingSchema = z.strictObject({ integrationSlugs: z.array(z.string()) });
const membershipSchema = z.strictObject({
  email: z.enum(people.map((person) => person.email)),
  workspaceUuid: z.enum(workspaces.map((workspace) => workspace.uuid)),
  role: z.enum(["admin", "editor", "viewer"]).nullable(),
});

/** What a test may do to the sandbox, below `/__sandbox`. No token is needed: it is nobody's data. */
export function control(sandbox: Sandbox): Hono<Env> {
  const app = new Hono<Env>();
  const done = (c: Context<Env>) => c.body(null, 204);

  resource(app, "/faults", {
    GET: (c) => c.json({ faults: sandbox.faults.list() }),
    POST: async (c) => {
      const fault = await readBody(c, faultSchema);
      try {
        return c.json({ fault: sandbox.faults.add(fault) });
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
        throw new ApiError(400, error.message);
      }
    },
    DELETE: (c) => {
      sandbox.faults.clear();
      return done(c);
    },
  });

  resource(app, "/requests", {
    GET: (c) => c.json({ requests: sandbox.requestLog.list() }),
    DELETE: (c) => {
      sandbox.requestLog.clear();
      return done(c);
    },
  });

  resource(app, "/counters", {
    GET: (c) => c.json(sandbox.counters.values),
    DELETE: (c) => {
      sandbox.counters.clear();
      return done(c);
    },
  });

  resource(app, "/reset", {
    POST: (c) => {
      resetSandbox(sandbox);
      return done(c);
    },
  });

  resource(app, "/expire-tokens", {
    POST: (c) => {
      sandbox.authorization.expireAccessTokens();
      return done(c);
    },
  });

  resource(app, "/secrets", {
    GET: (c) => {
      const credentials = JSON.stringify(sandbox.stateFile.value).match(/CNRY_\w+?_[0-9a-f]{32}/g);
      return c.json({
        secrets: [
          ...workspaces.map(({ apiToken }) => ({ kind: "apiToken", text: apiToken })),
          { kind: "clientSecret", text: confidentialClient.secret },
          ...[...new Set(credentials)].map((text) => ({ kind: "credential", text })),
          ...sandbox.issuedSecrets.list(),
        ],
      });
    },
  });

  resource(app, "/state", { GET: (c) => c.json(sandbox.stateFile.value) });

  resource(app, "/dashboard-origin", {
    POST: async (c) => {
      const { origin } = await readBody(c, originSchema);
      sandbox.stateFile.value.dashboardOrigin = origin === null ? null : new URL(origin).origin;
      sandbox.stateFile.changed();
      return done(c);
    },
  });

  resource(app, "/landing", {
    POST: async (c) => {
      const { integrationSlugs } = await readBody(c, landingSchema);
      sandbox.landingIntegrations = new Set(integrationSlugs);
      return done(c);
    },
  });

  // A workspace that is granted makes tokens stale until they are refreshed; role null takes it away.
  resource(app, "/memberships", {
    POST: async (c) => {
      const { email, workspaceUuid, role } = await readBody(c, membershipSchema);
      const userUuid = people.find((person) => person.email === email)?.uuid ?? "";
      const state = sandbox.stateFile.value;
      state.memberships = state.memberships.filter(
        (each) => each.userUuid !== userUuid || each.workspaceUuid !== workspaceUuid,
      );
      if (role !== null) state.memberships.push({ userUuid, workspaceUuid, role });
      sandbox.stateFile.changed();
      return done(c);
    },
  });

  return app;
}
