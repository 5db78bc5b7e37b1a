import "server-only";
import { notFound, redirect } from "next/navigation";
import { currentSession } from "@/lib/session/current-session";
import { signInAddress } from "./requested-address";
import { type SearchParams, search, workspaceAddress } from "./workspace-address";

/** Leaves for the current workspace, or for signing in; comes back only where the person has no workspace. */
export async function redirectToWorkspace(
  segments: readonly string[],
  query: SearchParams,
): Promise<void> {
  // An address that no workspace has is a 404 for everybody, signed in or not.
  if (!workspaceAddress("any", segments)) notFound();
  const session = await currentSession();
  if (!session) redirect(signInAddress(`/${segments.join("/")}${search(query)}`));
  const { workspaces, currentWorkspaceUuid } = session;
  const workspace = workspaces.find((one) => one.uuid === currentWorkspaceUuid) ?? workspaces[0];
  const address = workspace && workspaceAddress(workspace.uuid, segments, query);
  if (address) redirect(address);
}
