import "server-only";
import type { AuthOptions, Profile } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { CargoError } from "@/lib/cargo/errors";
import { env } from "@/lib/env";
import { logger } from "@/lib/log/logger";
import { StoreUnavailable } from "@/lib/store/store";
import type { AuthorizationServer } from "./authorization-server";
import { identify } from "./identify";
import { authorizationParameters, exchangeCode } from "./oauth-client";
import { cookieName, cookieOptions, sessionCookieName } from "./session-cookie";
import type { SessionRecord } from "./session-record";
import { createSession } from "./session-store";
import { SignInError } from "./sign-in-error";
import { bindingCookieName } from "./sign-in-transaction";
import { signInWithToken } from "./sign-in-with-token";

/**
 * One sign-in as it passes through next-auth. next-auth keeps `state` and the PKCE verifier in cookies and the session in
 * another; its `jwt.encode`/`decode` are where we put our own store in their place, and this is what they write to.
 */
export type Flow = {
  clientAddress: string;
  returnPath: string;
  /** Value of the cookie that ties the sign-in to this browser. */
  browser: string;
  server?: AuthorizationServer | undefined;
  /** Made by next-auth when a sign-in starts; given back to it when the person returns. */
  state?: string | undefined;
  verifier?: string | undefined;
  /** What came back, after state and issuer were checked. */
  checkedCallback?: URLSearchParams | undefined;
  session?: Omit<SessionRecord, "createdAt"> | undefined;
  sessionId?: string | undefined;
  failure?: SignInError | undefined;
};

export function authOptions(flow: Flow): AuthOptions {
  const options = cookieOptions();
  const binding = { name: bindingCookieName(), options: { ...options, maxAge: 600 } };
  const { SESSION_ABSOLUTE_HOURS, NEXTAUTH_SECRET } = env();
  return {
    secret: NEXTAUTH_SECRET,
    pages: { signIn: "/signin", error: "/signin" },
    providers: [tokenProvider(flow), ...(flow.server ? [cargoProvider(flow, flow.server)] : [])],
    session: { strategy: "jwt", maxAge: SESSION_ABSOLUTE_HOURS * 3600 },
    cookies: {
      sessionToken: { name: sessionCookieName(), options },
      csrfToken: { name: cookieName("cargo-csrf"), options },
      callbackUrl: { name: cookieName("cargo-return"), options },
      state: binding,
      pkceCodeVerifier: binding,
    },
    jwt: {
      encode: async ({ token, salt }) => (salt ? rememberCheck(flow, token) : beginSession(flow)),
      decode: async ({ salt }) => (salt ? recallCheck(flow) : null),
    },
    callbacks: { redirect: () => env().NEXTAUTH_URL + flow.returnPath },
    logger: {
      // Metadata may hold tokens: the code alone is logged.
      error: (code) => logger().warn({ event: "nextAuth", code }, "sign-in"),
      warn: (code) => logger().warn({ event: "nextAuth", code }, "sign-in"),
      debug: () => undefined,
    },
  };
}

function tokenProvider(flow: Flow) {
  return CredentialsProvider({
    id: "token",
    name: "API token",
    credentials: { token: { label: "API token", type: "password" } },
    authorize: (credentials) =>
      failingInto(flow, async () => {
        flow.session = await signInWithToken(credentials?.token, flow.clientAddress);
        return { id: flow.session.user.uuid };
      }),
  });
}

function cargoProvider(flow: Flow, server: AuthorizationServer): OAuthConfig<Profile> {
  return {
    id: "cargo",
    name: "Cargo",
    type: "oauth",
    issuer: server.issuer,
    clientId: env().CARGO_OAUTH_CLIENT_ID ?? "",
    client: { token_endpoint_auth_method: "none" },
    checks: ["pkce", "state"],
    authorization: {
      url: server.authorization_endpoint,
      params: authorizationParameters(server),
    },
    token: {
      url: server.token_endpoint,
      request: () =>
        failingInto(flow, async () => {
          if (!flow.checkedCallback || !flow.verifier) throw new SignInError("OAuthExpired");
          const tokens = await exchangeCode(server, flow.checkedCallback, flow.verifier);
          const user = await identify(tokens.accessToken);
          flow.session = { ...tokens, user, signInKind: "oauth" };
          // next-auth is given no token: it has nothing to keep.
          return { tokens: {} };
        }),
    },
    userinfo: { request: async () => ({ sub: flow.session?.user.uuid ?? "" }) },
    profile: (profile) => ({ id: profile.sub ?? "" }),
  };
}

/** Called for `state`, then for the verifier: both go to the store under `state`, the cookie holds the binding only. */
function rememberCheck(flow: Flow, token: Record<string, unknown> | undefined): string {
  const value = typeof token?.value === "string" ? token.value : undefined;
  if (flow.state === undefined) flow.state = value;
  else flow.verifier = value;
  return flow.browser;
}

/** next-auth wants to see that both are there; they are compared and used in `checkCallback` and `exchangeCode`. */
function recallCheck(flow: Flow) {
  if (!flow.state || !flow.verifier) return null;
  return { value: flow.state, provider: "cargo" };
}

async function beginSession(flow: Flow): Promise<string> {
  return await failingInto(flow, async () => {
    if (!flow.session) throw new SignInError("OAuthFailed");
    const { id } = await createSession(flow.session);
    flow.sessionId = id;
    return id;
  });
}

/** next-auth turns errors into codes of its own: what went wrong is kept for the sign-in page. */
async function failingInto<T>(flow: Flow, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    flow.failure = toSignInError(error);
    throw flow.failure;
  }
}

export function toSignInError(cause: unknown): SignInError {
  if (cause instanceof SignInError) return cause;
  if (cause instanceof StoreUnavailable) return new SignInError("StoreUnavailable", { cause });
  const isAway = cause instanceof CargoError && cause.code !== "refused";
  return new SignInError(isAway ? "CargoUnreachable" : "OAuthFailed", { cause });
}
