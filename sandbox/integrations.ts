import type { Context, Hono } from "hono";
import { z } from "zod";
import { ApiError } from "./api-error";
import { type Env, placeOf, requirePermission } from "./caller";
import type { Integration } from "./catalogue/entry";
import { nativeIntegration } from "./catalogue/native-integration";
import { queryBoolean, readQuery } from "./request-input";
import { param, resource } from "./resource";
import type { Sandbox } from "./sandbox";
import type { Service } from "./service";

const oneOrMore = z.union([z.string(), z.array(z.string())]).transform((given) => [given].flat());

const filterSchema = z.strictObject({
  category: oneOrMore.optional(),
  slug: oneOrMore.optional(),
  search: z.string().optional(),
  hasActions: queryBoolean.optional(),
  hasExtractors: queryBoolean.optional(),
});

/** The integration that a path names, if the caller may see it. */
export function serviceOf(c: Context<Env>, sandbox: Sandbox, permission: string): Service {
  const place = placeOf(c, sandbox);
  requirePermission(place, permission);
  const slug = param(c, "slug");
  const service = sandbox.services.find(place.workspaceUuid, slug);
  if (service) return service;
  throw new ApiError(404, `There is no integration "${slug}".`, "integrationNotFound");
}

export function addIntegrationRoutes(app: Hono<Env>, sandbox: Sandbox): void {
  const nativeJson = JSON.stringify({ nativeIntegration });

  resource(app, "/connection/nativeIntegrations", {
    GET: (c) => {
      requirePermission(placeOf(c, sandbox), "connection:read");
      return c.body(nativeJson, 200, { "content-type": "application/json" });
    },
  });

  resource(app, "/connection/integrations/list", {
    GET: (c) => {
      const place = placeOf(c, sandbox);
      requirePermission(place, "connection:read");
      const filter = readQuery(c, filterSchema);
      if (Object.values(filter).every((value) => value === undefined)) {
        const text = `{"integrations":${sandbox.services.listJson(place.workspaceUuid)}}`;
        return c.body(text, 200, { "content-type": "application/json" });
      }
      const integrations = sandbox.services
        .list(place.workspaceUuid)
        .filter((integration) => passes(integration, filter));
      return c.json({ integrations });
    },
  });

  resource(app, "/connection/integrations/:slug", {
    GET: (c) => c.json({ integration: serviceOf(c, sandbox, "connection:read").integration }),
  });

  resource(app, "/connection/integrations/:slug/documentation", {
    GET: (c) =>
      c.body(serviceOf(c, sandbox, "connection:read").documentation, 200, {
        "content-type": "text/markdown; charset=utf-8",
      }),
  });
}

function passes(integration: Integration, filter: z.infer<typeof filterSchema>): boolean {
  const { category, slug, search, hasActions, hasExtractors } = filter;
  const text = `${integration.name}\n${integration.slug}\n${integration.description ?? ""}`;
  return (
    (category?.includes(integration.category) ?? true) &&
    (slug?.includes(integration.slug) ?? true) &&
    (search === undefined || text.toLowerCase().includes(search.trim().toLowerCase())) &&
    (hasActions === undefined || hasActions === isFilled(integration.actions)) &&
    (hasExtractors === undefined || hasExtractors === isFilled(integration.extractors))
  );
}

function isFilled(record: object | undefined): boolean {
  return record !== undefined && Object.keys(record).length > 0;
}
