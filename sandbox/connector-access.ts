import type { Context } from "hono";
import { ApiError } from "./api-error";
import { type Env, type Place, placeOf, requirePermission } from "./caller";
import { param } from "./resource";
import type { Sandbox } from "./sandbox";
import { checkAgainstSchema } from "./schema-check";
import { type Service, ServiceError } from "./service";
import type { Connector } from "./state";

/** The connector that a path names, if the caller may see it. */
export function connectorOf(
  c: Context<Env>,
  sandbox: Sandbox,
  permission: string,
): { connector: Connector; place: Place } {
  const place = placeOf(c, sandbox);
  requirePermission(place, permission);
  return { connector: findConnector(sandbox, place.workspaceUuid, param(c, "uuid")), place };
}

export function findConnector(sandbox: Sandbox, workspaceUuid: string, uuid: string): Connector {
  const connector = sandbox.stateFile.value.connectors.find(
    (each) => each.uuid === uuid && each.workspaceUuid === workspaceUuid,
  );
  if (!connector) throw new ApiError(404, "There is no such connector.", "connectorNotFound");
  return connector;
}

export type Credentials =
  | { useCredits: true; config: null }
  | { useCredits: false; config: Record<string, unknown> };

/** Checks credentials against the integration's schema and with the service itself, as Cargo does before it stores them. */
export async function checkCredentials(
  service: Service,
  connector: { uuid: string; workspaceUuid: string },
  config: Record<string, unknown> | null | undefined,
): Promise<Credentials> {
  const { integration } = service;
  const canUseCredits = integration.connector.credits?.isCompatible === true;
  if (config == null && canUseCredits) return { useCredits: true, config: null };
  const given = config ?? {};
  const problems = checkAgainstSchema(integration.connector.config.jsonSchema, given);
  if (problems.length > 0) {
    const hint =
      config == null ? `${integration.name} doesn't run on Cargo credits: ` : "Invalid config: ";
    throw new ApiError(400, `${hint}${problems.join("; ")}`);
  }
  const { uuid, workspaceUuid } = connector;
  const answer = await service
    .authenticate({ uuid, workspaceUuid, config: given })
    .catch((error: unknown) => {
      if (error instanceof ServiceError) return { errorMessage: error.message };
      throw error;
    });
  if ("errorMessage" in answer) throw new ApiError(400, answer.errorMessage);
  return { useCredits: false, config: answer.config };
}
