import { randomBytes } from "node:crypto";
import { env } from "@/lib/env";

const idPattern = /^[A-Za-z0-9_-]{43}$/;

/** 256 random bits, in the alphabet of cookies and addresses. */
export function randomId(): string {
  return randomBytes(32).toString("base64url");
}

/** `Lax`, as with `Strict` a person coming back from a consent page would arrive signed out. */
export function cookieOptions() {
  return { httpOnly: true, sameSite: "lax", path: "/", secure: isHttps() } as const;
}

/** On https the browser itself then keeps the cookie to this host: no sibling can plant one. */
export function cookieName(name: string): string {
  return isHttps() ? `__Host-${name}` : name;
}

export const sessionCookieName = () => cookieName("cargo-session");

/** The session's id, or undefined for a cookie that we can't have made. */
export function asSessionId(value: string | undefined): string | undefined {
  return value && idPattern.test(value) ? value : undefined;
}

export function readCookie(header: string | null, name: string): string | undefined {
  for (const pair of (header ?? "").split(";")) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}

function isHttps(): boolean {
  return env().NEXTAUTH_URL.startsWith("https:");
}
