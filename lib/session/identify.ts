import "server-only";
import { cargoUpstream } from "@/lib/cargo/cargo-upstream";
import { type Cargo, createCargo } from "@/lib/cargo/client";
import { CargoError } from "@/lib/cargo/errors";
import {
  getCurrentUser,
  getCurrentWorkspace,
  getWorkspaceUser,
  listWorkspaces,
  type User,
  type Workspace,
} from "@/lib/cargo/operations/people";
import type { SessionRecord } from "./session-record";

/** Whose token this is, asked from Cargo. @throws {CargoError} */
export async function identify(token: string): Promise<SessionRecord["user"]> {
  const cargo = cargoWith(token);
  try {
    return toPerson((await cargo(getCurrentUser)).user);
  } catch (error) {
    if (!isNotForThisToken(error)) throw error;
    return toPerson((await cargo(getWorkspaceUser)).user);
  }
}

/** The workspaces that the caller's token opens: a workspace's own token may only ask for its one. */
export async function workspacesOf(cargo: Cargo): Promise<Workspace[]> {
  try {
    return (await cargo(listWorkspaces)).workspaces;
  } catch (error) {
    if (!isNotForThisToken(error)) throw error;
    return [(await cargo(getCurrentWorkspace)).workspace];
  }
}

/** A token that nobody renews. */
export function cargoWith(token: string): Cargo {
  const tokens = { current: async () => token, renew: async () => undefined };
  return createCargo({ upstream: cargoUpstream(), tokens });
}

/** Cargo knows the token but does not answer this question for its kind. */
function isNotForThisToken(error: unknown): boolean {
  return error instanceof CargoError && [400, 403, 404, 405].includes(error.status ?? 0);
}

function toPerson(user: User): SessionRecord["user"] {
  const name = [user.firstName, user.lastName].filter(Boolean).join(" ");
  const email = user.email ?? "";
  return {
    uuid: user.uuid,
    name: name || email || "API token",
    email,
    ...(user.picture && { picture: user.picture }),
  };
}
