import type { NextRequest } from "next/server";
import { AuthorizationResponseError } from "oauth4webapi";
import { ApiError } from "@/lib/bff/api-error";
import { answerErrors, respondJson, retryAfterHeader } from "@/lib/bff/respond";
import { assertSameOrigin } from "@/lib/bff/same-origin";
import { env } from "@/lib/env";
import { audit } from "@/lib/log/audit";
import { describeError } from "@/lib/log/describe-error";
import { logger } from "@/lib/log/logger";
import { askNextAuth } from "./ask-next-auth";
import { type Attempt, browserOf, newFlow, readAttempt, sessionIdOf } from "./auth-attempt";
import { type Flow, toSignInError } from "./auth-options";
import { authorizationServer } from "./authorization-server";
import { authorizationParameters, checkCallback } from "./oauth-client";
import { asSessionId, cookieOptions, randomId, sessionCookieName } from "./session-cookie";
import { endSession, findSession } from "./session-store";
import { SignInError, type SignInErrorCode } from "./sign-in-error";
import {
  bindingCookieName,
  openTransaction,
  signInLifeMs,
  takeTransaction,
} from "./sign-in-transaction";
import { clearSiteData, signOut } from "./sign-out";

/**
 * next-auth behind a gate: what it would do with a session of its own (read, renew, drop) happens here against ours, and
 * a sign-in reaches it only after the request, the transaction and the authorization server's answer have been checked.
 */
export async function handleAuth(request: NextRequest, segments: string[]): Promise<Response> {
  return await answerErrors(request, async (requestId) => {
    if (request.method !== "GET") assertSameOrigin(request, { formAllowed: true });
    const attempt = await readAttempt(request, requestId, segments);

    switch (`${request.method} ${segments.join("/")}`) {
      case "GET session":
        return await showSession(request);
      case "GET csrf":
        return await askNextAuth(attempt, newFlow(attempt));
      case "GET providers":
        return respondJson(offeredProviders());
      case "POST signin/cargo":
        return await startSignIn(attempt);
      case "GET callback/cargo":
        return await finishSignIn(attempt);
      case "POST callback/token":
        return await signInByToken(attempt);
      case "POST signout":
        return await leave(attempt);
      case "GET signin":
      case "GET signin/cargo":
      case "GET signin/token":
      case "GET signout":
      case "GET error":
        return redirect(signInPage(request.nextUrl.searchParams.get("error")));
      case "POST _log":
        return new Response(null, { status: 204 });
      default:
        throw new ApiError(404, "There is nothing here.");
    }
  });
}

/** In next-auth's words, without making it look for the authorization server. */
function offeredProviders() {
  const names = { ...(env().CARGO_OAUTH_ISSUER && { cargo: "Cargo" }), token: "API token" };
  const describe = ([id, name]: [string, string]) => [
    id,
    {
      id,
      name,
      type: id === "cargo" ? "oauth" : "credentials",
      signinUrl: `${env().NEXTAUTH_URL}/api/auth/signin/${id}`,
      callbackUrl: `${env().NEXTAUTH_URL}/api/auth/callback/${id}`,
    },
  ];
  return Object.fromEntries(Object.entries(names).map(describe));
}

/** Who, and until when: no more. */
async function showSession(request: NextRequest): Promise<Response> {
  const id = sessionIdOf(request);
  const session = id ? await findSession(id) : null;
  if (!session) return respondJson({});
  const { user, createdAt } = session.record;
  const expires = new Date(createdAt + env().SESSION_ABSOLUTE_HOURS * 3_600_000).toISOString();
  return respondJson({ user: { name: user.name, email: user.email }, expires });
}

async function startSignIn(attempt: Attempt): Promise<Response> {
  const flow = newFlow(attempt);
  const server = await authorizationServer().catch((error: unknown) => {
    logger().error({ event: "oauthUnavailable", error: describeError(error) }, "sign-in");
    return undefined;
  });
  if (!server) return refuse(new SignInError("OAuthUnavailable"), flow, attempt);

  const browser = asSessionId(browserOf(attempt)) ?? randomId();
  const { issuer } = server;
  const checks = await openTransaction({ issuer, returnPath: flow.returnPath }, browser);
  flow.oauth = { server, parameters: { ...authorizationParameters(server), ...checks } };
  const response = await askNextAuth(attempt, flow);
  response.headers.append("set-cookie", bindingCookie(browser));
  return response;
}

