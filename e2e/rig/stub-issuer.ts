import { createHash, randomBytes } from "node:crypto";
import type { StubCargo } from "./stub-cargo";
import { type Asked, type Reply, StubServer } from "./stub-server";

const random = () => randomBytes(24).toString("base64url");

/**
 * An authorization server for tests: rotates refresh tokens, revokes a family when one is used twice, and gives out a code
 * to whoever opens its authorization page.
 */
export class StubIssuer extends StubServer {
  readonly #cargo: StubCargo;
  readonly #codes = new Map<string, { challenge: string; redirectUri: string }>();
  /** Every code that this server ever gave out. */
  readonly codes: string[] = [];
  /** The one refresh token of each family that is still good. */
  readonly #families = new Map<string, string>();
  expiresIn: number | undefined = 600;
  refreshDelayMs = 0;
  metadata: Record<string, unknown> = {};

  constructor(cargo: StubCargo) {
    super((asked) => this.#answer(asked));
    this.#cargo = cargo;
  }

  static async run(cargo: StubCargo, port?: number): Promise<StubIssuer> {
    return await StubServer.listen(new StubIssuer(cargo), port);
  }

  get refreshes(): Asked[] {
    return this.askedFor("/token").filter(({ body }) => body.includes("grant_type=refresh_token"));
  }

  get exchanges(): Asked[] {
    return this.askedFor("/token").filter(({ body }) =>
      body.includes("grant_type=authorization_code"),
    );
  }

  /** Cargo takes none of the access tokens any more; the refresh tokens are good. */
  ageTokens(): void {
    this.#cargo.tokens.clear();
  }

  revokeAll(): void {
    this.#families.clear();
  }

  async #answer(asked: Asked): Promise<Reply | undefined> {
    switch (asked.path) {
      case "/.well-known/openid-configuration":
        return { body: this.#describe() };
      case "/authorize":
        return this.#authorize(asked.query);
      case "/token":
        return this.#exchange(new URLSearchParams(asked.body));
      case "/revoke":
        this.#revoke(new URLSearchParams(asked.body).get("token") ?? "");
        return { raw: "" };
    }
    return undefined;
  }

  #describe() {
    return {
      issuer: this.origin,
      authorization_endpoint: `${this.origin}/authorize`,
      token_endpoint: `${this.origin}/token`,
      revocation_endpoint: `${this.origin}/revoke`,
      response_types_supported: ["code"],
      code_challenge_methods_supported: ["S256"],
      scopes_supported: ["openid", "offline_access"],
      token_endpoint_auth_methods_supported: ["none"],
      authorization_response_iss_parameter_supported: true,
      ...this.metadata,
    };
  }

  #authorize(query: URLSearchParams): Reply {
    const code = random();
    this.codes.push(code);
    const redirectUri = query.get("redirect_uri") ?? "";
    this.#codes.set(code, { challenge: query.get("code_challenge") ?? "", redirectUri });
    const back = new URL(redirectUri);
    back.search = new URLSearchParams({
      code,
      state: query.get("state") ?? "",
      iss: this.origin,
    }).toString();
    return { status: 302, headers: { location: back.href } };
  }

  #exchange(form: URLSearchParams): Reply {
    if (form.get("grant_type") === "refresh_token")
      return this.#refresh(form.get("refresh_token") ?? "");
    const known = this.#codes.get(form.get("code") ?? "");
    this.#codes.delete(form.get("code") ?? "");
    const challenge = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    const isGood = known?.challenge === challenge && known.redirectUri === form.get("redirect_uri");
    return isGood ? this.#issue(random()) : oauthError("invalid_grant");
  }

  #refresh(token: string): Reply {
    const [family = ""] = token.split(".");
    const current = this.#families.get(family);
    if (current !== token) {
      // Used twice, by whomever: nobody of the family is believed any more.
      this.#families.delete(family);
      return { ...oauthError("invalid_grant"), delayMs: this.refreshDelayMs };
    }
    return { ...this.#issue(family), delayMs: this.refreshDelayMs };
  }

  #issue(family: string): Reply {
    const access = this.#cargo.accept(this.#cargo.secret("access"));
    const refresh = `${family}.${random()}`;
    this.#cargo.secrets.push(refresh);
    this.#families.set(family, refresh);
    return {
      body: {
        access_token: access,
        token_type: "Bearer",
        refresh_token: refresh,
        ...(this.expiresIn !== undefined && { expires_in: this.expiresIn }),
      },
    };
  }

  #revoke(token: string): void {
    const [family = ""] = token.split(".");
    this.#families.delete(family);
  }
}

function oauthError(error: string): Reply {
  return { status: 400, body: { error } };
}
