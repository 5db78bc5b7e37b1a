import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { Fault } from "./faults";
import { readableBody } from "./request-log";
import type { Sandbox } from "./sandbox";

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

const bodyLimitBytes = 20_000_000;

/** Every request passes here: it is logged, struck by a fault if one is set, and counted. */
export function makeFrontDoor(sandbox: Sandbox, app: Listener, authorization: Listener): Listener {
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
    if (isControl) return target(request, response);
    countTokenCalls(sandbox, request, response, body);
    const fault = sandbox.faults.take(request.method ?? "", path);
    if (fault?.latencyMs) await wait(fault.latencyMs);
    if (fault && strike(fault, response)) return;
    if (!response.destroyed) await target(request, response);
  };
}

const authorizationPaths = ["/oauth/", "/.well-known/"];
const ownPaths = "/oauth/sign-in/";

function isAuthorizationPath(path: string): boolean {
  return authorizationPaths.some((start) => path.startsWith(start)) && !path.startsWith(ownPaths);
}

/** True when the fault has answered; else the request goes on, perhaps with a response that won't arrive whole. */
function strike(fault: Fault, response: ServerResponse): boolean {
  if (fault.reset) {
    response.socket?.resetAndDestroy();
    return true;
  }
  const status = fault.status ?? (fault.retryAfter === undefined ? undefined : 429);
  if (fault.dropAfterCommit) {
    intercept(response, () => response.socket?.resetAndDestroy());
    return false;
  }
  if (fault.truncate && fault.body === undefined) {
    intercept(response, (body) => sendHalf(response, body));
    return false;
  }
  if (status === undefined && fault.body === undefined) {
    for (const [name, value] of Object.entries(fault.headers ?? {}))
      response.setHeader(name, value);
    return false;
  }
  const body = Buffer.from(fault.body ?? "");
  response.statusCode = status ?? 200;
  if (fault.body !== undefined || fault.contentType) {
    response.setHeader("content-type", fault.contentType ?? "application/json");
  }
  if (fault.retryAfter !== undefined) response.setHeader("retry-after", String(fault.retryAfter));
  for (const [name, value] of Object.entries(fault.headers ?? {})) response.setHeader(name, value);
  if (fault.truncate) sendHalf(response, body);
  else response.end(body);
  return true;
}

/** Lets the work be done and keeps its answer from the client. */
function intercept(response: ServerResponse, done: (body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  const keep = (chunk: unknown) => {
    if (typeof chunk === "string" || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  response.writeHead = (status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    const headers = rest.find((value) => typeof value === "object" && value !== null);
    for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
    return response;
  };
  response.flushHeaders = () => {};
  response.write = (chunk: unknown) => {
    keep(chunk);
    return true;
  };
  response.end = (chunk?: unknown) => {
    keep(chunk);
    done(Buffer.concat(chunks));
    return response;
  };
}

function sendHalf(response: ServerResponse, body: Buffer): void {
  const lines = Object.entries(response.getHeaders())
    .filter(([name]) => name !== "content-length" && name !== "transfer-encoding")
    .map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `HTTP/1.1 ${response.statusCode} OK\r\n${lines.join("")}content-length: ${body.length}\r\n\r\n`;
  const half = body.subarray(0, Math.floor(body.length / 2));
  const { socket } = response;
  socket?.write(Buffer.concat([Buffer.from(head), half]), () => socket.destroy());
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
