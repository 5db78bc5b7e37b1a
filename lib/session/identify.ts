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

type Kind = SessionRecord["signInKind"];

/**
 * Whose token this is, asked from Cargo. A workspace's own token may know its user within the workspace only, or none at
 * all: then the workspace stands for them.
 *
 * @throws {CargoError}
 */
export async function identify(token: string, kind: Kind): Promise<SessionRecord["user"]> {
  const cargo = cargoWith(token);
  return await firstAnswer(kind, [
    async () => toPerson((await cargo(getCurrentUser)).user),
    async () => toPerson((await cargo(getWorkspaceUser)).user),
    async () => toPerson((await cargo(getCurrentWorkspace)).workspace),
  ]);
}

/** The workspaces that the caller's token opens: a workspace's own token may only ask for its one. */
export async function workspacesOf(cargo: Cargo, kind: Kind): Promise<Workspace[]> {
  return await firstAnswer(kind, [
    async () => (await cargo(listWorkspaces)).workspaces,
    async () => [(await cargo(getCurrentWorkspace)).workspace],
  ]);
}

/** Asks on while Cargo says that the question is not for this kind of token. The first refusal is the one that counts. */
async function firstAnswer<T>(kind: Kind, questions: (() => Promise<T>)[]): Promise<T> {
  let refusal: unknown;
  for (const ask of questions) {
    try {
      return await ask();
    } catch (error) {
      if (!isNotForThisToken(error, kind)) throw error;
      refusal ??= error;
    }
  }
  throw refusal;
}

/** A token that nobody renews. */
export function cargoWith(token: string): Cargo {
  const tokens = { current: async () => token, renew: async () => undefined };
  return createCargo({ upstream: cargoUpstream(), tokens });
}

function isNotForThisToken(error: unknown, kind: Kind): boolean {
  const statuses = kind === "token" ? [400, 401, 403, 404, 405] : [403, 404, 405];
  return error instanceof CargoError && statuses.includes(error.status ?? 0);
}

function toPerson(user: Partial<User> & { uuid: string }): SessionRecord["user"] {
  const name = [user.firstName, user.lastName].filter(Boolean).join(" ");
  const email = user.email ?? "";
  return {
    uuid: user.uuid,
    name: name || email || "API token",
    email,
    ...(user.picture && { picture: user.picture }),
  };
}
