import { z } from "zod";
import { readAnswer, sendAuthorized } from "@/lib/cargo/client";
import { audit } from "@/lib/log/audit";
import { findHeldSecrets, forgetHeldSecrets } from "@/lib/secrets/held-secrets";
import { mergeConfig } from "@/lib/secrets/merge-config";
import { LockBusy, withLock } from "@/lib/store/with-lock";
import { disclose, discloseConnector, viewConnector } from "./disclose";
import type { OperationCall } from "./operation-call";
import { readStoredConnector } from "./read-stored-connector";

const longestWaitMs = 10_000;
const changeSchema = z.looseObject({ config: z.unknown().optional() });

/** Updates a connector: credentials that were not touched are taken from what is stored, under a lock. */
export async function updateConnectorKeeping(call: OperationCall): Promise<Response> {
  return await alone(call, async (isStillAlone) => {
    const change = changeSchema.parse(call.body);
    const isGuarded = call.request.headers.has("if-match");
    const hasConfig = typeof change.config === "object" && change.config !== null;
    let handles: Iterable<string> = [];

    if (isGuarded || hasConfig) {
      const stored = await readStoredConnector(call);
      if (hasConfig) {
        const held = await findHeldSecrets(change.config, {
          userUuid: call.session.record.user.uuid,
          workspaceUuid: call.workspaceUuid,
          integrationSlug: stored.integrationSlug,
        });
        handles = held.keys();
        change.config = mergeConfig(change.config, stored.config, (handle) => held.get(handle));
      }
    }
    const { binding, operation, params } = call;
    await isStillAlone();
    const response = await sendAuthorized(binding, operation, { params, body: change });
    const view = await viewConnector(call, await readAnswer(operation, response));
    await forgetHeldSecrets(handles);
    report(call, "connectorChanged");
    return discloseConnector(view);
  });
}

/** Deletes a connector, if it is still the one that was seen. */
export async function deleteConnectorSeen(call: OperationCall): Promise<Response> {
  return await alone(call, async (isStillAlone) => {
    if (call.request.headers.has("if-match")) await readStoredConnector(call);
    const { binding, operation, params } = call;
    await isStillAlone();
    const response = await sendAuthorized(binding, operation, { params });
    const answer = await disclose(call, response);
    report(call, "connectorDeleted");
    return answer;
  });
}

type Change = (isStillAlone: () => Promise<void>) => Promise<Response>;

/** One change of a connector at a time. Who was held up so long that the lock went to another changes nothing. */
async function alone(call: OperationCall, change: Change): Promise<Response> {
  return await withLock(`connector:${call.params.uuid}`, longestWaitMs, async (isHeld) => {
    const isStillAlone = async () => {
      if (!(await isHeld())) throw new LockBusy("the lock was lost");
    };
    return await change(isStillAlone);
  });
}

function report(call: OperationCall, event: "connectorChanged" | "connectorDeleted"): void {
  audit(event, {
    requestId: call.requestId,
    userUuid: call.session.record.user.uuid,
    workspaceUuid: call.workspaceUuid,
    subject: String(call.params.uuid),
  });
}
