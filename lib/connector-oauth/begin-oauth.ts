import "server-only";
import { z } from "zod";
import { ApiError } from "@/lib/bff/api-error";
import type { SessionContext } from "@/lib/bff/with-session";
import { initiateOauth } from "@/lib/cargo/operations/integrations";
import { slugSchema } from "@/lib/cargo/slug";
import { env } from "@/lib/env";
import { audit } from "@/lib/log/audit";
import { randomId } from "@/lib/session/session-cookie";
import { checkConsentAddress } from "./consent-address";
import { openTransaction, targetSchema } from "./oauth-transaction";

export const beginSchema = z.object({
  integrationSlug: slugSchema,
  oauthPath: z.array(z.string().min(1)).min(1).max(8),
  target: targetSchema,
});

/** What the browser learns: where to go next on our own server, and whether the provider will come back to it. */
export type Begun = {
  /** Names the transaction for the way to the consent page. */
  state: string;
  host: string;
  /** The host that the provider comes back to when that is not us: then a person pastes the address they land on. */
  returnsTo: string | undefined;
  browser: string;
};

/**
 * Asks Cargo for the provider's consent page and remembers who wants what, under the state that the provider will bring back.
 *
 * @throws {ApiError} 502 when the consent page is none that a person may be sent to
 */
export async function beginOauth(
  context: Pick<SessionContext<unknown>, "cargo" | "session" | "workspaceUuid" | "requestId">,
  input: z.infer<typeof beginSchema>,
): Promise<Begun> {
  const { cargo, session, workspaceUuid, requestId } = context;
  const { integrationSlug, oauthPath, target } = input;
  const { consentUrl } = await cargo(initiateOauth, { params: { slug: integrationSlug } });
  const { NEXTAUTH_URL, CARGO_API_URL } = env();
  const checked = checkConsentAddress(consentUrl, {
    ownOrigin: NEXTAUTH_URL,
    cargoOrigin: new URL(CARGO_API_URL).origin,
  });
  if (!checked.ok) {
    throw new ApiError(502, `The service's consent page can't be opened: ${checked.why}.`, {
      reason: "badConsentAddress",
    });
  }
  const { state, href, host, redirectUri } = checked.address;
  const browser = randomId();
  await openTransaction(state, browser, {
    sessionKey: session.key,
    userUuid: session.record.user.uuid,
    workspaceUuid,
    integrationSlug,
    oauthPath,
    target,
    consentHref: href,
    ...(redirectUri !== undefined && { redirectUri }),
  });
  audit("connectorOauth", {
    requestId,
    userUuid: session.record.user.uuid,
    workspaceUuid,
    subject: integrationSlug,
    reason: "begun",
  });
  const isOurs = redirectUri === `${NEXTAUTH_URL}/oauth/callback`;
  const returnsTo = isOurs || redirectUri === undefined ? undefined : new URL(redirectUri).host;
  return { state, host, returnsTo, browser };
}
