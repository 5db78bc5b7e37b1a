import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import type { Json } from "./catalogue/entry";
import { publicClientId, workspaces } from "./people";
import type { Settings } from "./settings";
import { type RunningSandbox, startSandbox } from "./start-sandbox";

export const [northwind, contoso] = workspaces;
export const redirectUri = "http://localhost:3123/api/auth/callback/cargo";

export type Answer = { status: number; headers: Headers; text: string; body: Json };

type Request = {
  token?: string | null;
  workspace?: string;
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
};

/** A real sandbox on a free port, and a client that speaks to it as the dashboard would. */
export class TestSandbox {
  readonly dataDir = mkdtempSync(join(tmpdir(), "cargo-sandbox-"));
  #settings: Partial<Settings>;
  #running: RunningSandbox | undefined;

  constructor(settings: Partial<Settings> = {}) {
    this.#settings = settings;
  }

  get origin(): string {
    if (!this.#running) throw new Error("The sandbox isn't running.");
    return this.#running.origin;
  }

  async start(port = 0): Promise<void> {
    this.#running = await startSandbox({
      port,
      dataDir: this.dataDir,
      accessTokenSeconds: 600,
      dashboardOrigin: "http://localhost:3123",
      reset: false,
      runSeconds: 0.2,
      ...this.#settings,
    });
  }

  async stop(): Promise<void> {
    await this.#running?.close();
    this.#running = undefined;
  }

  /** Stops and starts again at the same address. */
  async restart(): Promise<void> {
    const port = Number(new URL(this.origin).port);
    await this.stop();
    await this.start(port);
    // fetch may still believe in connections that the old process has closed: one failure tells it.
    await fetch(this.origin).catch(() => undefined);
  }

  async call(method: string, path: string, request: Request = {}): Promise<Answer> {
    const { token = northwind.apiToken, workspace, body, headers, signal = null } = request;
    const response = await fetch(new URL(path, this.origin), {
      method,
      redirect: "manual",
      signal,
      headers: {
        ...(token !== null && { authorization: `Bearer ${token}` }),
        ...(workspace && { "selected-workspace-uuid": workspace }),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json") ?? false;
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson && text !== "" ? (JSON.parse(text) as Json) : {},
    };
  }

  async connectorUuid(slug: string): Promise<string> {
    const { body } = await this.call("GET", "/v1/connection/connectors/list");
    const found = (body.connectors as { slug: string; uuid: string }[]).find(
      (each) => each.slug === slug,
    );
    if (!found) throw new Error(`The seed has no connector "${slug}".`);
    return found.uuid;
  }

  /** Walks through the sign-in pages as a browser does; answers where the person is sent back to. */
  async signIn(
    person: string,
    decision: "allow" | "deny",
    challenge: string,
    scope = "openid profile email",
  ): Promise<URL> {
    const cookies = new Map<string, string>();
    const visit = async (url: URL, form?: Record<string, string>): Promise<Response> => {
      const response = await fetch(url, {
        method: form ? "POST" : "GET",
        redirect: "manual",
        headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
        body: form ? new URLSearchParams(form) : null,
      });
      for (const cookie of response.headers.getSetCookie()) {
        const [name = "", value = ""] = cookie.split(";")[0]?.split("=") ?? [];
        cookies.set(name, value);
      }
      return response;
    };
    const follow = async (start: Response, base: URL): Promise<{ page: string; at: URL }> => {
      let response = start;
      let at = base;
      for (let location = response.headers.get("location"); location; ) {
        at = new URL(location, at);
        if (at.origin !== this.origin) return { page: "", at };
        response = await visit(at);
        location = response.headers.get("location");
      }
      return { page: await response.text(), at };
    };

    const authorize = new URL("/oauth/authorize", this.origin);
    authorize.search = new URLSearchParams({
      client_id: publicClientId,
      response_type: "code",
      redirect_uri: redirectUri,
      ...(scope && { scope }),
      state: "s1",
      code_challenge: challenge,
      code_challenge_method: "S256",
    }).toString();
    const choice = await follow(await visit(authorize), authorize);
    const button = new RegExp(`value="([^"]+)"[^>]*>\\s*Continue as ${person}`).exec(choice.page);
    if (!button?.[1]) throw new Error(`There is no button for ${person}: ${choice.page}`);
    const login = new URL(`${choice.at.pathname}/login`, this.origin);
    const consent = await follow(await visit(login, { accountId: button[1] }), login);
    const answer = new URL(`${consent.at.pathname}/consent`, this.origin);
    return (await follow(await visit(answer, { decision }), answer)).at;
  }

  async token(form: Record<string, string>): Promise<Answer> {
    const response = await fetch(new URL("/oauth/token", this.origin), {
      method: "POST",
      body: new URLSearchParams({ client_id: publicClientId, ...form }),
    });
    const text = await response.text();
    const { status, headers } = response;
    return { status, headers, text, body: JSON.parse(text) as Json };
  }

  /** Signs a person in and answers the tokens. */
  async tokensOf(person: string): Promise<{ accessToken: string; refreshToken: string }> {
    const verifier = randomBytes(32).toString("base64url");
    const challenge = createHash("sha256").update(verifier).digest("base64url");
    const back = await this.signIn(person, "allow", challenge);
    const { status, text, body } = await this.token({
      grant_type: "authorization_code",
      code: back.searchParams.get("code") ?? "",
      redirect_uri: redirectUri,
      code_verifier: verifier,
    });
    if (status !== 200) throw new Error(text);
    return { accessToken: String(body.access_token), refreshToken: String(body.refresh_token) };
  }
}

/** For a whole test file: one sandbox, gone when the file is done. */
export async function testSandbox(settings?: Partial<Settings>): Promise<TestSandbox> {
  const sandbox = new TestSandbox(settings);
  await sandbox.start();
  afterAll(async () => {
    await sandbox.stop();
    rmSync(sandbox.dataDir, { recursive: true, force: true });
  });
  return sandbox;
}
