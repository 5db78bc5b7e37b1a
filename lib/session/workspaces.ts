import { LRUCache } from "lru-cache";
import { cargoUpstream } from "@/lib/cargo/cargo-upstream";
import { createCargo } from "@/lib/cargo/client";
import type { Workspace } from "@/lib/cargo/operations/people";
import { perProcess } from "@/lib/store/per-process";
import { tokensOf } from "./access-token";
import { workspacesOf } from "./identify";
import type { Session } from "./session-store";

const freshMs = 60_000;
/** A workspace granted a moment ago is looked for, but not with every request that names a wrong one. */
const recheckMs = 2_000;

type Known = { workspaces: Workspace[]; at: number };

/** The session's workspaces, at most a minute old. @throws what asking Cargo throws */
export async function listOwnWorkspaces(
  session: Session,
  maxAgeMs = freshMs,
): Promise<Workspace[]> {
  const known = perProcess(
    "workspaces",
    () => new LRUCache<string, Promise<Known>>({ max: 10_000 }),
  );
  const name = session.key;
  const cached = known.get(name);
  if (cached) {
    const { workspaces, at } = await cached;
    if (performance.now() - at < maxAgeMs) return workspaces;
  }
  const current = known.get(name);
  if (current && current !== cached) return (await current).workspaces;
  const asked = ask(session);
  known.set(name, asked);
  // A failure is nobody's answer but theirs who wait for it now.
  asked.catch(() => known.get(name) === asked && known.delete(name));
  return (await asked).workspaces;
}

/** The workspace if it is one of the session's. */
export async function findOwnWorkspace(
  session: Session,
  uuid: string,
): Promise<Workspace | undefined> {
  const isIt = (workspace: Workspace) => workspace.uuid === uuid;
  const found = (await listOwnWorkspaces(session)).find(isIt);
  return found ?? (await listOwnWorkspaces(session, recheckMs)).find(isIt);
}

async function ask(session: Session): Promise<Known> {
  const cargo = createCargo({ upstream: cargoUpstream(), tokens: tokensOf(session) });
  const workspaces = await workspacesOf(cargo, session.record.signInKind);
  return { workspaces, at: performance.now() };
}
