import { randomUUID } from "node:crypto";
import type { Hono } from "hono";
import { z } from "zod";
import { ApiError } from "../api-error";
import { type Env, placeOf, requirePermission } from "../caller";
import { jsonSchema, readBody, readQuery } from "../request-input";
import { resource } from "../resource";
import type { Sandbox } from "../sandbox";
import type { Release, Workflow } from "../state";
import { checkGraph } from "./check-graph";

const nodesSchema = z.array(jsonSchema).max(2000);

const updateSchema = z.strictObject({
  workflowUuid: z.string(),
  nodes: nodesSchema.optional(),
  formFields: z.unknown().optional(),
  parentUuid: z.string().nullish(),
});

const deploySchema = z.strictObject({
  workflowUuid: z.string(),
  nodes: nodesSchema,
  formFields: z.unknown().optional(),
  description: z.string().nullish(),
  version: z.string().min(1).nullish(),
});

export function addReleaseRoutes(app: Hono<Env>, sandbox: Sandbox): void {
  const ofWorkspace = <Thing extends { workspaceUuid: string }>(things: Thing[], uuid: string) =>
    things.filter((each) => each.workspaceUuid === uuid);

  resource(app, "/orchestration/tools/list", {
    GET: (c) => {
      const place = placeOf(c, sandbox);
      requirePermission(place, "orchestration:workflow:read");
      return c.json({ tools: ofWorkspace(sandbox.stateFile.value.tools, place.workspaceUuid) });
    },
  });

  resource(app, "/orchestration/workflows/list", {
    GET: (c) => {
      const place = placeOf(c, sandbox);
      requirePermission(place, "orchestration:workflow:read");
      const workflows = ofWorkspace(sandbox.stateFile.value.workflows, place.workspaceUuid);
      return c.json({ workflows: workflows.map(({ draftRelease, ...workflow }) => workflow) });
    },
  });

  resource(app, "/orchestration/releases/draft", {
    GET: (c) => {
      const place = placeOf(c, sandbox);
      requirePermission(place, "orchestration:workflow:read");
      const { workflowUuid } = readQuery(c, z.strictObject({ workflowUuid: z.string() }));
      return c.json({ release: findDraft(sandbox, place.workspaceUuid, workflowUuid).draft });
    },
  });

  resource(app, "/orchestration/releases/draft/update", {
    POST: async (c) => {
      const place = placeOf(c, sandbox);
      requirePermission(place, "orchestration:workflow:write");
      const { workflowUuid, nodes, formFields, parentUuid } = await readBody(c, updateSchema);
      const { draft } = findDraft(sandbox, place.workspaceUuid, workflowUuid);
      if (nodes !== undefined) draft.nodes = nodes;
      if (formFields !== undefined) draft.formFields = formFields;
      if (parentUuid !== undefined) draft.parentUuid = parentUuid;
      draft.updatedAt = new Date().toISOString();
      sandbox.stateFile.changed();
      return c.json({ release: draft });
    },
  });

  resource(app, "/orchestration/releases/draft/deploy", {
    POST: async (c) => {
      const place = placeOf(c, sandbox);
      requirePermission(place, "orchestration:workflow:write");
      const body = await readBody(c, deploySchema);
      const { workflow, draft } = findDraft(sandbox, place.workspaceUuid, body.workflowUuid);
      const isTool = sandbox.stateFile.value.tools.some(
        (each) => each.workflowUuid === workflow.uuid,
      );
      if (isTool && body.formFields == null) {
        throw new ApiError(400, "A tool needs form fields.", "toolReleaseRequiresFormFields");
      }
      if (checkGraph(sandbox, place.workspaceUuid, body.nodes).length > 0) {
        throw new ApiError(400, "Some nodes aren't valid.", "draftReleaseNodesAreInvalid");
      }
      const release = deploy(workflow, draft, body);
      sandbox.stateFile.changed();
      return c.json({ release });
    },
  });
}

function findDraft(
  sandbox: Sandbox,
  workspaceUuid: string,
  workflowUuid: string,
): { workflow: Workflow; draft: Release } {
  const workflow = sandbox.stateFile.value.workflows.find(
    (each) => each.uuid === workflowUuid && each.workspaceUuid === workspaceUuid,
  );
  if (!workflow?.draftRelease) {
    throw new ApiError(404, "This workflow has no draft.", "draftReleaseNotFound");
  }
  return { workflow, draft: workflow.draftRelease };
}

function deploy(workflow: Workflow, draft: Release, body: z.infer<typeof deploySchema>): Release {
  const now = new Date().toISOString();
  const { nodes, formFields = null } = body;
  const release: Release = {
    ...draft,
    status: "deployed",
    version: body.version ?? draft.version,
    description: body.description ?? null,
    nodes,
    formFields,
    updatedAt: now,
    deployedAt: now,
  };
  workflow.deployedRelease = release;
  workflow.draftRelease = {
    ...release,
    uuid: randomUUID(),
    status: "draft",
    version: nextVersion(release.version),
    description: null,
    parentUuid: release.uuid,
    createdAt: now,
    deployedAt: null,
  };
  workflow.updatedAt = now;
  return release;
}

/** "1.4.0" is followed by "1.5.0"; a version that nobody can count on gets a suffix. */
function nextVersion(version: string): string {
  const parts = /^(\d+)\.(\d+)\.\d+$/.exec(version);
  return parts ? `${parts[1]}.${Number(parts[2]) + 1}.0` : `${version}-next`;
}
