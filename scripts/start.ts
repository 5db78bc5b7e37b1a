import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import nextEnv from "@next/env";
import { shutdown } from "../lib/bff/readiness";
import { EnvError, env } from "../lib/env";
import { logger } from "../lib/log/logger";
import { hideCode, refuseRequest, tameHeaders } from "./guard-request";

const drainMs = 20_000;

Object.assign(process.env, { NODE_ENV: "production" });
nextEnv.loadEnvConfig(process.cwd());
// By this Next would print requests with their cookies, past the log and its redaction. It reads it when it is loaded.
delete process.env.DEBUG;

try {
  await serve();
} catch (error) {
  console.error(error instanceof EnvError ? error.message : error);
  process.exit(1);
}

async function serve(): Promise<void> {
  const { PORT, NEXTAUTH_URL } = env();
  checkFolders();
  const { default: next } = await import("next");
  const app = next({ dev: false, dir: process.cwd(), port: PORT });
  await app.prepare();
  const handle = app.getRequestHandler();

  // Whoever sends a byte now and then is cut off when the time is up, not half a minute later.
  const options = { connectionsCheckingInterval: 1_000 };
  const server = createServer(options, (request: IncomingMessage, response: ServerResponse) => {
    if (refuseRequest(request, response)) return;
    tameHeaders(request);
    hideCode(request);
    handle(request, response).catch((error: unknown) => {
      logger().error({ event: "bug", kind: error instanceof Error ? error.name : "" }, "request");
      response.destroy();
    });
  });
  // Nothing here speaks another protocol.
  server.on("upgrade", (_, socket) => socket.destroy());
  server.headersTimeout = 10_000;
  server.requestTimeout = 28_000;
  // Longer than a balancer keeps an idle connection: it must not send into one that we are closing.
  server.keepAliveTimeout = 75_000;
  server.once("error", (error) => {
    console.error(`Port ${PORT}: ${error.message}`);
    process.exit(1);
  });
  server.listen(PORT, () => {
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : PORT;
    logger().info({ event: "listening", port, origin: NEXTAUTH_URL }, `ready on ${NEXTAUTH_URL}`);
  });

  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => void stop(server, signal));
  }
}

/** What the first visitor would trip over: no build to serve, or nowhere to keep sessions. */
function checkFolders(): void {
  if (!existsSync(".next/BUILD_ID")) {
    throw new EnvError("There is no production build: run `npm run build` first.");
  }
  const { REDIS_URL, DATA_DIR } = env();
  if (REDIS_URL) return;
  try {
    mkdirSync(DATA_DIR, { recursive: true });
    accessSync(DATA_DIR, constants.W_OK);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    throw new EnvError(`Configuration: DATA_DIR ${DATA_DIR} can't be written to (${code})`);
  }
}

/** Readiness says no first, so that a balancer looks elsewhere; then no more connections; then what runs may end. */
async function stop(server: ReturnType<typeof createServer>, signal: string): Promise<void> {
  logger().info({ event: "stopping", signal }, "stopping");
  shutdown().hasBegun = true;
  await pause(env().SHUTDOWN_DELAY_SECONDS * 1_000);
  setTimeout(() => process.exit(0), drainMs).unref();
  server.close(() => process.exit(0));
  server.closeIdleConnections();
}
