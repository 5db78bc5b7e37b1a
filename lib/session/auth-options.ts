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
import { exchangeCode } from "./oauth-client";
import { cookieName, cookieOptions, sessionCookieName } from "./session-cookie";
import type { SessionRecord } from "./session-record";
import { createSession } from "./session-store";
import { SignInError } from "./sign-in-error";
import { signInWithToken } from "./sign-in-with-token";

/** One request of a sign-in as it passes through next-auth: what goes in, and what came of it. */
export type Flow = {
  clientAddress: string;
  returnPath: string;
  oauth?: OauthStart | OauthReturn | undefined;
  session?: Omit<SessionRecord, "createdAt"> | undefined;
  sessionId?: string | undefined;
  failure?: SignInError | undefined;
};

/** On the way out: `state` and the PKCE challenge, whose other halves are in the store. */
type OauthStart = {
  server: AuthorizationServer;
  parameters: Record<string, string | undefined>;
};
/** On the way back: what the server sent, after state and issuer were checked, and the verifier. */
type OauthReturn = { server: AuthorizationServer; callback: URLSearchParams; verifier: string };

/** next-auth with our session store in the place of its token: `encode` gives the cookie an id, and nothing decodes it. */
export function authOptions(flow: Flow): AuthOptions {
  const options = cookieOptions();
  const { SESSION_ABSOLUTE_HOURS, NEXTAUTH_SECRET } = env();
  return {
    secret: NEXTAUTH_SECRET,
    pages: { signIn: "/signin", error: "/signin" },
    providers: [tokenProvider(flow), ...(flow.oauth ? [cargoProvider(flow, flow.oauth)] : [])],
    session: { strategy: "jwt", maxAge: SESSION_ABSOLUTE_HOURS * 3600 },
    cookies: {
      sessionToken: { name: sessionCookieName(), options },
      csrfToken: { name: cookieName("cargo-csrf"), options },
      callbackUrl: { name: cookieName("cargo-return"), options },
    },
    jwt: {
      encode: () => beginSession(flow),
      decode: async () => null,
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

function cargoProvider(flow: Flow, oauth: OauthStart | OauthReturn): OAuthConfig<Profile> {
  const { server } = oauth;
  return {
    id: "cargo",
    name: "Cargo",
    type: "oauth",
    issuer: server.issuer,
    clientId: env().CARGO_OAUTH_CLIENT_ID ?? "",
    client: { token_endpoint_auth_method: "none" },
    // next-auth keeps its checks in cookies that can be used again until they age out. Ours are in the store, for one use
    // by one browser, and RFC 9207's issuer is checked too: see sign-in-transaction.ts and oauth-client.ts.
    checks: [],
    authorization: {
      url: server.authorization_endpoint,
      params: "parameters" in oauth ? oauth.parameters : {},
    },
    token: {
      url: server.token_endpoint,
      request: () =>
        failingInto(flow, async () => {
          if (!("verifier" in oauth)) throw new SignInError("OAuthExpired");
          const tokens = await exchangeCode(server, oauth.callback, oauth.verifier);
          const user = await identify(tokens.accessToken, "oauth");
          flow.session = { ...tokens, user, signInKind: "oauth" };
          // next-auth is given no token: it has nothing to keep.
          return { tokens: {} };
        }),
    },
    userinfo: { request: async () => ({ sub: flow.session?.user.uuid ?? "" }) },
    profile: (profile) => ({ id: profile.sub ?? "" }),
  };
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
