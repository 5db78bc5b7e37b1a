import { z } from "zod";

const loopbackHost = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Credentials travel to these addresses: in clear text only within this machine. */
const address = z
  .url({ protocol: /^https?$/, error: "must be an http(s) address" })
  .refine(isTrustworthy, "must use https (http is for localhost only)")
  .refine((text) => !/^https?:\/\/[^/]*@/.test(text), "must not hold credentials");

const origin = address
  .refine((text) => /^\/?$/.test(pathOf(text)), "must be an origin, without a path")
  .transform((text) => new URL(text).origin);

const secret = z
  .string("is missing: at least 32 random characters, e.g. from `openssl rand -base64 33`")
  .min(32, "must have at least 32 characters");

const hours = z.coerce
  .number()
  .positive()
  .max(24 * 31);

const schema = z
  .object({
    CARGO_API_URL: address
      .default("https://api.getcargo.io")
      .transform((text) => text.replace(/\/+$/, "").replace(/\/v1$/, "")),
    NEXTAUTH_URL: z.string("is missing: the dashboard's own origin").pipe(origin),
    NEXTAUTH_SECRET: secret,
    /** Still accepted for reading while sessions made with it live on. */
    NEXTAUTH_SECRET_PREVIOUS: secret.optional(),
    CARGO_OAUTH_ISSUER: address.optional(),
    CARGO_OAUTH_CLIENT_ID: z.string().optional(),
    CARGO_OAUTH_CLIENT_SECRET: z.string().optional(),
    CARGO_OAUTH_SCOPE: z.string().optional(),
    REDIS_URL: z.url({ protocol: /^rediss?$/, error: "must be a redis(s):// address" }).optional(),
    DATA_DIR: z.string().default(".data"),
    PORT: z.coerce.number("must be a port").int().min(0).max(65535).default(3000),
    LOG_LEVEL: z
      .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"])
      .default("info"),
    SESSION_IDLE_HOURS: hours.default(8),
    SESSION_ABSOLUTE_HOURS: hours.default(24),
    /** Addresses of reverse proxies whose `x-forwarded-for` is believed, separated by commas. */
    TRUSTED_PROXIES: z
      .string()
      .default("")
      .transform((text) =>
        text
          .split(",")
          .map((item) => item.trim())
          .filter(Boolean),
      ),
    /** How long readiness says no before a stopping server refuses connections. */
    SHUTDOWN_DELAY_SECONDS: z.coerce.number().min(0).max(120).default(0),
  })
  .refine((env) => !env.CARGO_OAUTH_ISSUER || env.CARGO_OAUTH_CLIENT_ID, {
    path: ["CARGO_OAUTH_CLIENT_ID"],
    error: "is missing: CARGO_OAUTH_ISSUER needs a client",
  });

export type Env = z.output<typeof schema>;

/** What is wrong with the configuration, in one line. */
export class EnvError extends Error {
  override readonly name = "EnvError";
}

/** @throws {EnvError} */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = schema.safeParse(present);
  if (result.success) return result.data;
  const complaints = result.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  throw new EnvError(`Configuration: ${complaints.join("; ")}`);
}

let parsed: Env | undefined;

/** The configuration, read once. Not at import: a build needs none. @throws {EnvError} */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

export function isDevelopment(): boolean {
  return process.env.NODE_ENV === "development";
}

export function isTrustworthy(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return url.protocol === "https:" || isLoopback(url.hostname);
}

export function isLoopback(hostname: string): boolean {
  return loopbackHost.test(hostname);
}

function pathOf(text: string): string {
  if (!URL.canParse(text)) return "";
  const url = new URL(text);
  return url.pathname + url.search + url.hash;
}
