import "server-only";
import { audit } from "@/lib/log/audit";
import { describeError } from "@/lib/log/describe-error";
import { logger } from "@/lib/log/logger";
import { revokeToken } from "./oauth-client";
import { endAllSessions, endSession, type Session, takeEndedSession } from "./session-store";

/** What a browser forgets of the dashboard when somebody signs out. */
export const clearSiteData = '"cache", "storage"';

/** Ends the session here and its refresh token at Cargo. @throws {StoreUnavailable}: then nobody is signed out */
export async function signOut(session: Session, requestId: string): Promise<void> {
  await endSession(session.id);
  audit("signedOut", { requestId, userUuid: session.record.user.uuid });
  await revoke(session);
}

/** Ends each session of this person, in whatever browser. */
export async function signOutEverywhere(session: Session, requestId: string): Promise<void> {
  const { uuid } = session.record.user;
  await endAllSessions(uuid);
  await endSession(session.id);
  audit("signedOutEverywhere", { requestId, userUuid: uuid });
  await revoke(session);
}

/**
 * Revokes the refresh token of a session that another browser has ended. Only the cookie opens it, so this waits until
 * the cookie comes back; till then the token lies sealed, and nothing can use it.
 */
export async function retireSession(id: string): Promise<void> {
  const ended = await takeEndedSession(id);
  if (ended) await revoke(ended);
}

async function revoke({ record }: Session): Promise<void> {
  if (!record.refreshToken) return;
  await revokeToken(record.refreshToken).catch((error: unknown) => {
    // The session is gone here either way.
    logger().warn({ event: "revocationFailed", error: describeError(error) }, "sign-out");
  });
}
