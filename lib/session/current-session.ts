import "server-only";

export type CurrentSession = {
  user: { name: string; email: string; picture?: string };
  workspaces: { uuid: string; name: string; logoUrl?: string }[];
  currentWorkspaceUuid?: string;
};

/** Who is signed in by the request's cookie, and the workspaces that are theirs. */
export async function currentSession(): Promise<CurrentSession | null> {
  return null;
}
