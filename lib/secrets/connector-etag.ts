import { stringifyLossless } from "@/lib/json/lossless";
import { fingerprint } from "@/lib/store/seal";

/** Counts of what uses the connector: they change without anybody changing it. */
const volatile = ["playsCount", "toolsCount", "modelsCount"];

/**
 * The version of a connector with all its credentials. A keyed hash: a plain one would let anybody who sees it test guesses.
 */
export function connectorEtag(connector: object): string {
  const lasting = Object.entries(connector).filter(([key]) => !volatile.includes(key));
  const canonical = stringifyLossless(Object.fromEntries(lasting), sortKeys);
  return `"${fingerprint(canonical, "etag").slice(0, 27)}"`;
}

/** Whether `if-match` allows a change of what has this etag. */
export function matchesEtag(ifMatch: string, etag: string): boolean {
  if (ifMatch.trim() === "*") return true;
  const listed = ifMatch.split(",").map((item) => item.trim().replace(/^W\//, ""));
  // Compression on the way may have marked it.
  return listed.some((item) => item.replace(/-(gzip|br)"$/, '"') === etag);
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
