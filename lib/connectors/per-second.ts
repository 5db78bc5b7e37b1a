import type { RateLimit } from "./connector-row";

const seconds: Record<string, number> = { second: 1, minute: 60, hour: 3_600, day: 86_400 };

/** Makes rate limits of different units comparable. */
export function perSecond({ max, unit }: RateLimit): number {
  return max / (seconds[unit] ?? 1);
}
