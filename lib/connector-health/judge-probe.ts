import { CargoError } from "@/lib/cargo/errors";
import type { Health } from "@/lib/connectors/health";

/** What came of asking a connector for a list: an answer, or what was thrown. */
export type ProbeOutcome = { answered: true } | { answered: false; error: unknown };

/**
 * What a probe says about a connector. Only a plain refusal, in which the service's words come through Cargo, marks it as
 * broken: when Cargo or the wire fails, or we ask too fast, what was known before still holds.
 */
export function judgeProbe(outcome: ProbeOutcome, before: Health | undefined, now: string): Health {
  if (outcome.answered) return { state: "working", checkedAt: now };
  const { error } = outcome;
  if (error instanceof CargoError && isRefusalOfConnector(error)) {
    return { state: "broken", checkedAt: now, reason: error.message };
  }
  const words = error instanceof CargoError ? error.message : "It could not be asked.";
  if (before !== undefined && before.state !== "unknown") return before;
  return { state: "unknown", checkedAt: now, reason: words };
}

const silent = new Set([401, 403, 404, 408, 425, 429]);

function isRefusalOfConnector({ code, status = 500, reason }: CargoError): boolean {
  if (code !== "refused" || status >= 500 || silent.has(status)) return false;
  return reason !== "failedToGetIntegration" && reason !== "integrationNotFound";
}
