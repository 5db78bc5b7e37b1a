import { canary } from "./canary";
import { type Asked, type Reply, StubServer } from "./stub-server";

export type StubConnector = Record<string, unknown> & {
  uuid: string;
  workspaceUuid: string;
  slug: string;
  config: unknown;
};

export const firstWorkspace = "10000000-0000-4000-8000-000000000001";
export const secondWorkspace = "10000000-0000-4000-8000-000000000002";
/** Exists at Cargo, but is none of the user's. */
export const foreignWorkspace = "10000000-0000-4000-8000-000000000009";
export const userUuid = "30000000-0000-4000-8000-000000000001";

/**
 * A Cargo for tests of the boundary: small, exact about tokens and workspaces, and ready to misbehave. It knows nothing of
 * the sandbox, so that a mistake which both of those share still shows.
 */
export class StubCargo extends StubServer {
  /** Tokens that are taken now, and the workspaces they open. */
  readonly tokens = new Map<string, string[]>();
  readonly connectors = new Map<string, StubConnector>();
  /** Every secret that this Cargo ever handed to the dashboard. */
  readonly secrets: string[] = [];
  #made = 0;

  constructor() {
    super((asked) => this.#answer(asked));
  }

  static async run(port?: number): Promise<StubCargo> {
    return await StubServer.listen(new StubCargo(), port);
  }

  accept(token: string, workspaces = [firstWorkspace, secondWorkspace]): string {
    this.tokens.set(token, workspaces);
    this.secrets.push(token);
    return token;
  }

  secret(kind: string): string {
    const secret = canary(kind);
    this.secrets.push(secret);
    return secret;
  }

  addConnector(config: unknown, workspaceUuid = firstWorkspace): StubConnector {
    this.#made += 1;
    const number = String(this.#made).padStart(12, "0");
    const connector: StubConnector = {
      uuid: `20000000-0000-4000-8000-${number}`,
      workspaceUuid,
      userUuid,
      name: `Connector ${number}`,
      slug: `connector_${number}`,
      integrationSlug: "acme",
      isDefault: false,
      rateLimit: null,
      cacheTtlMilliseconds: null,
      playsCount: 0,
      toolsCount: 0,
      modelsCount: 0,
      useCredits: config === null,
      config,
      createdAt: "2026-01-01T00:00:00.000Z",
      updatedAt: "2026-01-01T00:00:00.000Z",
      deletedAt: null,
    };
    this.connectors.set(connector.uuid, connector);
    return connector;
  }

  #answer(asked: Asked): Reply | undefined {
    const token = asked.headers.authorization?.replace(/^Bearer /, "") ?? "";
    const workspaces = this.tokens.get(token);
    if (!workspaces) return refusal(401, "Unauthorized");
    const path = asked.path.replace(/^\/v1\//, "");
    if (path === "userManagement/users/current") return { body: { user: person } };
    if (path === "workspaceManagement/workspaces/list") {
      return {
        body: { workspaces: workspaces.map((uuid) => ({ uuid, name: `Workspace ${uuid}` })) },
      };
    }
    const workspace = asked.headers["selected-workspace-uuid"];
    if (typeof workspace !== "string" || !workspaces.includes(workspace)) {
      return refusal(403, "Not your workspace", "workspaceNotAllowed");
    }
    return this.#answerWithin(workspace, path, asked);
  }

  #answerWithin(workspace: string, path: string, asked: Asked): Reply | undefined {
    const [noun, kind, name, question] = path.split("/");
    if (noun === "connection" && kind === "integrations") return integrationReply(name, question);
    if (noun !== "connection" || kind !== "connectors") return undefined;
    if (name === "list") {
      const own = [...this.connectors.values()].filter((one) => one.workspaceUuid === workspace);
      return { body: { connectors: own } };
    }
    if (name === "existsBySlug") return { body: { exists: false } };
    if (name === undefined && asked.method === "POST") {
      const draft = JSON.parse(asked.body) as Record<string, unknown>;
      const connector = { ...this.addConnector(draft.config ?? null, workspace), ...draft };
      this.connectors.set(connector.uuid, connector);
      return { body: { connector, dataset: { uuid: connector.uuid } } };
    }
    const connector = this.connectors.get(name ?? "");
    if (connector?.workspaceUuid !== workspace) {
      return refusal(404, "There is no such connector", "connectorNotFound");
    }
    if (question === "autocomplete") return { body: { results: [] } };
    if (asked.method === "PUT") {
      Object.assign(connector, JSON.parse(asked.body), { updatedAt: new Date().toISOString() });
    }
    if (asked.method === "DELETE") {
      this.connectors.delete(connector.uuid);
      return { raw: "" };
    }
    return { body: { connector } };
  }
}

const person = {
  uuid: userUuid,
  email: "ada@stub.example",
  firstName: "Ada",
  lastName: "Stub",
  picture: null,
};

function refusal(status: number, errorMessage: string, reason?: string): Reply {
  return { status, body: { errorMessage, ...(reason && { reason }) } };
}

const acme = {
  slug: "acme",
  name: "Acme",
  description: "Does things",
  category: "sales",
  icon: "<svg></svg>",
  connector: { config: { jsonSchema: { type: "object", properties: {} } } },
  actions: {},
  extractors: {},
  dynamicSchemas: {},
};

function integrationReply(name?: string, question?: string): Reply | undefined {
  if (name === "list") return { body: { integrations: [acme] } };
  if (question === "documentation")
    return { raw: "# Acme", headers: { "content-type": "text/markdown" } };
  if (name === "acme" && question === undefined) return { body: { integration: acme } };
  return undefined;
}
