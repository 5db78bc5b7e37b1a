import * as oauth from "oauth4webapi";
import { env } from "@/lib/env";
import { type AuthorizationServer, authorizationServer } from "./authorization-server";

const tokenTimeoutMs = 30_000;
const revocationTimeoutMs = 3_000;

/** What the authorization server gave, as the session keeps it. */
export type Tokens = {
  accessToken: string;
  refreshToken: string | undefined;
  expiresAt: number | undefined;
  refreshAt: number | undefined;
};

export const redirectUri = () => `${env().NEXTAUTH_URL}/api/auth/callback/cargo`;

/** The parameters of the authorization request besides those that each sign-in makes anew. */
export function authorizationParameters(
  server: AuthorizationServer,
): Record<string, string | undefined> {
  const scope = env().CARGO_OAUTH_SCOPE ?? suggestScope(scopesOf(server));
  const scopes = scope?.split(" ") ?? [];
  return {
    // Undefined keeps next-auth from asking for `openid` where nobody knows it.
    scope,
    // OpenID Connect Core §11: a refresh token for later is given with consent only.
    ...(scopes.includes("openid") && scopes.includes("offline_access") && { prompt: "consent" }),
  };
}

/** Asks for what lets us know the person and stay signed in, as far as the server knows the words. */
export function suggestScope(supported: string[] | undefined): string | undefined {
  const wanted = ["openid", "profile", "email", "offline_access"];
  const scope = wanted.filter((name) => supported?.includes(name)).join(" ");
  return scope || undefined;
}

/** What it says it knows. OpenID Connect knows `openid` without saying so; any other server might refuse it. */
function scopesOf(server: AuthorizationServer): string[] | undefined {
  return server.scopes_supported ?? (server.subject_types_supported && ["openid"]);
}

/** Checks state and issuer of what came back. @throws when either is not ours, or it is a refusal. */
export function checkCallback(
  server: AuthorizationServer,
  callback: URLSearchParams,
  state: string,
): URLSearchParams {
  return oauth.validateAuthResponse(server, client(), callback, state);
}

export async function exchangeCode(
  server: AuthorizationServer,
  checked: URLSearchParams,
  verifier: string,
): Promise<Tokens> {
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client(),
    clientAuthentication(server),
    checked,
    redirectUri(),
    verifier,
    requestOptions(tokenTimeoutMs),
  );
  const answer = await oauth.processAuthorizationCodeResponse(
    server,
    client(),
    await tidied(response),
  );
  return toTokens(answer);
}

/** One use of a refresh token. @throws {oauth.ResponseBodyError} with the server's error code. */
export async function refreshTokens(refreshToken: string): Promise<Tokens> {
  const server = await authorizationServer();
  const response = await oauth.refreshTokenGrantRequest(
    server,
    client(),
    clientAuthentication(server),
    refreshToken,
    requestOptions(tokenTimeoutMs),
  );
  const answer = await oauth.processRefreshTokenResponse(server, client(), await tidied(response));
  const tokens = toTokens(answer);
  return { ...tokens, refreshToken: tokens.refreshToken ?? refreshToken };
}

export async function revokeToken(refreshToken: string): Promise<void> {
  const server = await authorizationServer();
  if (!server.revocation_endpoint) return;
  const response = await oauth.revocationRequest(
    server,
    client(),
    clientAuthentication(server),
    refreshToken,
    requestOptions(revocationTimeoutMs),
  );
  await oauth.processRevocationResponse(response);
}

function client(): oauth.Client {
  return { client_id: env().CARGO_OAUTH_CLIENT_ID ?? "" };
}

function clientAuthentication(server: AuthorizationServer): oauth.ClientAuth {
  const secret = env().CARGO_OAUTH_CLIENT_SECRET;
  if (!secret) return oauth.None();
  // RFC 8414 §2: a server that lists no method means client_secret_basic.
  const methods = server.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
  const byPost = methods.includes("client_secret_post") && !methods.includes("client_secret_basic");
  return byPost ? oauth.ClientSecretPost(secret) : clientSecretBasic(secret);
}

/**
 * RFC 6749 §2.3.1 with no more encoded than needed: a server that forgets to decode still knows an id with `-` or `_` in it,
 * which oauth4webapi's own would write as `%2D`.
 */
function clientSecretBasic(secret: string): oauth.ClientAuth {
  return (_server, { client_id }, _body, headers) => {
    const credentials = `${encodeURIComponent(client_id)}:${encodeURIComponent(secret)}`;
    headers.set("authorization", `Basic ${btoa(credentials)}`);
  };
}

function requestOptions(timeoutMs: number) {
  return {
    // Only loopback addresses can be http here: env and the metadata's check see to that.
    [oauth.allowInsecureRequests]: true,
    signal: () => AbortSignal.timeout(timeoutMs),
    [oauth.customFetch]: (address: string, init: object) =>
      fetch(address, { ...init, redirect: "manual", cache: "no-store" }),
  };
}

/**
 * The token answer as the standard has it. Who signed in is asked from Cargo, so an ID token is not needed, and not trusted
 * either; `null` means absent; a token is a bearer token where its type is not said.
 */
async function tidied(response: Response): Promise<Response> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  if (typeof body !== "object" || body === null || !("access_token" in body)) return response;
  const present = Object.entries(body).filter(
    ([name, value]) => name !== "id_token" && value !== null,
  );
  return Response.json(
    { token_type: "bearer", ...Object.fromEntries(present) },
    { status: response.status },
  );
}

/** Renews a minute before the end, or in the last tenth of a shorter life. */
function toTokens(answer: oauth.TokenEndpointResponse): Tokens {
  const lifeMs = answer.expires_in === undefined ? undefined : answer.expires_in * 1000;
  const now = Date.now();
  return {
    accessToken: answer.access_token,
    refreshToken: answer.refresh_token,
    expiresAt: lifeMs === undefined ? undefined : now + lifeMs,
    refreshAt: lifeMs === undefined ? undefined : now + lifeMs - Math.min(60_000, lifeMs / 10),
  };
}
