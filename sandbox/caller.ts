import type { HttpBindings } from "@hono/node-server";
import type { Context, MiddlewareHandler } from "hono";
import { ApiError } from "./api-error";
import { type Person, people, permissionsOf, type Role, tokenOwner, workspaces } from "./people";
import type { Sandbox } from "./sandbox";

/** Who asks, known from the token alone. */
export type Caller = {
  user: Person;
  /** Those that the token opens. */
  workspaceUuids: string[];
  kind: "apiToken" | "accessToken";
};

export type Env = { Bindings: HttpBindings; Variables: { caller: Caller } };

export const workspaceHeader = "selected-workspace-uuid";

export function authenticate(sandbox: Sandbox): MiddlewareHandler<Env> {
  return async (c, next) => {
    const caller = await resolveCaller(sandbox, c.req.header("authorization"));
    if (!caller) {
      sandbox.counters.count("unauthorized");
      c.header("www-authenticate", 'Bearer error="invalid_token"');
      throw new ApiError(401, "The token is missing, unknown or has expired.");
    }
    c.set("caller", caller);
    await next();
  };
}

async function resolveCaller(
  { authorization }: Sandbox,
  header: string | undefined,
): Promise<Caller | undefined> {
  const token = /^Bearer (\S+)$/i.exec(header ?? "")?.[1];
  if (token === undefined) return undefined;
  const workspace = workspaces.find((each) => each.apiToken === token);
  if (workspace) {
    return { user: tokenOwner, workspaceUuids: [workspace.uuid], kind: "apiToken" };
  }
  const resolved = await authorization.resolve(token);
  const user = people.find((person) => person.uuid === resolved?.userUuid);
  if (!resolved || !user) return undefined;
  return { user, workspaceUuids: resolved.workspaceUuids, kind: "accessToken" };
}

export type Place = { workspaceUuid: string; role: Role; permissions: string[]; user: Person };

/** The workspace that a call is about, and what the caller may do there. */
export function placeOf(c: Context<Env>, sandbox: Sandbox): Place {
  const { user, workspaceUuids, kind } = c.get("caller");
  const named =
    c.req.header(workspaceHeader) ?? (kind === "apiToken" ? workspaceUuids[0] : undefined);
  if (named === undefined) {
    throw new ApiError(400, `The header ${workspaceHeader} is missing.`);
  }
  const membership = sandbox.stateFile.value.memberships.find(
    (each) => each.userUuid === user.uuid && each.workspaceUuid === named,
  );
  if (!membership) throw new ApiError(403, "You have no access to this workspace.");
  if (!workspaceUuids.includes(named)) {
    if (kind === "apiToken") throw new ApiError(403, "This token is for another workspace.");
    sandbox.counters.count("unauthorized");
    throw new ApiError(401, "This token was issued before you joined the workspace.");
  }
  const { role } = membership;
  return { workspaceUuid: named, role, permissions: permissionsOf[role], user };
}

/** `connection:write` is given by itself and by `connection:*`. */
export function requirePermission(place: Place, permission: string): void {
  const isGiven = place.permissions.some((given) =>
    given.endsWith(":*") ? permission.startsWith(given.slice(0, -1)) : given === permission,
  );
  if (!isGiven) throw new ApiError(403, `You need the permission ${permission} for this.`);
}
