import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { parseLossless, stringifyLossless } from "@/lib/json/lossless";
import { buildPath, buildQuery } from "./build-address";
import { CargoError } from "./errors";
import type { Operation } from "./operations/operation";
import { readBounded } from "./read-bounded";
import { parseRetryAfter } from "./retry-after";
import type { UpstreamGate } from "./upstream-gate";

export type Upstream = {
  /** `CARGO_API_URL`, without `/v1`. */
  baseUrl: string;
  gate: UpstreamGate;
  fetch?: typeof fetch;
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

/**
 * One call to Cargo with the headers we give it and no others. Gives the 2xx answer with its body unread; calls that only
 * read are tried again, within their time, when the connection or a machine in between fails.
 *
 * @throws {CargoError}
 */
export async function send(
  upstream: Upstream,
  operation: Operation,
  { signal: leaving, ...call }: Call,
): Promise<Response> {
  const request = buildRequest(upstream, operation, call);
  const deadline = AbortSignal.timeout(operation.timeoutMs);
  const signal = operation.readsOnly && leaving ? AbortSignal.any([deadline, leaving]) : deadline;

  const attempts = () => tryAgain(() => attempt(upstream, request, signal), operation, signal);
  return await upstream.gate.pass(attempts, isUpstreamFailure);
}

async function tryAgain(
  once: () => Promise<Response>,
  { readsOnly }: Operation,
  signal: AbortSignal,
): Promise<Response> {
  for (let tries = 1; ; tries++) {
    try {
      return await once();
    } catch (error) {
      const again = readsOnly && tries < maxTries && isWorthAnother(error);
      if (!again || signal.aborted) throw error;
      await pause(Math.random() * 100 * 2 ** tries, undefined, { signal }).catch(() => {
        throw error;
      });
    }
  }
}

type Request = { address: string; init: RequestInit };

function buildRequest(upstream: Upstream, operation: Operation, call: Call): Request {
  const path = buildPath(operation, call.params ?? {});
  const query = buildQuery(call.query ?? {});
  const base = `${upstream.baseUrl}/v1/`;
  const url = new URL(base + path);
  // Parsing an address folds `..` away: what is asked for must be what the template says.
  if (url.href !== base + path) throw new TypeError(`the path ${operation.path} was bent`);
  url.search = query;

  const body = call.body === undefined ? undefined : stringifyLossless(call.body);
  return {
    address: url.href,
    init: {
      method: operation.method,
      redirect: "manual",
      cache: "no-store",
      headers: {
        accept: operation.disclosure === "text" ? "text/markdown, text/plain" : "application/json",
        authorization: `Bearer ${call.token}`,
        "user-agent": "cargo-connections",
        ...(operation.namesWorkspace &&
          call.workspaceUuid && { "selected-workspace-uuid": call.workspaceUuid }),
        ...(body !== undefined && { "content-type": "application/json" }),
      },
      ...(body !== undefined && { body }),
    },
  };
}

async function attempt(
  upstream: Upstream,
  request: Request,
  signal: AbortSignal,
): Promise<Response> {
  const fetchOnce = upstream.fetch ?? fetch;
  let response: Response;
  try {
    response = await fetchOnce(request.address, { ...request.init, signal });
  } catch (cause) {
    throw toTransportError(cause, signal);
  }
  if (response.ok) return response;
  if (response.status < 400) {
    await response.body?.cancel().catch(() => undefined);
    throw new CargoError("unreadable", "Cargo's answer points elsewhere.", {
      status: response.status,
    });
  }
  throw await toRefusal(response);
}

/** What a failed or broken transfer was, by what ended it. */
export function toTransportError(cause: unknown, signal?: AbortSignal): CargoError {
  if (cause instanceof CargoError) return cause;
  const ended: unknown = signal?.aborted ? signal.reason : cause;
  const name = ended instanceof DOMException ? ended.name : "";
  if (name === "TimeoutError") {
    return new CargoError("timeout", "Cargo took too long to answer.", { cause });
  }
  if (signal?.aborted || name === "AbortError" || name === "ResponseAborted")
    return new CargoError("aborted", "The request was given up.", { cause });
  const never = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"];
  const sent = !never.includes(codeOf(cause));
  return new CargoError("unreachable", "Cargo can't be reached.", { cause, sent });
}

const refusalSchema = z.looseObject({
  errorMessage: z.string().nullish().catch(null),
  reason: z.string().nullish().catch(null),
});

async function toRefusal(response: Response): Promise<CargoError> {
  const text = await readBounded(response, maxErrorBytes).catch(() => "");
  const data = refusalSchema.safeParse(parseOr(text)).data;
  return new CargoError(
    "refused",
    data?.errorMessage || inWords(data?.reason) || `Cargo answered with status ${response.status}.`,
    {
      status: response.status,
      reason: data?.reason ?? undefined,
      retryAfterSeconds: parseRetryAfter(response.headers.get("retry-after")),
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

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  if ("code" in error && typeof error.code === "string") return error.code;
  return codeOf(error.cause);
}
