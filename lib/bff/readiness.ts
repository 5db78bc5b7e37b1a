import { env } from "@/lib/env";
import { authorizationServer } from "@/lib/session/authorization-server";
import { store } from "@/lib/store/open-store";
import { perProcess } from "@/lib/store/per-process";

type Part = "store" | "authorizationServer" | "stopping";

/**
 * What this instance lacks to serve people. Cargo itself is not asked: while it is away the pages say so, and taking every
 * instance out of the balancer would help nobody.
 */
export async function checkReadiness(): Promise<Part[]> {
  const checks: [Part, () => Promise<unknown>][] = [
    ["store", () => store().ping()],
    ["authorizationServer", async () => env().CARGO_OAUTH_ISSUER && authorizationServer()],
  ];
  const results = await Promise.allSettled(checks.map(([, check]) => check()));
  const missing = checks.flatMap(([part], at) =>
    results[at]?.status === "rejected" ? [part] : [],
  );
  return shutdown().hasBegun ? [...missing, "stopping"] : missing;
}

/** Set by `scripts/start.ts` when the process has been told to stop. */
export function shutdown(): { hasBegun: boolean } {
  return perProcess("shutdown", () => ({ hasBegun: false }));
}
