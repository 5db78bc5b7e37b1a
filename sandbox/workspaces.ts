import type { Hono } from "hono";
import { type Env, placeOf } from "./caller";
import { type Person, workspaces } from "./people";
import { resource } from "./resource";
import type { Sandbox } from "./sandbox";

export function addWorkspaceRoutes(app: Hono<Env>, sandbox: Sandbox): void {
  resource(app, "/userManagement/users/current", {
    GET: (c) => c.json({ user: toUser(c.get("caller").user) }),
  });

  // Callable without naming a workspace: there is no other way to learn which ones there are.
  resource(app, "/workspaceManagement/workspaces/list", {
    GET: (c) => {
      const { workspaceUuids } = c.get("caller");
      return c.json({
        workspaces: workspaces
          .filter((workspace) => workspaceUuids.includes(workspace.uuid))
          .map(toWorkspace),
      });
    },
  });

  resource(app, "/workspaceManagement/workspaces/current", {
    GET: (c) => {
      const { workspaceUuid } = placeOf(c, sandbox);
      const workspace = workspaces.find((each) => each.uuid === workspaceUuid);
      return c.json({ workspace: workspace ? toWorkspace(workspace) : null });
    },
  });

  resource(app, "/workspaceManagement/users/current", {
    GET: (c) => {
      const { user, role, permissions } = placeOf(c, sandbox);
      return c.json({ user: { ...toUser(user), role, permissions } });
    },
  });
}

function toUser(person: Person) {
  return { ...person, picture: null };
}

function toWorkspace({ uuid, name, logoUrl }: (typeof workspaces)[number]) {
  return { uuid, name, logoUrl, createdAt: "2025-01-15T09:00:00.000Z", deletedAt: null };
}
