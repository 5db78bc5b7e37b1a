import { z } from "zod";
import { readAnswer, sendAuthorized } from "@/lib/cargo/client";
import { type ConnectorDraft, connectorDraftSchema } from "@/lib/cargo/connector";
import { CargoError } from "@/lib/cargo/errors";
import { listConnectors } from "@/lib/cargo/operations/connectors";
import { stringifyLossless } from "@/lib/json/lossless";
import { audit } from "@/lib/log/audit";
import { findHeldSecrets, forgetHeldSecrets } from "@/lib/secrets/held-secrets";
import { mergeConfig } from "@/lib/secrets/merge-config";
import { nameOf } from "@/lib/store/name-of";
import { sealedRecord } from "@/lib/store/sealed-record";
import { withLock } from "@/lib/store/with-lock";
import { ApiError } from "./api-error";
import { type ConnectorView, discloseConnector, viewConnector } from "./disclose";
import type { OperationCall } from "./operation-call";

const lifeMs = 24 * 3_600_000;
const longestWaitMs = 15_000;
/** By how much Cargo's clock may be behind ours. */
const clockSkewMs = 10 * 60_000;

/** What is known of a creation under its idempotency key. Its answer is kept as the browser saw it. */
const creationSchema = z.object({
  bodyHash: z.string(),
  startedAt: z.number(),
  view: z.object({ etag: z.string(), json: z.string() }).optional(),
});
type Creation = z.infer<typeof creationSchema>;
const creations = sealedRecord("creation", creationSchema);

/**
 * Creates a connector once for each `idempotency-key`. When it isn't known whether an earlier try got through, Cargo is
 * asked before anything is created again.
 */
export async function createConnectorOnce(call: OperationCall): Promise<Response> {
  const draft = connectorDraftSchema.parse(call.body);
  const key = idempotencyKeyOf(call);
  if (key === undefined) return discloseConnector(await create(call, draft));

  return await withLock(`creation:${key}`, longestWaitMs, async () => {
    const bodyHash = nameOf(stringifyLossless(draft));
    const known = await creations.get(key);
    if (known && known.bodyHash !== bodyHash) {
      throw new ApiError(422, "This idempotency-key was used for another connector.", {
        reason: "idempotencyKeyReused",
      });
    }
    if (known?.view) return discloseConnector(known.view);

    const creation = known ?? { bodyHash, startedAt: Date.now() };
    await creations.set(key, creation, lifeMs);
    const view =
      (known && (await findCreated(call, draft, creation))) ??
      (await createOrFind(call, draft, creation).catch(async (error: unknown) => {
        // A plain no: nothing was made, and the key is free for a better try.
        if (isPlainNo(error)) await creations.delete(key);
        throw error;
      }));
    await creations.set(key, { ...creation, view }, lifeMs);
    return discloseConnector(view);
  });
}

async function createOrFind(
  call: OperationCall,
  draft: ConnectorDraft,
  creation: Creation,
): Promise<ConnectorView> {
  try {
    return await create(call, draft);
  } catch (error) {
    if (isPlainNo(error)) throw error;
    const found = await findCreated(call, draft, creation).catch(() => undefined);
    if (found) return found;
    throw error;
  }
}

async function create(call: OperationCall, draft: ConnectorDraft): Promise<ConnectorView> {
  const { userUuid, workspaceUuid } = who(call);
  const { integrationSlug } = draft;
  const held = await findHeldSecrets(draft.config, { userUuid, workspaceUuid, integrationSlug });
  const config = mergeConfig(draft.config, undefined, (handle) => held.get(handle));
  const body = draft.config ? { ...draft, config } : draft;
  const response = await sendAuthorized(call.binding, call.operation, { body });
  const view = await viewConnector(call, await readAnswer(call.operation, response));
  await forgetHeldSecrets(held.keys());
  audit("connectorCreated", { ...who(call), requestId: call.requestId, subject: draft.slug });
  return view;
}

/** The connector that an earlier try made, although its answer did not arrive. */
async function findCreated(
  call: OperationCall,
  draft: ConnectorDraft,
  { startedAt }: Creation,
): Promise<ConnectorView | undefined> {
  const query = { integrationSlug: draft.integrationSlug };
  const { connectors } = await call.cargo(listConnectors, { query });
  const created = connectors.find(
    (connector) =>
      connector.slug === draft.slug &&
      connector.name === draft.name &&
      connector.integrationSlug === draft.integrationSlug &&
      !(Date.parse(connector.createdAt ?? "") < startedAt - clockSkewMs),
  );
  return created && (await viewConnector(call, { connector: created }));
}

/** Cargo answered and refused, or was not asked: certainly nothing was created. */
function isPlainNo(error: unknown): boolean {
  if (!(error instanceof CargoError)) return true;
  return !error.sent || (error.code === "refused" && (error.status ?? 500) < 500);
}

function idempotencyKeyOf(call: OperationCall): string | undefined {
  const key = call.request.headers.get("idempotency-key");
  if (key === null) return undefined;
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw new ApiError(400, "The idempotency-key must be 1 to 255 visible characters.");
  }
  const { userUuid, workspaceUuid } = who(call);
  return nameOf(userUuid, workspaceUuid, key);
}

function who({ session, workspaceUuid }: OperationCall) {
  return { userUuid: session.record.user.uuid, workspaceUuid };
}
