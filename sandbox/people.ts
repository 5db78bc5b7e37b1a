/** Everything a person or a test needs to get in. These values never change; sandbox/README.md lists them. */
export const workspaces = [
  {
    uuid: "a0000000-0000-4000-8000-000000000001",
    name: "Northwind Revenue",
    logoUrl: null,
    apiToken: "cargo-sandbox-northwind-6b1d0f8e52a94c37",
  },
  {
    uuid: "b0000000-0000-4000-8000-000000000002",
    name: "Contoso EMEA",
    logoUrl: null,
    apiToken: "cargo-sandbox-contoso-d47a3e9160c85f2b",
  },
] as const;

export type Person = { uuid: string; email: string; firstName: string; lastName: string };

const ada: Person = {
  uuid: "c0000000-0000-4000-8000-000000000001",
  email: "ada@northwind.example",
  firstName: "Ada",
  lastName: "Lovelace",
};
const grace: Person = {
  uuid: "c0000000-0000-4000-8000-000000000002",
  email: "grace@northwind.example",
  firstName: "Grace",
  lastName: "Hopper",
};
const alan: Person = {
  uuid: "c0000000-0000-4000-8000-000000000003",
  email: "alan@northwind.example",
  firstName: "Alan",
  lastName: "Turing",
};

export const people = [ada, grace, alan];

/** Workspace API tokens were made by her, so they act in her name. */
export const tokenOwner = ada;

export type Role = "admin" | "editor" | "viewer";

export const permissionsOf: Record<Role, string[]> = {
  admin: [
    "connection:*",
    "orchestration:*",
    "workspaceManagement:*",
    "userManagement:*",
    "billing:*",
  ],
  editor: [
    "connection:read",
    "connection:write",
    "orchestration:workflow:read",
    "orchestration:workflow:write",
    "orchestration:run:write",
    "workspaceManagement:read",
    "billing:read",
  ],
  viewer: [
    "connection:read",
    "orchestration:workflow:read",
    "workspaceManagement:read",
    "billing:read",
  ],
};

export type Membership = { userUuid: string; workspaceUuid: string; role: Role };

export const firstMemberships: Membership[] = [
  { userUuid: ada.uuid, workspaceUuid: workspaces[0].uuid, role: "admin" },
  { userUuid: ada.uuid, workspaceUuid: workspaces[1].uuid, role: "admin" },
  { userUuid: grace.uuid, workspaceUuid: workspaces[0].uuid, role: "viewer" },
  { userUuid: grace.uuid, workspaceUuid: workspaces[1].uuid, role: "viewer" },
  { userUuid: alan.uuid, workspaceUuid: workspaces[0].uuid, role: "editor" },
];

export const fullName = (person: Person) => `${person.firstName} ${person.lastName}`;

export const publicClientId = "cargo-connections";
export const confidentialClient = {
  id: "cargo-connections-confidential",
  secret: "cargo-sandbox-client-secret-8e0b71c2f45d9a36",
};
