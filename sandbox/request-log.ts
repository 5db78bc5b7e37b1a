import type { IncomingMessage, ServerResponse } from "node:http";

export type LoggedRequest = {
  method: string;
  /** The request line's target, byte for byte. */
  path: string;
  headers: Record<string, string | string[]>;
  body: unknown;
  status: number | null;
  startedAt: string;
  durationMs: number | null;
  /** When the client went away, or the sandbox cut the line, before the answer was complete. */
  abortedAt: string | null;
};

const keptRequests = 5_000;

export class RequestLog {
  #requests: LoggedRequest[] = [];

  list(): LoggedRequest[] {
    return this.#requests;
  }

  clear(): void {
    this.#requests = [];
  }

  open(request: IncomingMessage, response: ServerResponse): LoggedRequest {
    const startedAt = Date.now();
    const logged: LoggedRequest = {
      method: request.method ?? "",
      path: request.url ?? "",
      headers: headersOf(request),
      body: null,
      status: null,
      startedAt: new Date(startedAt).toISOString(),
      durationMs: null,
      abortedAt: null,
    };
    this.#requests.push(logged);
    if (this.#requests.length > keptRequests) this.#requests.shift();
    response.once("close", () => {
      logged.durationMs = Date.now() - startedAt;
      if (response.writableFinished) logged.status = response.statusCode;
      else logged.abortedAt = new Date().toISOString();
    });
    return logged;
  }
}

/** Repeated headers stay apart: whether something was sent twice is what a test may want to know. */
function headersOf(request: IncomingMessage): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(request.headersDistinct).map(([name, values = []]) => [
      name,
      values.length === 1 ? (values[0] ?? "") : values,
    ]),
  );
}

export function readableBody(body: Buffer, contentType: string | undefined): unknown {
  if (body.length === 0) return null;
  const text = body.toString("utf8");
  if (contentType?.includes("x-www-form-urlencoded")) {
    return Object.fromEntries(new URLSearchParams(text));
  }
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
