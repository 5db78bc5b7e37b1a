import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Running, startScript, untilServing } from "../../scripts/process-group";
import { freePort } from "./redis";

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

/** The production server as people start it, configured by environment only. */
export async function startDashboard(
  environment: Record<string, string>,
  options: { port?: number } = {},
): Promise<Dashboard> {
  const port = options.port ?? (await freePort());
  const origin = environment.NEXTAUTH_URL ?? `http://localhost:${port}`;
  const dataDir = environment.DATA_DIR ?? mkdtempSync(join(tmpdir(), "cargo-dashboard-"));
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
        PORT: String(port),
        ...environment,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [running.child.stdout, running.child.stderr]) {
      stream?.on("data", (chunk: Buffer) => {
        log += chunk.toString("utf8");
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
