import "server-only";
import { headers } from "next/headers";

/** Path and query of the page that was asked for, as proxy.ts notes them for layouts, which Next doesn't tell. */
export async function requestedAddress(fallback: string): Promise<string> {
  return (await headers()).get("x-requested-address") ?? fallback;
}

/** Where a signed-out visitor goes, and comes back from. */
export function signInAddress(returnTo: string): string {
  return `/signin?callbackUrl=${encodeURIComponent(returnTo)}`;
}
