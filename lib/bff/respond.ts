import { randomUUID } from "node:crypto";
import { ZodError } from "zod";
import { CargoError } from "@/lib/cargo/errors";
import { absentAsNull, stringifyLossless } from "@/lib/json/lossless";
import { audit } from "@/lib/log/audit";
import { describeError } from "@/lib/log/describe-error";
import { logger } from "@/lib/log/logger";
import { NothingToKeep } from "@/lib/secrets/merge-config";
import { RefreshUnavailable, SessionEnded } from "@/lib/session/access-token";
import { StoreUnavailable } from "@/lib/store/store";
import { LockBusy } from "@/lib/store/with-lock";
import { ApiError } from "./api-error";

const privateHeaders = {
  "cache-control": "private, no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
};

export const jsonType = "application/json; charset=utf-8";

/** An answer of our API, built anew: nothing of Cargo's own headers is in it. */
export function respondJson(
  data: unknown,
  options: { status?: number; headers?: Record<string, string> } = {},
): Response {
  return respondText(stringifyLossless(absentAsNull(data)), { ...options, type: jsonType });
}

export function respondText(
  body: string | ReadableStream<Uint8Array> | null,
  options: { status?: number; type?: string; headers?: Record<string, string> } = {},
): Response {
  const type = options.type && { "content-type": options.type };
  return new Response(body, {
    status: options.status ?? 200,
    headers: { ...privateHeaders, ...type, ...options.headers },
  });
}

export const noContent = () => respondText(null, { status: 204 });

/** Runs a route: whatever it throws leaves in Cargo's shape, and the log gets one line a request. */
export async function answerErrors(
  request: Request,
  route: (requestId: string) => Promise<Response>,
): Promise<Response> {
  const requestId = randomUUID();
  const startedAt = performance.now();
  const { pathname } = new URL(request.url);
  const line = { event: "request", requestId, method: request.method, path: shortened(pathname) };
  const finish = (response: Response, facts: object = {}) => {
    response.headers.set("x-request-id", requestId);
    const ms = Math.round(performance.now() - startedAt);
    logger().info({ ...line, status: response.status, ms, ...facts }, "request");
    return response;
  };
  try {
    return finish(await route(requestId));
  } catch (error) {
    const { status, reason, message, headers } = toApiError(error, requestId);
    if (reason === "crossOrigin") audit("refused", { requestId, reason, subject: line.path });
    const body = { errorMessage: message, ...(reason && { reason }) };
    const response = respondJson(body, { status, headers });
    return finish(response, { reason });
  }
}

/** The one place where causes become statuses. */
export function toApiError(error: unknown, requestId?: string): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof CargoError) return fromCargo(error);
  if (error instanceof SessionEnded) {
    return new ApiError(401, "Your session has ended. Sign in again.", {
      reason: "sessionExpired",
    });
  }
  if (error instanceof ZodError) {
    const [issue] = error.issues;
    const place = issue?.path.join(".");
    return new ApiError(400, [place, issue?.message].filter(Boolean).join(": ") || "Bad input.");
  }
  if (error instanceof NothingToKeep) {
    return new ApiError(422, error.message, { reason: "nothingToKeep" });
  }
  if (error instanceof StoreUnavailable || error instanceof LockBusy) {
    return unavailable("The dashboard's store can't be reached right now. Try again.", 2, error);
  }
  if (error instanceof RefreshUnavailable) {
    return unavailable(error.message, error.retryAfterSeconds, error);
  }
  if (error instanceof RangeError && error.message.includes("call stack")) {
    // What people send is at most 64 levels deep: only an answer of Cargo's can be too deep to be walked.
    logger().error({ event: "tooDeep", requestId, error: describeError(error) }, "upstream");
    const message = "Cargo's answer is nested too deeply.";
    return new ApiError(502, message, { reason: "badUpstream", cause: error });
  }
  logger().error({ event: "bug", requestId, error: describeError(error) }, "unexpected error");
  return new ApiError(500, "Something broke on our side.", { reason: "internal", cause: error });
}

function fromCargo(error: CargoError): ApiError {
  const { message } = error;
  // Who is told to slow down is always told for how long.
  const retryAfterSeconds = error.retryAfterSeconds ?? (error.status === 429 ? 1 : undefined);
  const headers = retryAfterHeader(retryAfterSeconds);
  switch (error.code) {
    case "refused": {
      const status = error.status ?? 502;
      const reason = status === 401 ? "sessionExpired" : (error.reason ?? reasonOf[status]);
      return new ApiError(status, message, { headers, cause: error, ...(reason && { reason }) });
    }
    case "timeout":
      return new ApiError(504, message, { reason: "timeout", cause: error });
    case "unreadable":
      return new ApiError(502, message, { reason: "badUpstream", cause: error });
    case "aborted":
      return new ApiError(499, message, { cause: error });
    case "unreachable":
    case "overloaded":
      return unavailable(message, retryAfterSeconds ?? 1, error);
  }
}

const reasonOf: Partial<Record<number, string>> = {
  502: "badUpstream",
  503: "unavailable",
  504: "timeout",
};

function unavailable(message: string, retryAfterSeconds: number, cause: unknown): ApiError {
  const headers = retryAfterHeader(retryAfterSeconds);
  return new ApiError(503, message, { reason: "unavailable", headers, cause });
}

export function retryAfterHeader(seconds: number | undefined): Record<string, string> {
  return seconds ? { "retry-after": String(seconds) } : {};
}

/** Slugs and uuids are no secrets, but nothing keeps others from putting one into an address. */
function shortened(pathname: string): string {
  return pathname.length > 200 ? `${pathname.slice(0, 200)}…` : pathname;
}
