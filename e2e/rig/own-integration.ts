import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { northwind, ownPage } from "../test";

type Json = Record<string, unknown>;
type Form = { jsonSchema: Json; uiSchema?: Json };
export type Result = {
  label: string;
  value: string | number;
  description?: string;
  parent?: string;
  configOverride?: Json;
};
type Question = { params: Json; value?: string };

type Parts = {
  /** An action for each form. */
  forms: Record<string, Form>;
  /** What each autocomplete answers, and which parameters it cannot do without. */
  lists?: Record<string, { required?: string[]; answer: (question: Question) => Result[] }>;
  schemas?: Record<string, (question: Question) => Form>;
};

const ownName = "workshop";

export type OwnIntegration = { baseUrl: string; stop: () => void };

/** Somebody's integration with the forms and lists that a test needs, as a server of its own that Cargo asks. */
export async function startOwnIntegration(parts: Parts): Promise<OwnIntegration> {
  const server = createServer(async (request, response) => {
    const answer = answerTo(parts, request.url ?? "", await bodyOf(request));
    response.writeHead(answer ? 200 : 404, { "content-type": "application/json" });
    response.end(JSON.stringify(answer ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { baseUrl: `http://127.0.0.1:${port}`, stop: () => server.close() };
}

/** Registers it as the person who is signed in, with a connector; gives back where its actions are. */
export async function connectOwnIntegration(
  page: Page,
  { baseUrl }: OwnIntegration,
): Promise<(action: string) => string> {
  const post = async (path: string, data: unknown) => {
    const response = await page.request.post(`/api/cargo/v1/connection/${path}`, {
      headers: { ...ownPage, "selected-workspace-uuid": northwind.uuid },
      data,
    });
    if (!response.ok()) throw new Error(`${path}: ${await response.text()}`);
    return response.json();
  };
  const { customIntegration } = await post("customIntegrations", { kind: "external", baseUrl });
  const integrationSlug = `${ownName}_${String(customIntegration.uuid).slice(0, 8)}`;
  const { connector } = await post("connectors", {
    name: "Own account",
    slug: "own_account",
    integrationSlug,
    config: {},
  });
  const connectorUuid = String(connector.uuid);
  return (action) => `integrations/${integrationSlug}/actions/${action}?connector=${connectorUuid}`;
}

function answerTo({ forms, lists = {}, schemas = {} }: Parts, url: string, asked: Json) {
  const slug = String(asked.slug);
  const question = asked as Question;
  switch (url) {
    case "/manifest":
      return {
        name: ownName,
        connector: { config: { jsonSchema: { type: "object" } } },
        actions: Object.fromEntries(
          Object.entries(forms).map(([key, config]) => [key, { name: key, config }]),
        ),
        autocompletes: Object.entries(lists).map(([key, { required = [] }]) => ({
          slug: key,
          params: { jsonSchema: { type: "object", required } },
        })),
        dynamicSchemas: Object.keys(schemas).map((key) => ({ slug: key })),
      };
    case "/authenticate":
      return { outcome: "success" };
    case "/autocomplete":
      return { results: lists[slug]?.answer(question) ?? [] };
    case "/getDynamicSchema":
      return schemas[slug]?.(question);
    default:
      return undefined;
  }
}

async function bodyOf(request: IncomingMessage): Promise<Json> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString("utf8");
  return text === "" ? {} : (JSON.parse(text) as Json);
}
