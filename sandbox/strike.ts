import type { ServerResponse } from "node:http";
import type { Fault } from "./faults";

/** True when the fault has answered; else the request goes on, perhaps with a response that won't arrive whole. */
export function strike(fault: Fault, response: ServerResponse): boolean {
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
