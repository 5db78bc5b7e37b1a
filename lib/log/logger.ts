import pino, { type Logger } from "pino";
import { env } from "@/lib/env";
import { perProcess } from "@/lib/store/per-process";

/** Names under which a secret could stand, should anybody ever log an object that has them. */
const secretNames = [
  "authorization",
  "cookie",
  "token",
  "accessToken",
  "refreshToken",
  "access_token",
  "refresh_token",
  "id_token",
  "client_secret",
  "code",
  "code_verifier",
  "config",
  "password",
  "secret",
  "value",
  "extraValues",
];

/** The program's log: JSON lines on stdout. What may be in one is decided by the caller, field by field. */
export function logger(): Logger {
  return perProcess("logger", () =>
    pino({
      level: env().LOG_LEVEL,
      base: { service: "cargo-connections" },
      redact: {
        paths: secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
        censor: "[redacted]",
      },
    }),
  );
}
