import { env } from "@/lib/env";
import { stringifyLossless } from "@/lib/json/lossless";
import { fingerprint } from "@/lib/store/seal";

/** Counts of what uses the connector: they change without anybody changing it. */
const volatile = ["playsCount", "toolsCount", "modelsCount"];

/**
 * The version of a connector with all its credentials. A keyed hash: a plain one would let anybody who sees it test guesses.
 */
export function connectorEtag(connector: object, secret?: string): string {
  const lasting = Object.entries(connector).filter(([key]) => !volatile.includes(key));
  const canonical = stringifyLossless(Object.fromEntries(lasting), sortKeys);
  return `"${fingerprint(canonical, "etag", secret).slice(0, 27)}"`;
}

/** Whether `if-match` allows a change of this connector. A page may have been loaded before the server's secret was changed. */
export function matchesEtag(ifMatch: string, connector: object): boolean {
  if (ifMatch.trim() === "*") return true;
  const { NEXTAUTH_SECRET_PREVIOUS: previous } = env();
  const etags = [
    connectorEtag(connector),
    ...(previous ? [connectorEtag(connector, previous)] : []),
  ];
  const listed = ifMatch.split(",").map((item) => item.trim().replace(/^W\//, ""));
  // Compression on the way may have marked it.
  return listed.some((item) => etags.includes(item.replace(/-(gzip|br)"$/, '"')));
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
