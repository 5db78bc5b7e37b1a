import "./quiet-oidc-provider";
import { errors, interactionPolicy, Provider } from "oidc-provider";
import { allowLoopbackPorts, callbackPath } from "./allow-loopback-ports";
import type { IssuedSecrets } from "./issued-secrets";
import type { JsonFile } from "./json-file";
import { OauthStore } from "./oauth-store";
import { confidentialClient, fullName, people, publicClientId } from "./people";
import { isObject } from "./schema-check";
import type { Settings } from "./settings";
import type { State } from "./state";

const authorizationPath = "/oauth/authorize";
const scopes = ["openid", "offline_access", "profile", "email", "api"];
const fourteenDays = 14 * 24 * 3600;

/** Cargo's authorization server. */
export class Authorization {
  readonly provider: Provider;
  #store: OauthStore;

  constructor(
    issuer: string,
    storePath: string,
    settings: Settings,
    state: JsonFile<State>,
    issuedSecrets: IssuedSecrets,
  ) {
    this.#store = new OauthStore(storePath);
    this.provider = makeProvider(issuer, this.#store, settings, state);
    this.provider.on("authorization.success", (_context, answer) => {
      const code = answer?.code;
      if (typeof code === "string") issuedSecrets.add("authorizationCode", code);
    });
    this.provider.on("grant.success", ({ body }) => {
      const { access_token, refresh_token, id_token } = isObject(body) ? body : {};
      for (const [kind, token] of Object.entries({
        accessToken: access_token,
        refreshToken: refresh_token,
        idToken: id_token,
      })) {
        if (typeof token === "string") issuedSecrets.add(kind, token);
      }
    });
  }

  /** Whose access token this is, and for which workspaces it was issued. */
  async resolve(
    token: string,
  ): Promise<{ userUuid: string; workspaceUuids: string[] } | undefined> {
    const found = await this.provider.AccessToken.find(token);
    if (!found || found.isExpired) return undefined;
    return { userUuid: found.accountId, workspaceUuids: list(found.extra?.workspaceUuids) };
  }

  expireAccessTokens(): void {
    this.#store.expireAccessTokens();
  }

  forgetEverything(): void {
    this.#store.clear();
  }

  flush(): void {
    this.#store.flush();
  }
}

function makeProvider(
  issuer: string,
  store: OauthStore,
  settings: Settings,
  state: JsonFile<State>,
): Provider {
  const redirectOrigin = settings.redirectOrigin ?? settings.dashboardOrigin;
  const client = {
    redirect_uris: [`${redirectOrigin}${callbackPath}`],
    post_logout_redirect_uris: [`${redirectOrigin}/signin`],
    grant_types: ["authorization_code", "refresh_token"],
    response_types: ["code" as const],
  };
  const provider = new Provider(issuer, {
    adapter: store.adapter(),
    clients: [
      {
        ...client,
        client_id: publicClientId,
        client_name: "Cargo Connections",
        token_endpoint_auth_method: "none",
      },
      {
        ...client,
        client_id: confidentialClient.id,
        client_name: "Cargo Connections",
        client_secret: confidentialClient.secret,
      },
    ],
    clientDefaults: { grant_types: ["authorization_code", "refresh_token"] },
    jwks: { keys: [store.signingKey] },
    cookies: { keys: [store.cookieKey], names: cookieNames },
    scopes,
    claims: {
      openid: ["sub"],
      profile: ["name", "given_name", "family_name", "picture"],
      email: ["email", "email_verified"],
    },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      registration: { enabled: true },
      revocation: {
        enabled: true,
        allowedPolicy: async (_context, client, token) => token.clientId === client.clientId,
      },
      // Resource indicators would be refused without a resource server; Cargo's tokens are for its API alone.
      resourceIndicators: { enabled: false },
    },
    pkce: { required: () => true },
    responseTypes: ["code"],
    rotateRefreshToken: true,
    issueRefreshToken: async (_context, { grantTypes }) =>
      grantTypes?.includes("refresh_token") ?? false,
    // A token says which workspaces it was issued for, so that one granted later makes it stale, as at Cargo.
    extraTokenClaims: (_context, token) => ({
      workspaceUuids: state.value.memberships
        .filter((each) => "accountId" in token && each.userUuid === token.accountId)
        .map((each) => each.workspaceUuid),
    }),
    clockTolerance: 0,
    ttl: {
      AccessToken: settings.accessTokenSeconds,
      AuthorizationCode: 60,
      IdToken: 3600,
      Interaction: 3600,
      Grant: fourteenDays,
      Session: fourteenDays,
      RefreshToken: fourteenDays,
    },
    expiresWithSession: () => false,
    routes: {
      authorization: authorizationPath,
      token: "/oauth/token",
      revocation: "/oauth/revoke",
      registration: "/oauth/register",
      jwks: "/oauth/jwks",
      userinfo: "/oauth/userinfo",
      end_session: "/oauth/end-session",
    },
    interactions: {
      policy: alwaysAsk(),
      url: (_context, { uid }) => `/oauth/sign-in/${uid}`,
    },
    // Who signs in is asked each time, and so is whether they allow it: nothing of an earlier visit is taken over.
    loadExistingGrant: async (context) => {
      const grantId = context.oidc.result?.consent?.grantId;
      return grantId ? context.oidc.provider.Grant.find(grantId) : undefined;
    },
    findAccount: (_context, accountId) => {
      const person = people.find((each) => each.uuid === accountId);
      if (!person) return undefined;
      return {
        accountId,
        claims: () => ({
          sub: accountId,
          name: fullName(person),
          given_name: person.firstName,
          family_name: person.lastName,
          email: person.email,
          email_verified: true,
        }),
      };
    },
    renderError: (context, out) => {
      context.type = "html";
      context.body = `<!doctype html><title>Sign-in failed</title><h1>Sign-in failed</h1><p>${escapeHtml(
        out.error_description ?? out.error,
      )}</p>`;
    },
  });
  allowLoopbackPorts(provider);
  // oidc-provider denies what asks for no scope that it knows; at Cargo that means the API.
  provider.use(async (context, next) => {
    const asked = String(context.query.scope ?? "").split(" ");
    if (context.path === authorizationPath && !asked.some((scope) => scopes.includes(scope))) {
      context.query = { ...context.query, scope: "api" };
    }
    await next();
  });
  provider.on("server_error", (_context, error) => console.error(error));
  return provider;
}

const cookieNames = {
  session: "cargo_sandbox_session",
  interaction: "cargo_sandbox_sign_in",
  resume: "cargo_sandbox_resume",
};

/** Both questions at each sign-in, whatever is asked for and whoever was here before. */
function alwaysAsk() {
  const { base, Check } = interactionPolicy;
  const policy = base();
  for (const [name, error] of [
    ["login", "login_required"],
    ["consent", "consent_required"],
  ] as const) {
    policy
      .get(name)
      ?.checks.add(
        new Check("ask_each_time", "This is asked at each sign-in", error, (context) =>
          context.oidc.result?.[name] ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
        ),
      );
  }
  return policy;
}

function list(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

export const { SessionNotFound } = errors;
