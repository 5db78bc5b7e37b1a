import { ApiError } from "@/lib/bff/api-error";
import { asSessionId, readCookie, sessionCookieName } from "./session-cookie";
import { findSession, type Session, touchSession } from "./session-store";
import { retireSession } from "./sign-out";

/** The session of a request. @throws {ApiError} 401 `sessionExpired` @throws {StoreUnavailable} */
export async function requireSession(request: Request): Promise<Session> {
  const id = asSessionId(readCookie(request.headers.get("cookie"), sessionCookieName()));
  const session = id ? await findSession(id) : null;
  if (!session) {
    if (id) await retireSession(id);
    throw new ApiError(401, "You are not signed in.", { reason: "sessionExpired" });
  }
  await touchSession(session);
  return session;
}
