import { uuidSchema } from "@/lib/cargo/slug";
import type { Session } from "@/lib/session/session-store";
import { findOwnWorkspace, listOwnWorkspaces } from "@/lib/session/workspaces";
import { ApiError } from "./api-error";

/**
 * The workspace a call is for: the one that the request names, if it is one of the user's; the only one, where they have
 * no other.
 *
 * @throws {ApiError} 400 when it is not clear which, 404 when it is none of theirs
 */
export async function chooseWorkspace(session: Session, named: string | null): Promise<string> {
  if (named === null) {
    const [only, ...others] = await listOwnWorkspaces(session);
    if (only && others.length === 0) return only.uuid;
    throw new ApiError(400, "Say which workspace: the header selected-workspace-uuid is missing.");
  }
  if (!uuidSchema.safeParse(named).success) {
    throw new ApiError(400, "The header selected-workspace-uuid is not a uuid.");
  }
  const workspace = await findOwnWorkspace(session, named);
  if (!workspace) {
    throw new ApiError(404, "There is no such workspace.", { reason: "workspaceNotFound" });
  }
  return workspace.uuid;
}