async function finishSignIn(attempt: Attempt): Promise<Response> {
  const callback = attempt.request.nextUrl.searchParams;
  const flow = newFlow(attempt);
  try {
    const [state, ...others] = callback.getAll("state");
    const mayBeOurs = others.length === 0 && state !== undefined;
    const transaction = mayBeOurs ? await takeTransaction(state, browserOf(attempt)) : null;
    if (!transaction) throw new SignInError("OAuthExpired");
    flow.returnPath = transaction.returnPath;
    const server = await authorizationServer();
    if (server.issuer !== transaction.issuer) throw new SignInError("OAuthFailed");
    const checked = checkCallback(server, callback, transaction.state);
    flow.oauth = { server, callback: checked, verifier: transaction.verifier };
  } catch (error) {
    flow.failure = toCallbackError(error);
    return await conclude(attempt, flow);
  }
  const response = await askNextAuth(attempt, flow);
  return await conclude(attempt, flow, response);
}

/** Of a refusal by the server only its code is believed, and only when the server is the expected one. */
function toCallbackError(error: unknown): SignInError {
  if (error instanceof AuthorizationResponseError && error.error === "access_denied") {
    return new SignInError("OAuthDenied");
  }
  return toSignInError(error);
}

async function signInByToken(attempt: Attempt): Promise<Response> {
  const flow = newFlow(attempt);
  const response = await askNextAuth(attempt, flow);
  return await conclude(attempt, flow, response);
}

/** A failure is told in our words; a success ends the session that this browser had before. */
async function conclude(attempt: Attempt, flow: Flow, response?: Response): Promise<Response> {
  const { requestId, request } = attempt;
  if (flow.failure || !response) {
    const failure = flow.failure ?? new SignInError("OAuthFailed");
    logger().warn({ event: "signInFailed", requestId, error: describeError(failure) }, "sign-in");
    audit("signInFailed", { requestId, reason: failure.code });
    return refuse(failure, flow, attempt);
  }
  if (!flow.sessionId) return response;
  const former = sessionIdOf(request);
  if (former) await endSession(former);
  const { user, signInKind } = flow.session ?? {};
  audit("signedIn", { requestId, userUuid: user?.uuid, reason: signInKind });
  return response;
}

/** The session is gone from the store before the cookie is taken back: if that fails, nobody believes to be signed out. */
async function leave(attempt: Attempt): Promise<Response> {
  const { request, requestId } = attempt;
  const flow = { ...newFlow(attempt), returnPath: "/signin" };
  const response = await askNextAuth(attempt, flow);
  const id = sessionIdOf(request);
  const isAccepted = response.headers
    .getSetCookie()
    .some((cookie) => cookie.startsWith(`${sessionCookieName()}=;`));
  if (!id || !isAccepted) return response;

  const session = await findSession(id);
  if (session) await signOut(session, requestId);
  response.headers.set("clear-site-data", clearSiteData);
  return response;
}

function bindingCookie(browser: string): string {
  const secure = cookieOptions().secure ? "; Secure" : "";
  const age = `Max-Age=${signInLifeMs / 1_000}`;
  return `${bindingCookieName()}=${browser}; Path=/; ${age}; HttpOnly; SameSite=Lax${secure}`;
}

const unavailable: readonly SignInErrorCode[] = ["CargoUnreachable", "StoreUnavailable"];

/** To the sign-in page with the reason, as next-auth's client expects it: an address in JSON, or a redirect. */
function refuse(error: SignInError, flow: Flow, { fields }: Attempt): Response {
  const page = signInPage(error.code, flow.returnPath);
  if (fields.json !== "true") return redirect(page);
  const status = error.code === "RateLimited" ? 429 : unavailable.includes(error.code) ? 503 : 401;
  return respondJson(
    { url: env().NEXTAUTH_URL + page },
    { status, headers: retryAfterHeader(error.retryAfterSeconds) },
  );
}

function signInPage(error: string | null, returnPath = "/"): string {
  const query = new URLSearchParams();
  if (returnPath !== "/") query.set("callbackUrl", returnPath);
  if (error) query.set("error", error.slice(0, 100));
  return `/signin${query.size > 0 ? `?${query}` : ""}`;
}

function redirect(path: string): Response {
  const headers = { location: path, "cache-control": "private, no-store" };
  return new Response(null, { status: 303, headers });
}
