import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { type Running, startScript, untilServing } from "../../scripts/process-group";
import { freePort } from "./redis";
import type { Sweep } from "./sweep";
import { sweptDirectory } from "./sweep-run";

export type Dashboard = {
  /** The only origin that it knows itself by. */
  origin: string;
  port: number;
  dataDir: string;
  /** All that it has written to its log. */
  log: () => string;
  running: Running;
  /** Starts it again with the same data, on the same port. */
  restart: () => Promise<void>;
  stop: () => Promise<void>;
};

/** The production server as people start it, configured by environment only; `sweep` sees all that it answers. */
export async function startDashboard(
  environment: Record<string, string>,
  options: { port?: number; sweep?: Sweep } = {},
): Promise<Dashboard> {
  const port = options.port ?? (await freePort());
  const origin = environment.NEXTAUTH_URL ?? `http://localhost:${port}`;
  const directory = sweptDirectory("dashboard");
  const dataDir = environment.DATA_DIR ?? join(directory, "data");
  const ownPort = options.sweep ? await freePort() : port;
  await options.sweep?.tap(port, ownPort);
  let log = "";

  const start = async () => {
    const running = startScript("the dashboard", "scripts/start.ts", {
      env: {
        PATH: process.env.PATH,
        NODE_ENV: "production",
        NEXTAUTH_SECRET: "rig-secret-0123456789-abcdefghijklmnopqrstuvwxyz",
        LOG_LEVEL: "debug",
        NEXTAUTH_URL: origin,
        DATA_DIR: dataDir,
        PORT: String(ownPort),
        ...environment,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [running.child.stdout, running.child.stderr]) {
      stream?.on("data", (chunk: Buffer) => {
        log += chunk.toString("utf8");
        appendFileSync(join(directory, "dashboard.log"), chunk);
      });
    }
    await untilServing(running, `http://localhost:${port}/api/health`).catch((error: unknown) => {
      throw new Error(`the dashboard did not start:\n${log.slice(-2_000)}`, { cause: error });
    });
    return running;
  };

  const dashboard: Dashboard = {
    origin,
    port,
    dataDir,
    log: () => log,
    running: await start(),
    restart: async () => {
      await dashboard.running.stop();
      dashboard.running = await start();
    },
    stop: () => dashboard.running.stop(),
  };
  return dashboard;
}
