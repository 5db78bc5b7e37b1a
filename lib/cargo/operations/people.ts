import { z } from "zod";
import { absentable } from "../absent";
import { readableList } from "../readable-list";
import { defineOperation } from "./define-operation";

const user = {
  uuid: z.string(),
  email: absentable(z.string()),
  firstName: absentable(z.string()),
  lastName: absentable(z.string()),
  picture: absentable(z.string()),
};
export const userSchema = z.object(user);
export type User = z.infer<typeof userSchema>;

export const workspaceSchema = z.object({
  uuid: z.string(),
  name: z.string().catch(""),
  logoUrl: absentable(z.string()),
});
export type Workspace = z.infer<typeof workspaceSchema>;

/** Who is signed in. The only call that names no workspace besides the list of workspaces itself. */
export const getCurrentUser = defineOperation({
  name: "users.current",
  method: "GET",
  path: "userManagement/users/current",
  answer: z.object({ user: userSchema }),
  namesWorkspace: false,
});

export const listWorkspaces = defineOperation({
  name: "workspaces.list",
  method: "GET",
  path: "workspaceManagement/workspaces/list",
  answer: z.object({ workspaces: readableList(workspaceSchema) }),
  namesWorkspace: false,
});

export const getCurrentWorkspace = defineOperation({
  name: "workspaces.current",
  method: "GET",
  path: "workspaceManagement/workspaces/current",
  answer: z.object({ workspace: workspaceSchema }),
});

export const getWorkspaceUser = defineOperation({
  name: "workspaces.user",
  method: "GET",
  path: "workspaceManagement/users/current",
  answer: z.object({
    user: z.object({
      ...user,
      role: absentable(z.string()),
      permissions: z.array(z.string()).catch([]),
    }),
  }),
});
