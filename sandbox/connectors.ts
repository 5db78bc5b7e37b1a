import { randomUUID } from "node:crypto";
import type { Hono } from "hono";
import { z } from "zod";
import { ApiError } from "./api-error";
import { type Env, placeOf, requirePermission } from "./caller";
import { checkCredentials, connectorOf } from "./connector-access";
import { connectorChangeSchema, connectorDraftSchema } from "./connector-draft";
import { readBody, readQuery } from "./request-input";
import { resource } from "./resource";
import type { Sandbox } from "./sandbox";
import type { Connector } from "./state";

export function addConnectorRoutes(app: Hono<Env>, sandbox: Sandbox): void {
  const inWorkspace = (workspaceUuid: string) =>
    sandbox.stateFile.value.connectors.filter((each) => each.workspaceUuid === workspaceUuid);

  resource(app, "/connection/connectors/list", {
    GET: (c) => {
      const place = placeOf(c, sandbox);
      requirePermission(place, "connection:read");
      const { integrationSlug } = readQuery(
        c,
        z.strictObject({ integrationSlug: z.string().optional() }),
      );
      const connectors = inWorkspace(place.workspaceUuid).filter(
        (each) => integrationSlug === undefined || each.integrationSlug === integrationSlug,
      );
      return c.json({ connectors });
    },
  });

  resource(app, "/connection/connectors/existsBySlug", {
    GET: (c) => {
      const place = placeOf(c, sandbox);
      requirePermission(place, "connection:read");
      const { slug } = readQuery(c, z.strictObject({ slug: z.string().min(1) }));
      return c.json({
        exists: inWorkspace(place.workspaceUuid).some((each) => each.slug === slug),
      });
    },
  });

  resource(app, "/connection/connectors", {
    POST: async (c) => {
      const place = placeOf(c, sandbox);
      requirePermission(place, "connection:write");
      const { workspaceUuid } = place;
      const draft = await readBody(c, connectorDraftSchema);
      const { integrationSlug, slug } = draft;
      const service = sandbox.services.find(workspaceUuid, integrationSlug);
      if (!service) throw integrationNotFound(integrationSlug);
      refuseTakenSlug(inWorkspace(workspaceUuid), slug);
      const uuid = randomUUID();
      const credentials = await checkCredentials(service, { uuid, workspaceUuid }, draft.config);
      // While the service was asked, somebody else may have taken the slug.
      const others = inWorkspace(workspaceUuid);
      refuseTakenSlug(others, slug);
      const now = new Date().toISOString();
      const connector: Connector = {
        uuid,
        workspaceUuid,
        userUuid: place.user.uuid,
        name: draft.name,
        slug,
        integrationSlug,
        isDefault: !others.some((each) => each.integrationSlug === integrationSlug),
        rateLimit: draft.rateLimit ?? null,
        cacheTtlMilliseconds: draft.cacheTtlMilliseconds ?? null,
        playsCount: 0,
        toolsCount: 0,
        modelsCount: 0,
        ...credentials,
        createdAt: now,
        updatedAt: now,
        deletedAt: null,
      };
      sandbox.stateFile.value.connectors.push(connector);
      sandbox.stateFile.changed();
      const { name } = draft;
      return c.json({
        connector,
        dataset: { uuid: randomUUID(), workspaceUuid, name, slug, createdAt: now },
      });
    },
  });

  resource(app, "/connection/connectors/:uuid", {
    GET: (c) => c.json({ connector: connectorOf(c, sandbox, "connection:read").connector }),
    PUT: async (c) => {
      const { connector, place } = connectorOf(c, sandbox, "connection:write");
      const { config, ...change } = await readBody(c, connectorChangeSchema);
      let changed: Connector = { ...connector, ...withoutUndefined(change) };
      if (config !== undefined) {
        const service = sandbox.services.find(place.workspaceUuid, connector.integrationSlug);
        if (!service) throw integrationNotFound(connector.integrationSlug);
        changed = { ...changed, ...(await checkCredentials(service, connector, config)) };
      }
      if (change.isDefault) {
        for (const other of inWorkspace(place.workspaceUuid)) {
          if (other.integrationSlug === connector.integrationSlug) other.isDefault = false;
        }
      }
      Object.assign(connector, changed, { updatedAt: new Date().toISOString() });
      forgetAutocompletes(sandbox, connector.uuid);
      sandbox.stateFile.changed();
      return c.json({ connector });
    },
    DELETE: (c) => {
      const { connector } = connectorOf(c, sandbox, "connection:write");
      refuseUsed(connector);
      const state = sandbox.stateFile.value;
      state.connectors = state.connectors.filter((each) => each !== connector);
      sandbox.stateFile.changed();
      return c.body(null, 204);
    },
  });
}

function integrationNotFound(slug: string): ApiError {
  return new ApiError(404, `There is no integration "${slug}".`, "integrationNotFound");
}

function refuseTakenSlug(connectors: Connector[], slug: string): void {
  if (!connectors.some((each) => each.slug === slug)) return;
  throw new ApiError(409, `The slug "${slug}" is already used by another connector.`);
}

function refuseUsed({ name, playsCount, toolsCount, modelsCount }: Connector): void {
  const workflows = [counted(playsCount, "play"), counted(toolsCount, "tool")].filter(Boolean);
  if (workflows.length > 0) throw used(name, workflows.join(" and "), "connectorIsUsedInWorkflows");
  if (modelsCount > 0) throw used(name, counted(modelsCount, "model"), "connectorIsUsedInModels");
}

function used(name: string, users: string, reason: string): ApiError {
  return new ApiError(409, `${name} can't be deleted: it is used by ${users}.`, reason);
}

function counted(count: number, noun: string): string {
  if (count === 0) return "";
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

function withoutUndefined<Value extends object>(value: Value) {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [Key in keyof Value]: Exclude<Value[Key], undefined>;
  };
}

function forgetAutocompletes({ autocompleteCache }: Sandbox, connectorUuid: string): void {
  for (const key of autocompleteCache.keys()) {
    if (key.startsWith(connectorUuid)) autocompleteCache.delete(key);
  }
}
