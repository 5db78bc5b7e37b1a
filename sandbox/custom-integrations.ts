import { randomUUID } from "node:crypto";
import type { Context, Hono } from "hono";
import { z } from "zod";
import { ApiError } from "./api-error";
import { type Env, placeOf, requirePermission } from "./caller";
import type { Json } from "./catalogue/entry";
import { fetchManifest } from "./external-service";
import { readBody } from "./request-input";
import { param, resource } from "./resource";
import type { Sandbox } from "./sandbox";
import { ServiceError } from "./service";
import type { CustomIntegration } from "./state";
import { workerManifests } from "./worker-manifests";

const draftSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("external"),
    baseUrl: z.url({ protocol: /^https?$/, error: "it must be an http(s) address" }),
  }),
  z.strictObject({ kind: z.literal("worker"), workerUuid: z.string().min(1) }),
]);
type Draft = z.infer<typeof draftSchema>;

export function addCustomIntegrationRoutes(app: Hono<Env>, sandbox: Sandbox): void {
  const all = () => sandbox.stateFile.value.customIntegrations;
  const found = (c: Context<Env>, permission: string) => {
    const place = placeOf(c, sandbox);
    requirePermission(place, permission);
    const custom = all().find(
      (each) => each.uuid === param(c, "uuid") && each.workspaceUuid === place.workspaceUuid,
    );
    if (custom) return custom;
    throw new ApiError(404, "There is no such custom integration.", "customIntegrationNotFound");
  };

  resource(app, "/connection/customIntegrations/list", {
    GET: (c) => {
      const place = placeOf(c, sandbox);
      requirePermission(place, "connection:read");
      const own = all().filter((each) => each.workspaceUuid === place.workspaceUuid);
      return c.json({ customIntegrations: own.map(toAnswer) });
    },
  });

  resource(app, "/connection/customIntegrations", {
    POST: async (c) => {
      const place = placeOf(c, sandbox);
      requirePermission(place, "connection:write");
      const draft = await readBody(c, draftSchema);
      const manifest = await manifestOf(draft);
      const uuid = randomUUID();
      const now = new Date().toISOString();
      const custom: CustomIntegration = {
        uuid,
        workspaceUuid: place.workspaceUuid,
        userUuid: place.user.uuid,
        ...draft,
        integrationSlug: slugOf(String(manifest.name), uuid),
        manifest,
        createdAt: now,
        updatedAt: now,
      };
      all().push(custom);
      sandbox.stateFile.changed();
      return c.json({ customIntegration: toAnswer(custom) });
    },
  });

  resource(app, "/connection/customIntegrations/:uuid", {
    GET: (c) => c.json({ customIntegration: toAnswer(found(c, "connection:read")) }),
    PUT: async (c) => {
      const custom = found(c, "connection:write");
      const draft = await readBody(c, draftSchema);
      refuseOtherKind(custom, draft);
      const manifest = await manifestOf(draft);
      Object.assign(custom, draft, { manifest, updatedAt: new Date().toISOString() });
      sandbox.stateFile.changed();
      return c.json({ customIntegration: toAnswer(custom) });
    },
    DELETE: (c) => {
      const custom = found(c, "connection:write");
      const state = sandbox.stateFile.value;
      state.customIntegrations = all().filter((each) => each !== custom);
      sandbox.stateFile.changed();
      return c.body(null, 204);
    },
  });
}

async function manifestOf(draft: Draft): Promise<Json> {
  if (draft.kind === "worker") {
    const worker = workerManifests[draft.workerUuid];
    if (!worker) throw new ApiError(404, "There is no such worker.", "workerNotFound");
    return worker.integration;
  }
  try {
    return await fetchManifest(draft.baseUrl);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    throw new ApiError(400, `The manifest can't be read: ${error.message}`);
  }
}

function refuseOtherKind(custom: CustomIntegration, draft: Draft): void {
  if (custom.kind === draft.kind) return;
  throw draft.kind === "worker"
    ? new ApiError(400, "This custom integration is no worker.", "customIntegrationNotWorker")
    : new ApiError(400, "This custom integration isn't external.", "customIntegrationNotExternal");
}

/** "Acme CRM" becomes `acmeCrm_1f0c9a2b`: readable, and never the same twice. */
function slugOf(name: string, uuid: string): string {
  const words = name
    .normalize("NFKD")
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
    .map((word) => word.toLowerCase());
  const [first = "custom", ...rest] = words;
  const camel = first + rest.map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`).join("");
  return `${camel.slice(0, 40)}_${uuid.slice(0, 8)}`;
}

function toAnswer({ manifest, ...custom }: CustomIntegration) {
  const { name, description, icon, color } = manifest;
  return { ...custom, name, description, icon, color };
}
