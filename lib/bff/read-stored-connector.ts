import "server-only";
import { z } from "zod";
import { readAnswer, sendAuthorized } from "@/lib/cargo/client";
import { CargoError } from "@/lib/cargo/errors";
import { getConnector } from "@/lib/cargo/operations/connectors";
import { matchesEtag } from "@/lib/secrets/connector-etag";
import { ApiError } from "./api-error";
import type { OperationCall } from "./operation-call";

const storedSchema = z.object({
  connector: z.looseObject({
    integrationSlug: z.string().catch(""),
    config: z.unknown().optional(),
  }),
});
export type StoredConnector = z.infer<typeof storedSchema>["connector"];

/**
 * The connector as Cargo has it now, unabridged: what an edit is merged into.
 *
 * @throws {ApiError} 412 `staleConnector` when the request's `if-match` names another version
 */
export async function readStoredConnector(call: OperationCall): Promise<StoredConnector> {
  const params = { uuid: String(call.params.uuid) };
  const response = await sendAuthorized(call.binding, getConnector, { params });
  const data = await readAnswer(getConnector, response);
  const { data: stored } = storedSchema.safeParse(data);
  if (!stored) throw new CargoError("unreadable", "Cargo's answer holds no connector.");
  const { connector } = stored;
  const ifMatch = call.request.headers.get("if-match");
  if (ifMatch !== null && !matchesEtag(ifMatch, connector)) {
    throw new ApiError(412, "Somebody else has changed this connector in the meantime.", {
      reason: "staleConnector",
    });
  }
  return connector;
}
