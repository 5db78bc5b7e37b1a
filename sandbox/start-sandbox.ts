import { rmSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { makeApp } from "./app";
import { catalogue } from "./catalogue/catalogue";
import { Counters } from "./counters";
import { Faults } from "./faults";
import { makeFrontDoor } from "./front-door";
import { IssuedSecrets } from "./issued-secrets";
import { JsonFile } from "./json-file";
import { Authorization } from "./oauth";
import { RequestLog } from "./request-log";
import { firstLandingIntegrations, type Sandbox } from "./sandbox";
import { makeSeed } from "./seed";
import { Services } from "./services";
import type { Settings } from "./settings";
import type { State } from "./state";

export type RunningSandbox = { origin: string; close: () => Promise<void> };

/** Port 0 takes a free one. The sandbox has written its state when `close` is done. */
export async function startSandbox(settings: Settings): Promise<RunningSandbox> {
  const directory = join(settings.dataDir, "sandbox");
  if (settings.reset) rmSync(directory, { recursive: true, force: true });
  const stateFile = new JsonFile<State>(join(directory, "state.json"), () =>
    makeSeed(catalogue, settings.connectors),
  );

  topUp(stateFile, settings.connectors);

  let listener: RequestListener | undefined;
  const { servers, origin } = await listen(settings, (request, response) => {
    if (listener) listener(request, response);
    else response.writeHead(503).end();
  });
  const oauthPath = join(directory, "oauth.json");
  const issuedSecrets = new IssuedSecrets();
  const authorization = new Authorization(origin, oauthPath, settings, stateFile, issuedSecrets);
  const sandbox: Sandbox = {
    settings,
    origin,
    stateFile,
    services: new Services(catalogue, stateFile),
    authorization,
    faults: new Faults(),
    requestLog: new RequestLog(),
    counters: new Counters(),
    issuedSecrets,
    autocompleteCache: new Map(),
    landingIntegrations: new Set(firstLandingIntegrations),
  };
  const app = getRequestListener(makeApp(sandbox).fetch, { overrideGlobalObjects: false });
  const frontDoor = makeFrontDoor(sandbox, app, authorization.provider.callback());
  listener = (request, response) => {
    // A request that can't be answered must not take the others with it.
    frontDoor(request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  };

  const close = async () => {
    await Promise.all(servers.map(stop));
    stateFile.flush();
    authorization.flush();
  };
  return { origin, close };
}

/** `localhost` is 127.0.0.1 for some and ::1 for others: both are listened on, where there are both. */
async function listen(
  { host, port }: Settings,
  listener: RequestListener,
): Promise<{ servers: Server[]; origin: string }> {
  const first = await listenOn(listener, port, host ?? "127.0.0.1");
  const actualPort = (first.address() as AddressInfo).port;
  const isAnywhere = host === undefined || host === "0.0.0.0" || host === "::";
  const origin = `http://${isAnywhere ? "localhost" : host}:${actualPort}`;
  if (host !== undefined) return { servers: [first], origin };
  const second = await listenOn(listener, actualPort, "::1").catch((error: unknown) => {
    // A machine without IPv6 is fine; another program on that address is not: some would reach it instead.
    if (hasCode(error, "EADDRNOTAVAIL") || hasCode(error, "EAFNOSUPPORT")) return undefined;
    first.close();
    throw error;
  });
  return { servers: second ? [first, second] : [first], origin };
}

function listenOn(listener: RequestListener, port: number, host: string): Promise<Server> {
  const server = createServer(listener);
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      const isTaken = hasCode(error, "EADDRINUSE");
      reject(isTaken ? new Error(`Port ${port} of ${host} is in use already.`) : error);
    });
    server.listen(port, host, () => resolve(server));
  });
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

/** Who asks for more connectors than there are gets them, beside what was made by hand. */
function topUp(stateFile: JsonFile<State>, count = 0): void {
  const { connectors } = stateFile.value;
  if (connectors.length >= count) return;
  const known = new Set(connectors.flatMap((each) => [each.uuid, each.slug]));
  const more = makeSeed(catalogue, count).connectors.filter(
    (each) => !known.has(each.uuid) && !known.has(each.slug),
  );
  connectors.push(...more.slice(0, count - connectors.length));
  stateFile.changed();
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
