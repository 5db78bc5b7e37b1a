import "server-only";
import { ApiError } from "@/lib/bff/api-error";
import { createConnectorOnce } from "@/lib/bff/create-connector";
import { readStoredConnector } from "@/lib/bff/read-stored-connector";
import type { SessionContext } from "@/lib/bff/with-session";
import type { ConnectorDraft } from "@/lib/cargo/connector";
import { createConnector } from "@/lib/cargo/operations/connectors";
import { mergeConfig } from "@/lib/secrets/merge-config";

/**
 * Creates a connector with the secrets of another one of the same integration, wherever the draft says that they are to be
 * kept: nobody needs to type a credential again that Cargo already has.
 */
export async function copyConnector(
  context: SessionContext<unknown>,
  { from, draft }: { from: string; draft: ConnectorDraft },
): Promise<Response> {
  const call = { ...context, operation: createConnector, params: { uuid: from }, query: {} };
  // An `if-match` of the request would speak of the new connector, which nobody has seen yet.
  const headers = new Headers(context.request.headers);
  headers.delete("if-match");
  const request = new Request(context.request.url, { headers, signal: context.request.signal });
  const stored = await readStoredConnector({ ...call, request, body: undefined });
  if (stored.integrationSlug !== draft.integrationSlug) {
    throw new ApiError(422, "Only a connector of the same integration has secrets to be copied.");
  }
  const config = draft.config ? mergeConfig(draft.config, stored.config) : draft.config;
  const body = { ...draft, config };
  return await createConnectorOnce({ ...call, request, params: {}, body });
}
