import type { NextRequest } from "next/server";
import { createCargo, sendAuthorized } from "@/lib/cargo/client";
import {
  createConnector,
  deleteConnector,
  updateConnector,
} from "@/lib/cargo/operations/connectors";
import type { Operation } from "@/lib/cargo/operations/operation";
import { audit } from "@/lib/log/audit";
import { requireSession } from "@/lib/session/require-session";
import { forgetCatalogue } from "./catalogue";
import { deleteConnectorSeen, updateConnectorKeeping } from "./change-connector";
import { chooseWorkspace } from "./choose-workspace";
import { createConnectorOnce } from "./create-connector";
import { disclose } from "./disclose";
import { matchOperation } from "./match-operation";
import type { OperationCall } from "./operation-call";
import { parseQuery } from "./parse-query";
import { readJson } from "./read-body";
import { answerErrors } from "./respond";
import { assertSameOrigin } from "./same-origin";
import { bindCargo, isReading } from "./with-session";

const prefix = "/api/cargo/v1/";

/** Answers `/api/cargo/v1/<path>`: which operation? same origin? whose session? which workspace? → Cargo → what may be seen. */
export async function handleCargo(request: NextRequest): Promise<Response> {
  return await answerErrors(request, async (requestId) => {
    const { pathname, searchParams } = request.nextUrl;
    const { operation, params } = matchOperation(request.method, pathname.slice(prefix.length));
    if (!isReading(request)) assertSameOrigin(request);
    const session = await requireSession(request);
    const query = operation.query.parse(parseQuery(searchParams));
    const body = operation.body?.parse(await readJson(request, operation.maxBodyBytes));
    const named = request.headers.get("selected-workspace-uuid");
    const workspaceUuid = operation.namesWorkspace ? await chooseWorkspace(session, named) : "";
    const binding = bindCargo(session, request, workspaceUuid);
    const cargo = createCargo(binding);
    const call = { request, requestId, operation, params, query, body };
    return await perform({ ...call, session, workspaceUuid, binding, cargo });
  });
}

type Special = (call: OperationCall) => Promise<Response>;

/** What needs more than being passed on. */
const specials = new Map<Operation, Special>([
  [createConnector, createConnectorOnce],
  [updateConnector, updateConnectorKeeping],
  [deleteConnector, deleteConnectorSeen],
]);

async function perform(call: OperationCall): Promise<Response> {
  const special = specials.get(call.operation);
  if (special) return await special(call);
  const { binding, operation, params, query, body } = call;
  const response = await sendAuthorized(binding, operation, { params, query, body });
  if (!operation.readsOnly) report(call);
  if (isCatalogueChange(operation)) forgetCatalogue(call.workspaceUuid);
  return await disclose(call, response);
}

function report({ requestId, session, workspaceUuid, operation, params }: OperationCall): void {
  audit("changed", {
    requestId,
    userUuid: session.record.user.uuid,
    workspaceUuid,
    operation: operation.name,
    subject: Object.values(params).join(" ") || undefined,
  });
}

function isCatalogueChange({ path, readsOnly }: Operation): boolean {
  return !readsOnly && path.startsWith("connection/customIntegrations");
}
