import { writeSync } from "node:fs";
import { startScript, untilServing } from "./process-group";

/** Where the embedded Cargo and its authorization server are, and as whom the dashboard speaks to it. */
export function sandboxAddress(port: number) {
  const origin = `http://localhost:${port}`;
  return { origin, issuer: origin, clientId: "cargo-connections" };
}

export type StackOptions = {
  port: number;
  sandboxPort: number;
  dataDir: string;
  secret: string;
  /** Added last, so that it overrides. */
  env?: Record<string, string>;
  quiet?: boolean;
  /** An open file that takes what the dashboard writes; its errors are shown as well. */
  logFile?: number;
};

export async function startSandbox(options: StackOptions & { args?: string[] }) {
  const sandbox = startScript("the sandbox", "sandbox/server.ts", {
    args: options.args ?? [],
    env: {
      ...process.env,
      SANDBOX_PORT: String(options.sandboxPort),
      DATA_DIR: options.dataDir,
      SANDBOX_DASHBOARD_ORIGIN: `http://localhost:${options.port}`,
      ...options.env,
    },
    stdio: options.quiet ? ["ignore", "ignore", "inherit"] : "inherit",
  });
  await untilServing(sandbox, `${sandboxAddress(options.sandboxPort).origin}/__sandbox/counters`);
  return sandbox;
}

/** The environment of a dashboard that uses the sandbox on the same machine. */
export function dashboardEnv(options: StackOptions): NodeJS.ProcessEnv {
  const { origin, issuer, clientId } = sandboxAddress(options.sandboxPort);
  return {
    ...process.env,
    PORT: String(options.port),
    DATA_DIR: options.dataDir,
    CARGO_API_URL: origin,
    CARGO_OAUTH_ISSUER: issuer,
    CARGO_OAUTH_CLIENT_ID: clientId,
    NEXTAUTH_URL: `http://localhost:${options.port}`,
    NEXTAUTH_SECRET: options.secret,
    ...options.env,
  };
}

/** The production build of the dashboard, serving. */
export async function startDashboard(options: StackOptions) {
  const { quiet, logFile } = options;
  const dashboard = startScript("the dashboard", "scripts/start.ts", {
    env: dashboardEnv(options),
    stdio: quiet ? ["ignore", logFile ?? "ignore", logFile ? "pipe" : "inherit"] : "inherit",
  });
  dashboard.child.stderr?.on("data", (chunk: Buffer) => {
    process.stderr.write(chunk);
    if (logFile) writeSync(logFile, chunk);
  });
  await untilServing(dashboard, `http://localhost:${options.port}/api/health`);
  return dashboard;
}
