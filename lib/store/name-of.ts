import { createHash } from "node:crypto";

/**
 * The name of a record in the store. Says nothing of what it was made from, and is the same after the server's secret was
 * changed: else the record would be lost with it.
 */
export function nameOf(...parts: string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}
