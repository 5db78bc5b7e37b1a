import { randomUUID } from "node:crypto";
import type { Hono } from "hono";
import { z } from "zod";
import { ApiError } from "../api-error";
import { type Env, placeOf, requirePermission } from "../caller";
import type { Action, Json } from "../catalogue/entry";
import { jsonSchema, readBody } from "../request-input";
import { param, resource } from "../resource";
import type { Sandbox } from "../sandbox";
import { isObject } from "../schema-check";
import type { Run } from "../state";
import { computeConfig } from "./compute-config";
import { actionSchema, type NodeAction } from "./node";
import { performAction } from "./perform-action";
import { checkConfig, type ResolvedAction, resolveAction } from "./resolve-action";
import { toRunAnswer } from "./run-answer";

const keptRuns = 500;

export function addActionRoutes(app: Hono<Env>, sandbox: Sandbox): void {
  resource(app, "/orchestration/actions/get-output-schema", {
    POST: async (c) => {
      const { workspaceUuid, ...place } = placeOf(c, sandbox);
      requirePermission({ workspaceUuid, ...place }, "orchestration:workflow:read");
      const { action } = await readBody(c, z.strictObject({ action: actionSchema }));
      const schema = outputSchemaOf(sandbox, workspaceUuid, action);
      if (!schema) {
        throw new ApiError(400, "This action doesn't say what it gives.", "actionHasNoOutput");
      }
      return c.json({ schema });
    },
  });

  resource(app, "/orchestration/actions/execute", {
    POST: async (c) => {
      const place = placeOf(c, sandbox);
      requirePermission(place, "orchestration:run:write");
      const { action, data } = await readBody(
        c,
        z.strictObject({ action: actionSchema, data: jsonSchema }),
      );
      const run = await startRun(sandbox, place.workspaceUuid, action, data);
      const { runs } = sandbox.stateFile.value;
      runs.push(run);
      if (runs.length > keptRuns) runs.shift();
      sandbox.stateFile.changed();
      return c.json({ run: toRunAnswer(run).run });
    },
  });

  resource(app, "/orchestration/runs/:uuid", {
    GET: (c) => {
      const place = placeOf(c, sandbox);
      requirePermission(place, "orchestration:workflow:read");
      const run = sandbox.stateFile.value.runs.find(
        (each) => each.uuid === param(c, "uuid") && each.workspaceUuid === place.workspaceUuid,
      );
      if (!run) throw new ApiError(404, "There is no such run.", "runNotFound");
      return c.json(toRunAnswer(run));
    },
  });
}

function outputSchemaOf(
  sandbox: Sandbox,
  workspaceUuid: string,
  doing: NodeAction,
): Json | undefined {
  if (doing.kind === "agent") {
    return { type: "object", properties: { answer: { type: "string" } }, required: ["answer"] };
  }
  const withoutConnector = doing.kind === "connector" && !doing.connectorUuid;
  const resolved = resolveAction(sandbox, workspaceUuid, doing);
  if (!("reason" in resolved)) return schemaOf(resolved.action);
  // What an action gives is known before a connector for it has been chosen.
  if (withoutConnector && resolved.reason === "connectorMissing") {
    const service = sandbox.services.find(workspaceUuid, doing.integrationSlug);
    return schemaOf(service?.integration.actions?.[doing.actionSlug]);
  }
  throw new ApiError(404, resolved.message, "failedToGetSchema");
}

function schemaOf(action: Action | undefined): Json | undefined {
  const output = action?.output;
  return isObject(output?.jsonSchema) ? output.jsonSchema : output;
}

async function startRun(
  sandbox: Sandbox,
  workspaceUuid: string,
  doing: NodeAction,
  data: Json,
): Promise<Run> {
  const resolved = resolveAction(sandbox, workspaceUuid, doing);
  if ("reason" in resolved) throw new ApiError(404, resolved.message, resolved.reason);
  const wrong = checkConfig(resolved.action, doing.config);
  if (wrong) throw new ApiError(400, wrong.message);
  const slug = typeof doing.slug === "string" ? doing.slug : slugOf(doing);
  const run: Run = {
    uuid: randomUUID(),
    workspaceUuid,
    nodeUuid: typeof doing.uuid === "string" ? doing.uuid : randomUUID(),
    nodeSlug: slug,
    title: resolved.action?.name ?? slug,
    computedConfig: {},
    output: null,
    errorMessage: null,
    creditsUsedCount: 0,
    startedAt: new Date().toISOString(),
    seconds: sandbox.settings.runSeconds,
  };
  try {
    run.computedConfig = computeConfig(doing.config, { nodes: { ...data, start: data } });
    const { title, output } = await performAction(
      sandbox,
      workspaceUuid,
      doing,
      run.computedConfig,
      data,
    );
    run.output = output;
    run.title = title ?? run.title;
    run.creditsUsedCount = costOf(sandbox, resolved);
  } catch (error) {
    run.errorMessage = error instanceof Error ? error.message : "The action failed.";
  }
  return run;
}

function slugOf(doing: NodeAction): string {
  return doing.kind === "native" || doing.kind === "connector" ? doing.actionSlug : doing.kind;
}

/** Who brings an account of their own pays there. */
function costOf({ stateFile }: Sandbox, { action, connectorUuid }: ResolvedAction): number {
  const connector = stateFile.value.connectors.find((each) => each.uuid === connectorUuid);
  if (connector && !connector.useCredits) return 0;
  return (action?.credits?.costs ?? []).reduce((sum, { cost }) => sum + cost, 0);
}
