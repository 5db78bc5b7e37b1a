/** How a sandbox is run; each value but the last two has an environment variable of the same meaning. */
export type Settings = {
  port: number;
  /** Unset: both loopback addresses, so that `localhost` works whichever it resolves to. */
  host?: string | undefined;
  dataDir: string;
  /** How many connectors the seed holds in all; unset: the sixty that are written by hand. */
  connectors?: number | undefined;
  accessTokenSeconds: number;
  /** Where the third-party provider sends people back to. */
  dashboardOrigin: string;
  /** An origin besides loopback that people may be sent back to after signing in. */
  redirectOrigin?: string | undefined;
  reset: boolean;
  /** How long a pretended run takes. */
  runSeconds: number;
};

type Environment = Record<string, string | undefined>;

export function readSettings(env: Environment, argv: string[]): Settings {
  return {
    port: wholeNumber(env, "SANDBOX_PORT", 4010),
    host: env.SANDBOX_HOST || undefined,
    dataDir: env.DATA_DIR || ".data",
    connectors: env.SANDBOX_CONNECTORS ? wholeNumber(env, "SANDBOX_CONNECTORS", 0) : undefined,
    accessTokenSeconds: wholeNumber(env, "SANDBOX_ACCESS_TOKEN_SECONDS", 600),
    dashboardOrigin: origin(env, "SANDBOX_DASHBOARD_ORIGIN") ?? "http://localhost:3000",
    redirectOrigin: origin(env, "SANDBOX_REDIRECT_ORIGIN"),
    reset: argv.includes("--reset"),
    runSeconds: 1.5,
  };
}

function wholeNumber(env: Environment, name: string, fallback: number): number {
  const text = env[name];
  if (!text) return fallback;
  if (!/^\d+$/.test(text)) throw new Error(`${name} must be a whole number, not "${text}".`);
  return Number(text);
}

function origin(env: Environment, name: string): string | undefined {
  const text = env[name];
  if (!text) return undefined;
  if (!URL.canParse(text)) throw new Error(`${name} must be an address, not "${text}".`);
  return new URL(text).origin;
}
