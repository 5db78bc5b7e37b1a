import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { parseLossless, stringifyLossless } from "@/lib/json/lossless";
import { buildPath, buildQuery } from "./build-address";
import { CargoError } from "./errors";
import { type Answer, exchange, type Question } from "./exchange";
import type { Operation } from "./operations/operation";
import type { Patience } from "./patience";
import { readBounded } from "./read-bounded";
import { parseRetryAfter } from "./retry-after";
import type { UpstreamGate } from "./upstream-gate";

export type Upstream = {
  /** `CARGO_API_URL`, without `/v1`. */
  baseUrl: string;
  gate: UpstreamGate;
};

export type Call = {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
  token: string;
  workspaceUuid?: string | undefined;
  /** The browser's: followed by calls that only read. A change is never cut off halfway. */
  signal?: AbortSignal | undefined;
};

const maxErrorBytes = 64 * 1024;
const maxTries = 3;
const retryable = new Set([502, 503, 504]);
/** For what only reads. A change may wait for a third party before it says a word: it has all its time for that. */
const firstByteMs = 10_000;

/**
 * One call to Cargo with the headers we give it and no others. Gives the 2xx answer with its body unread; calls that only
 * read are tried again, within their time, when the connection or a machine in between fails.
 *
 * @throws {CargoError}
 */
export async function send(upstream: Upstream, operation: Operation, call: Call): Promise<Answer> {
  const question = buildQuestion(upstream, operation, call);
  const { readsOnly, timeoutMs } = operation;
  const patience: Patience = {
    firstByteMs: readsOnly ? firstByteMs : timeoutMs,
    deadline: performance.now() + timeoutMs,
    leaving: readsOnly ? call.signal : undefined,
  };
  const once = () => attempt(question, patience);
  const attempts = readsOnly ? () => tryAgain(once, patience, upstream.gate) : once;
  return await upstream.gate.pass({ kind: operation.name, patience }, attempts, isUpstreamFailure);
}

async function tryAgain(
  once: () => Promise<Answer>,
  { deadline, leaving }: Patience,
  gate: UpstreamGate,
): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    try {
      return await once();
    } catch (error) {
      const waitMs = Math.random() * 100 * 2 ** tries;
      const isInTime = performance.now() + waitMs < deadline;
      if (tries >= maxTries || !isInTime || !isWorthAnother(error)) throw error;
      if (!gate.mayTryAgain()) throw error;
      await pause(waitMs, undefined, { signal: leaving }).catch(() => {
        throw error;
      });
    }
  }
}

function buildQuestion(upstream: Upstream, operation: Operation, call: Call): Question {
  const path = buildPath(operation, call.params ?? {});
  const base = `${upstream.baseUrl}/v1/`;
  const url = new URL(base + path);
  // Parsing an address folds `..` away: what is asked for must be what the template says.
  if (url.href !== base + path) throw new TypeError(`the path ${operation.path} was bent`);
  if (call.query) url.search = buildQuery(call.query);

  const body = call.body === undefined ? undefined : stringifyLossless(call.body);
  const headers: Record<string, string> = {
    accept: operation.disclosure === "text" ? "text/markdown, text/plain" : "application/json",
    "accept-encoding": "gzip, br",
    authorization: `Bearer ${call.token}`,
    "user-agent": "cargo-connections",
  };
  if (operation.namesWorkspace && call.workspaceUuid) {
    headers["selected-workspace-uuid"] = call.workspaceUuid;
  }
  if (body !== undefined) headers["content-type"] = "application/json";
  return { url, method: operation.method, headers, body };
}

async function attempt(question: Question, patience: Patience): Promise<Answer> {
  const answer = await exchange(question, patience);
  if (answer.status >= 200 && answer.status < 300) return answer;
  if (answer.status >= 400) throw await toRefusal(answer);
  answer.body.destroy();
  throw new CargoError("unreadable", "Cargo's answer points elsewhere.", { status: answer.status });
}

const refusalSchema = z.looseObject({
  errorMessage: z.string().nullish().catch(null),
  reason: z.string().nullish().catch(null),
});

async function toRefusal({ status, headers, body }: Answer): Promise<CargoError> {
  const text = await readBounded(body, maxErrorBytes).catch(() => "");
  const data = refusalSchema.safeParse(parseOr(text)).data;
  return new CargoError(
    "refused",
    data?.errorMessage || inWords(data?.reason) || `Cargo answered with status ${status}.`,
    {
      status,
      reason: data?.reason ?? undefined,
      retryAfterSeconds: parseRetryAfter(headers["retry-after"] ?? null),
    },
  );
}

/** Cargo's code as a sentence, where it sent no words: `connectorNotFound` → "Connector not found." */
function inWords(reason: string | null | undefined): string {
  if (!reason || !/^[A-Za-z]{1,80}$/.test(reason)) return "";
  const words = reason.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function parseOr(text: string): unknown {
  try {
    return parseLossless(text);
  } catch {
    // An error's body may be empty or a gateway's page: then its status says all there is.
    return undefined;
  }
}

/** Failures of the way to Cargo, which more calls would only make worse. */
function isUpstreamFailure(error: unknown): boolean {
  if (!(error instanceof CargoError)) return false;
  return error.code === "unreachable" || isGatewayRefusal(error);
}

function isWorthAnother(error: unknown): boolean {
  return isUpstreamFailure(error) && !(error as CargoError).retryAfterSeconds;
}

/** 502, 503 or 504 without a word of Cargo's own. */
function isGatewayRefusal(error: CargoError): boolean {
  return error.code === "refused" && retryable.has(error.status ?? 0) && !error.reason;
}
