import "server-only";
import { cookies } from "next/headers";
import { CargoError } from "@/lib/cargo/errors";
import { StoreUnavailable } from "@/lib/store/store";
import { RefreshUnavailable, SessionEnded } from "./access-token";
import { asSessionId, sessionCookieName } from "./session-cookie";
import { changeSession, findSession, type Session, touchSession } from "./session-store";
import { findOwnWorkspace, listOwnWorkspaces } from "./workspaces";

/** The parts of a session that a page may show. */
export type CurrentSession = {
  user: { uuid: string; name: string; email: string; picture?: string | undefined };
  workspaces: { uuid: string; name: string; logoUrl?: string | undefined }[];
  currentWorkspaceUuid?: string | undefined;
  signInKind: "oauth" | "token";
};

/** Whether somebody is signed in can't be told now, or what they may see can't: an error page, never the sign-in page. */
export class Unavailable extends Error {
  override readonly name = "Unavailable";
}

/**
 * Who looks at this page; null when nobody is signed in, or Cargo no longer accepts the one who is.
 *
 * @throws {Unavailable} when the store or Cargo can't be asked
 */
export async function currentSession(): Promise<CurrentSession | null> {
  return await orUnavailable(async () => {
    const session = await sessionOfPage();
    if (!session) return null;
    const { user, signInKind, currentWorkspaceUuid } = session.record;
    const workspaces = await listOwnWorkspaces(session);
    const last = workspaces.find(({ uuid }) => uuid === currentWorkspaceUuid) ?? workspaces[0];
    return { user, workspaces, signInKind, currentWorkspaceUuid: last?.uuid };
  });
}

/** Whether anybody is signed in, without asking Cargo. @throws {Unavailable} when the store can't be asked */
export async function isSignedIn(): Promise<boolean> {
  return (await orUnavailable(sessionOfPage)) !== null;
}

/** Notes the workspace whose page is open, for addresses without one. */
export async function rememberWorkspace(uuid: string): Promise<void> {
  await orUnavailable(async () => {
    const session = await sessionOfPage();
    if (!session || session.record.currentWorkspaceUuid === uuid) return;
    if (!(await findOwnWorkspace(session, uuid))) return;
    await changeSession(session, (record) => ({ ...record, currentWorkspaceUuid: uuid }));
  });
}

async function sessionOfPage(): Promise<Session | null> {
  const id = asSessionId((await cookies()).get(sessionCookieName())?.value);
  const session = id ? await findSession(id) : null;
  if (session) await touchSession(session);
  return session;
}

async function orUnavailable<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof SessionEnded) return null;
    if (error instanceof CargoError && error.status === 401) return null;
    if (
      error instanceof CargoError ||
      error instanceof StoreUnavailable ||
      error instanceof RefreshUnavailable
    ) {
      throw new Unavailable(error.message, { cause: error });
    }
    throw error;
  }
}
