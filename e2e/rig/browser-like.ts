import { request as httpRequest } from "node:http";

export type Answer = {
  status: number;
  headers: Record<string, string>;
  setCookies: string[];
  text: string;
  json: () => Record<string, unknown>;
};

type Sent = {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Record<string, unknown> | unknown[];
  form?: Record<string, string>;
  signal?: AbortSignal;
};

/**
 * Speaks HTTP as a browser on the dashboard's own page does (its cookies, its origin), but sends any path as it is written
 * and keeps every byte that came back.
 */
export class BrowserLike {
  readonly cookies = new Map<string, string>();
  readonly received: string[];
  readonly #address: URL;
  readonly #origin: string;

  /** `address` is where to connect to, when that is not the origin: an instance behind a balancer. */
  constructor(origin: string, options: { address?: string; received?: string[] } = {}) {
    this.#origin = origin;
    this.#address = new URL(options.address ?? origin);
    this.received = options.received ?? [];
  }

  async send(path: string, sent: Sent = {}): Promise<Answer> {
    const body = sent.form
      ? new URLSearchParams(sent.form).toString()
      : typeof sent.body === "string" || sent.body === undefined
        ? sent.body
        : JSON.stringify(sent.body);
    const method = sent.method ?? (body === undefined ? "GET" : "POST");
    const type = sent.form ? "application/x-www-form-urlencoded" : "application/json";
    const headers = {
      host: new URL(this.#origin).host,
      ...(this.cookies.size > 0 && { cookie: this.#cookieHeader() }),
      ...(method !== "GET" && { origin: this.#origin, "sec-fetch-site": "same-origin" }),
      ...(body !== undefined && {
        "content-type": type,
        "content-length": String(Buffer.byteLength(body)),
      }),
      ...sent.headers,
    };
    const answer = await exchange(this.#address, path, {
      method,
      headers,
      body,
      signal: sent.signal,
    });
    this.received.push(JSON.stringify(answer.headers), ...answer.setCookies, answer.text);
    for (const cookie of answer.setCookies) this.#keep(cookie);
    return answer;
  }

  /** Below `/api/cargo/v1/`. */
  async cargo(path: string, sent: Sent & { workspace?: string } = {}): Promise<Answer> {
    const headers = {
      ...(sent.workspace && { "selected-workspace-uuid": sent.workspace }),
      ...sent.headers,
    };
    return await this.send(`/api/cargo/v1/${path}`, { ...sent, headers });
  }

  async signInWithToken(token: string, callbackUrl = "/"): Promise<Answer> {
    const csrfToken = await this.csrfToken();
    const form = { csrfToken, token, callbackUrl, json: "true" };
    return await this.send("/api/auth/callback/token", { form });
  }

  /** As far as the authorization server's page: the address that it would be opened at. */
  async startOauth(callbackUrl = "/"): Promise<URL> {
    const csrfToken = await this.csrfToken();
    const form = { csrfToken, callbackUrl, json: "true" };
    const answer = await this.send("/api/auth/signin/cargo", { form });
    return new URL(String(answer.json().url));
  }

  async signInWithOauth(callbackUrl = "/"): Promise<Answer> {
    return await this.send(pathOf(await authorize(await this.startOauth(callbackUrl))));
  }

  async signOut(): Promise<Answer> {
    const csrfToken = await this.csrfToken();
    return await this.send("/api/auth/signout", { form: { csrfToken, json: "true" } });
  }

  async csrfToken(): Promise<string> {
    return String((await this.send("/api/auth/csrf")).json().csrfToken);
  }

  #cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  #keep(cookie: string): void {
    const [pair = ""] = cookie.split(";");
    const at = pair.indexOf("=");
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    if (value === "" || /max-age=0/i.test(cookie)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

/** Opens the authorization server's page as a person who agrees; gives where it sends the browser. */
export async function authorize(page: URL): Promise<URL> {
  const response = await fetch(page, { redirect: "manual" });
  return new URL(response.headers.get("location") ?? "");
}

export const pathOf = (url: URL) => url.pathname + url.search;

function exchange(
  address: URL,
  path: string,
  options: {
    method: string;
    headers: Record<string, string>;
    body: string | undefined;
    signal: AbortSignal | undefined;
  },
): Promise<Answer> {
  const { method, headers, body, signal } = options;
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { host: address.hostname, port: address.port, path, method, headers, signal, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          const text = Buffer.concat(chunks).toString("utf8");
          const { "set-cookie": setCookies = [], ...rest } = response.headers;
          resolve({
            status: response.statusCode ?? 0,
            headers: Object.fromEntries(
              Object.entries(rest).map(([name, value]) => [name, String(value)]),
            ),
            setCookies,
            text,
            json: () => JSON.parse(text) as Record<string, unknown>,
          });
        });
      },
    );
    request.on("error", reject);
    request.end(body);
  });
}
