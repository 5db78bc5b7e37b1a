import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  Agent as PlainAgent,
  request as plainRequest,
} from "node:http";
import { Agent as TlsAgent, request as tlsRequest } from "node:https";
import type { Socket } from "node:net";
import { pipeline, type Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { CargoError } from "./errors";
import { type Patience, watch } from "./patience";

export type Question = {
  url: URL;
  method: string;
  headers: Record<string, string>;
  body: string | undefined;
};

/** Cargo's answer: decoded, and its body as it comes. */
export type Answer = { status: number; headers: IncomingHttpHeaders; body: Readable };

const connectMs = 3_000;

// Idle connections are closed before most servers would: one that is closed while we send costs an answer.
const kept = { keepAlive: true, timeout: 4_000 };
const plainAgent = new PlainAgent(kept);
const tlsAgent = new TlsAgent(kept);

/**
 * One question and its answer, by Node's own client: it follows no redirect, keeps no cookie and adds no header but `host`,
 * `connection` and the body's length. Whatever ends the exchange early also ends the body, with the same error.
 *
 * @throws {CargoError}
 */
export function exchange(question: Question, patience: Patience): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { url, method, headers, body } = question;
    const isTls = url.protocol === "https:";
    const sending = isTls
      ? tlsRequest(url, { method, agent: tlsAgent })
      : plainRequest(url, { method, agent: plainAgent });
    let isAnswered = false;
    let stop = watch(patience, (reason) => sending.destroy(reason), patience.firstByteMs);

    sending.on("socket", (socket) => {
      if (socket.connecting) limitConnecting(socket, isTls ? "secureConnect" : "connect");
    });
    sending.on("response", (response) => {
      isAnswered = true;
      stop();
      stop = watch(patience, (reason) => response.destroy(reason));
      const { statusCode: status = 0, headers } = response;
      resolve({ status, headers, body: decode(response) });
    });
    sending.on("error", (cause) => reject(toTransportError(cause)));
    sending.on("close", () => {
      stop();
      // Without an error too: after an answer that changes the protocol, for one.
      if (!isAnswered) reject(toTransportError(undefined));
    });
    // Not among the options: with NODE_DEBUG=http Node prints those, the token with them.
    for (const [name, value] of Object.entries(headers)) sending.setHeader(name, value);
    sending.end(body);
  });
}

function limitConnecting(socket: Socket, connected: "connect" | "secureConnect"): void {
  const refuse = () =>
    socket.destroy(new CargoError("unreachable", "Cargo can't be reached.", { sent: false }));
  const timer = setTimeout(refuse, connectMs);
  const stop = () => clearTimeout(timer);
  socket.once(connected, stop).once("close", stop);
}

const decoders: Partial<Record<string, () => ReturnType<typeof createGunzip>>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** The bytes that were meant. A coding that we don't know is left as it is: its reader will find no JSON in it. */
function decode(response: IncomingMessage): Readable {
  // An answer that is given up before anybody reads it must not end the process.
  response.on("error", ignore);
  const decoder = decoders[response.headers["content-encoding"]?.toLowerCase() ?? ""];
  if (!decoder || response.statusCode === 204 || response.statusCode === 304) return response;
  return pipeline(response, decoder().on("error", ignore), ignore);
}

const ignore = () => undefined;

const neverSent = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"]);

function toTransportError(cause: unknown): CargoError {
  if (cause instanceof CargoError) return cause;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const sent = !neverSent.has(code);
  return new CargoError("unreachable", "Cargo can't be reached.", { cause, sent });
}
