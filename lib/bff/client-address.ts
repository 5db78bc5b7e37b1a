/**
 * Whose request it is, by network address. `scripts/start.ts` has replaced what the client claimed: the header names the
 * peer, or what a trusted proxy said of it.
 */
export function clientAddressOf(request: Request): string {
  return request.headers.get("x-forwarded-for")?.split(",")[0]?.trim() || "unknown";
}
