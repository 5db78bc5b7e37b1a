import { once } from "node:events";
import {
  createServer,
  type IncomingHttpHeaders,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

export type Asked = {
  method: string;
  /** As it stood on the wire: nothing decoded, nothing folded. */
  url: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  rawHeaders: string[];
  body: string;
  /** When the caller cut the connection before it was answered. */
  abortedAt?: number;
  answeredAt?: number;
};

export type Reply = {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  /** Sent byte for byte instead of `body`. */
  raw?: string | Buffer;
  delayMs?: number;
  /** Cuts the connection: before anything is sent, or after half of it. */
  cut?: "before" | "halfway";
  /** Sends one byte at a time. */
  dripMs?: number;
};

export type Answerer = (asked: Asked) => Reply | undefined | Promise<Reply | undefined>;

/** An HTTP server that answers as the test says and remembers all that it was asked. */
export class StubServer {
  readonly asked: Asked[] = [];
  readonly #server: Server;
  /** Asked first; what it leaves undefined is answered as usual. */
  override: Answerer = () => undefined;

  protected constructor(answer: Answerer) {
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", async () => {
        const url = request.url ?? "";
        const [path = "", query = ""] = url.split("?");
        const asked: Asked = {
          method: request.method ?? "",
          url,
          path,
          query: new URLSearchParams(query),
          headers: request.headers,
          rawHeaders: request.rawHeaders,
          body: Buffer.concat(chunks).toString("utf8"),
        };
        this.asked.push(asked);
        response.on("close", () => {
          if (!response.writableFinished) asked.abortedAt = Date.now();
        });
        response.on("finish", () => {
          asked.answeredAt = Date.now();
        });
        const reply = (await this.override(asked)) ?? (await answer(asked)) ?? notFound;
        await send(response, reply);
      });
    });
  }

  static async listen<T extends StubServer>(stub: T, port = 0): Promise<T> {
    stub.#server.listen(port, "127.0.0.1");
    await once(stub.#server, "listening");
    return stub;
  }

  static async start(answer: Answerer): Promise<StubServer> {
    return await StubServer.listen(new StubServer(answer));
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** What was asked below a path, oldest first. */
  askedFor(path: string | RegExp): Asked[] {
    return this.asked.filter((asked) =>
      typeof path === "string" ? asked.path === path : path.test(asked.path),
    );
  }

  forget(): void {
    this.asked.length = 0;
    this.override = () => undefined;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }
}

const notFound: Reply = { status: 404, body: { errorMessage: "not found", reason: "notFound" } };

async function send(response: ServerResponse, reply: Reply): Promise<void> {
  if (reply.delayMs) await pause(reply.delayMs);
  if (reply.cut === "before") {
    response.destroy();
    return;
  }
  const body = reply.raw ?? (reply.body === undefined ? "" : JSON.stringify(reply.body));
  const bytes = Buffer.from(body);
  response.writeHead(reply.status ?? 200, {
    "content-type": "application/json",
    "content-length": String(bytes.length),
    ...reply.headers,
  });
  if (reply.cut === "halfway") {
    response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
  } else if (reply.dripMs) {
    for (const byte of bytes) {
      if (response.destroyed) return;
      response.write(Buffer.of(byte));
      await pause(reply.dripMs);
    }
    response.end();
  } else {
    response.end(bytes);
  }
}
