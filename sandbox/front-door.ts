import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { readableBody } from "./request-log";
import type { Sandbox } from "./sandbox";
import { strike } from "./strike";

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

const bodyLimitBytes = 20_000_000;

/** Every request passes here: it is logged, struck by a fault if one is set, and counted. */
export function makeFrontDoor(
  sandbox: Sandbox,
  app: Listener,
  authorization: Listener,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  // One after the other: of two refreshes with the same token at the same moment, the second must count as reuse.
  let turn: Promise<unknown> = Promise.resolve();
  const answerInTurn: Listener = (request, response) => {
    turn = turn.then(() => authorization(request, response)).catch(console.error);
    return turn;
  };

  return async (request, response) => {
    const path = request.url ?? "/";
    const isControl = path.startsWith("/__sandbox");
    const logged = isControl ? undefined : sandbox.requestLog.open(request, response);
    const body = await readBody(request);
    if (body === undefined) return refuseTooLarge(response);
    // Both servers behind this door know how to use a body that has been read already.
    Object.assign(request, { rawBody: body, body: body.toString("utf8") });
    if (logged) logged.body = readableBody(body, request.headers["content-type"]);

    const target = isAuthorizationPath(path) ? answerInTurn : app;
    if (isControl) {
      await target(request, response);
      return;
    }
    countTokenCalls(sandbox, request, response, body);
    const fault = sandbox.faults.take(request.method ?? "", path);
    if (fault?.latencyMs) await wait(fault.latencyMs);
    if (fault && strike(fault, response)) return;
    // Also when the client has left meanwhile: what a server has been asked to do, it does.
    await target(request, response);
  };
}

const authorizationPaths = ["/oauth/", "/.well-known/"];
const ownPaths = "/oauth/sign-in/";

function isAuthorizationPath(path: string): boolean {
  return authorizationPaths.some((start) => path.startsWith(start)) && !path.startsWith(ownPaths);
}

function countTokenCalls(
  { counters }: Sandbox,
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
): void {
  const path = request.url?.split("?")[0];
  if (request.method !== "POST") return;
  if (path === "/oauth/revoke") counters.count("revocations");
  if (path !== "/oauth/token") return;
  const grant = new URLSearchParams(body.toString("utf8")).get("grant_type");
  if (grant === "refresh_token") counters.count("refreshes");
  if (grant === "authorization_code") counters.count("codeExchanges");
  response.once("finish", () => {
    if (response.statusCode >= 400) counters.count("refusedTokenCalls");
  });
}

async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request) {
      size += chunk.length;
      if (size > bodyLimitBytes) return undefined;
      chunks.push(chunk);
    }
  } catch {
    // The client went away while it was sending; there is nobody to answer.
    return Buffer.alloc(0);
  }
  return Buffer.concat(chunks);
}

function refuseTooLarge(response: ServerResponse): void {
  response.writeHead(413, { "content-type": "application/json", connection: "close" });
  response.end(JSON.stringify({ errorMessage: "The request body is too large." }));
}
