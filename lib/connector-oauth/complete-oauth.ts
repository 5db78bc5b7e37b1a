import "server-only";
import { z } from "zod";
import { updateConnectorKeeping } from "@/lib/bff/change-connector";
import { createConnectorOnce } from "@/lib/bff/create-connector";
import type { OperationCall } from "@/lib/bff/operation-call";
import { readStoredConnector } from "@/lib/bff/read-stored-connector";
import { bindCargo } from "@/lib/bff/with-session";
import { createCargo } from "@/lib/cargo/client";
import { CargoError } from "@/lib/cargo/errors";
import { createConnector, updateConnector } from "@/lib/cargo/operations/connectors";
import { completeOauth } from "@/lib/cargo/operations/integrations";
import { audit } from "@/lib/log/audit";
import { connectorEtag } from "@/lib/secrets/connector-etag";
import { mergeConfig } from "@/lib/secrets/merge-config";
import { readCookie } from "@/lib/session/session-cookie";
import type { Session } from "@/lib/session/session-store";
import { findOwnWorkspace } from "@/lib/session/workspaces";
import { accountLabel } from "./account-label";
import { readReturnAddress, stateOf } from "./consent-address";
import { refuseOauth } from "./oauth-refusal";
import {
  browserCookieName,
  findTrace,
  findTransaction,
  isBrowserOf,
  type OauthTransaction,
  spendTransaction,
} from "./oauth-transaction";
import { placeCredential } from "./place-credential";
import { returnToDraft } from "./return-to-draft";

type Return = { request: Request; requestId: string; session: Session; address: string };

export type Connected = {
  connectorUuid: string;
  connectorName: string;
  workspaceUuid: string;
  workspaceName: string;
  integrationSlug: string;
  account: string | undefined;
  created: boolean;
};

/**
 * Ends an OAuth: checks that this person, in this session and browser, began it, asks Cargo to swap what the provider brought
 * back for a credential, and stores that in the connector. The credential itself never leaves the server.
 *
 * @throws {ApiError} an `OauthRefusal` @throws what Cargo refuses
 */
export async function finishOauth(back: Return): Promise<Connected> {
  const { request, requestId, session, address } = back;
  const state = stateOf(address);
  if (state === undefined) throw refuseOauth("unknownState");
  const params = await checkReturn(back, state);
  const transaction = await spendTransaction(state);
  if (transaction === null) throw refuseOauth("replayed");

  const { workspaceUuid, integrationSlug, userUuid } = transaction;
  const facts = { requestId, userUuid, workspaceUuid, subject: integrationSlug };
  if (params.error !== undefined) {
    audit("connectorOauth", { ...facts, reason: "denied" });
    throw refuseOauth("denied");
  }
  const workspace = await findOwnWorkspace(session, workspaceUuid);
  if (workspace === undefined) throw refuseOauth("otherWorkspace");

  const binding = bindCargo(session, request, workspaceUuid);
  const cargo = createCargo(binding);
  const given = await cargo(completeOauth, { params: { slug: integrationSlug }, body: { params } });
  if (given.value === undefined || given.value === null) {
    throw new CargoError("unreadable", "Cargo gave no credential.");
  }
  const call = {
    request,
    requestId,
    session,
    workspaceUuid,
    binding,
    cargo,
    params: {},
    query: {},
  };
  const connector = await store(call, transaction, given);
  audit("connectorOauth", { ...facts, reason: "connected" });
  return {
    connectorUuid: connector.uuid,
    connectorName: connector.name,
    workspaceUuid,
    workspaceName: workspace.name,
    integrationSlug,
    account: accountLabel(given),
    created: transaction.target.kind === "create",
  };
}

/** Everything that must hold before the transaction is spent: a stranger's attempt must not use it up. */
async function checkReturn(back: Return, state: string): Promise<Record<string, string>> {
  const { request, session, address } = back;
  const transaction = await findTransaction(state);
  if (transaction === null) {
    const trace = await findTrace(state);
    if (trace === null) throw refuseOauth("unknownState");
    if (trace.sessionKey !== session.key) throw refuseOauth("otherSession");
    throw refuseOauth(trace.spent ? "replayed" : "expired");
  }
  if (transaction.sessionKey !== session.key) throw refuseOauth("otherSession");
  const named = request.headers.get("selected-workspace-uuid");
  if (named !== null && named !== transaction.workspaceUuid) throw refuseOauth("otherWorkspace");
  const cookie = readCookie(request.headers.get("cookie"), browserCookieName());
  if (!isBrowserOf(transaction, cookie)) throw refuseOauth("otherTab");
  const params = readReturnAddress(address, transaction.redirectUri);
  if (params === undefined) throw refuseOauth("otherAddress");
  return params;
}

type Call = Omit<OperationCall, "operation" | "body">;
type Given = { value: unknown; extraValues?: Record<string, unknown> | null | undefined };

async function store(call: Call, transaction: OauthTransaction, given: Given) {
  const { target, oauthPath } = transaction;
  if (target.kind === "create") {
    const config = placeCredential(target.draft.config ?? {}, oauthPath, given);
    const request = withHeaders(call.request, { "idempotency-key": target.idempotencyKey });
    const body = { ...target.draft, config };
    const creation = { ...call, request, operation: createConnector, body };
    const created = await createConnectorOnce(creation).catch(async (error: unknown) => {
      await returnToDraft(transaction, target.draftKey, given);
      throw error;
    });
    return readConnector(created);
  }
  const params = { uuid: target.connectorUuid };
  const reading = { ...call, request: withHeaders(call.request, {}), params, body: undefined };
  const stored = await readStoredConnector({ ...reading, operation: updateConnector });
  const kept = mergeConfig(target.change.config ?? stored.config ?? {}, stored.config);
  const config = placeCredential(asRecord(kept), oauthPath, given);
  // What somebody else changes between this reading and the writing is not overwritten.
  const request = withHeaders(call.request, { "if-match": connectorEtag(stored) });
  const body = { ...target.change, config };
  return readConnector(
    await updateConnectorKeeping({ ...call, request, operation: updateConnector, params, body }),
  );
}

/** The request without the conditions that its sender may have put on something else. */
function withHeaders(request: Request, added: Record<string, string>): Request {
  const headers = new Headers(request.headers);
  headers.delete("if-match");
  headers.delete("idempotency-key");
  for (const [name, value] of Object.entries(added)) headers.set(name, value);
  return new Request(request.url, { headers, signal: request.signal });
}

const answerSchema = z.object({ connector: z.object({ uuid: z.string(), name: z.string() }) });

async function readConnector(answer: Response) {
  return answerSchema.parse(await answer.json()).connector;
}

function asRecord(value: unknown): Record<string, unknown> {
  return z.record(z.string(), z.unknown()).catch({}).parse(value);
}
