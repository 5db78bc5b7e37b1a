import type { Secret } from "./rig/leak-index";

export type Fault = {
  path: string;
  method?: string;
  times?: number;
  latencyMs?: number;
  status?: number;
  body?: string;
  contentType?: string;
  headers?: Record<string, string>;
  reset?: boolean;
  truncate?: boolean;
  dropAfterCommit?: boolean;
  retryAfter?: number | string;
};

export type LoggedRequest = {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: unknown;
  status: number;
  abortedAt?: string | null;
};

/** The sandbox's control port: what it was asked, and what it shall do wrong. */
export class Sandbox {
  readonly origin: string;

  constructor(origin: string) {
    this.origin = origin;
  }

  async reset(): Promise<void> {
    await this.#send("POST", "reset");
  }

  async fault(fault: Fault): Promise<void> {
    await this.#send("POST", "faults", fault);
  }

  async clearFaults(): Promise<void> {
    await this.#send("DELETE", "faults");
  }

  /** What Cargo was asked since the log was cleared, oldest first. */
  async requests(path?: string | RegExp): Promise<LoggedRequest[]> {
    const { requests } = (await this.#send("GET", "requests")) as { requests: LoggedRequest[] };
    return path === undefined
      ? requests
      : requests.filter((request) =>
          typeof path === "string" ? request.path.includes(path) : path.test(request.path),
        );
  }

  async clearRequests(): Promise<void> {
    await this.#send("DELETE", "requests");
  }

  async counters(): Promise<Record<string, number>> {
    return (await this.#send("GET", "counters")) as Record<string, number>;
  }

  /** From now on these integrations' providers send people back to Cargo's own address. */
  async landAtCargo(integrationSlugs: string[]): Promise<void> {
    await this.#send("POST", "landing", { integrationSlugs });
  }

  async expireTokens(): Promise<void> {
    await this.#send("POST", "expire-tokens");
  }

  /** The sandbox's connectors with their credentials: what a browser must never see. */
  async state(): Promise<{ connectors: Record<string, unknown>[] }> {
    return (await this.#send("GET", "state")) as { connectors: Record<string, unknown>[] };
  }

  /** All that the sandbox ever gave out or keeps for somebody, and that a browser must never see. */
  async secrets(): Promise<Secret[]> {
    return ((await this.#send("GET", "secrets")) as { secrets: Secret[] }).secrets;
  }

  async #send(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${this.origin}/__sandbox/${path}`, {
      method,
      ...(body !== undefined && {
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    });
    if (!response.ok) throw new Error(`sandbox: ${method} ${path} answered ${response.status}`);
    return response.json().catch(() => undefined);
  }
}
