import { cookieOptions } from "@/lib/session/session-cookie";
import { browserCookieName, lifeMs } from "./oauth-transaction";

/** Ties an OAuth to the browser that began it. The newest one counts: one OAuth at a time. */
export function browserCookie(browser: string): string {
  const { httpOnly, sameSite, path, secure } = cookieOptions();
  return [
    `${browserCookieName()}=${browser}`,
    `Path=${path}`,
    `Max-Age=${lifeMs / 1000}`,
    `SameSite=${sameSite === "lax" ? "Lax" : "Strict"}`,
    ...(httpOnly ? ["HttpOnly"] : []),
    ...(secure ? ["Secure"] : []),
  ].join("; ");
}
