import type { SignInErrorCode } from "@/lib/session/sign-in-error";

const ours: Record<SignInErrorCode, string> = {
  TokenRefused:
    "Cargo does not accept this API token. It may have been revoked, or a part of it was not copied.",
  TokenMissing: "Paste an API token first.",
  CargoUnreachable: "Cargo could not be reached, so the sign-in could not be checked. Try again.",
  RateLimited: "Too many attempts from your address. Wait a minute, then try again.",
  OAuthDenied: "Access was not allowed on Cargo's page. Nothing was changed.",
  OAuthExpired:
    "This sign-in took too long, was started elsewhere or has already been used. Start again.",
  OAuthFailed: "Cargo's answer to the sign-in could not be verified. Start again.",
  OAuthUnavailable: "Cargo's sign-in service cannot be reached right now. Try again in a moment.",
  StoreUnavailable: "The dashboard cannot store sessions right now. Try again in a moment.",
};

const others: Record<string, string> = {
  Unreachable: "The dashboard's server could not be reached. Check your connection and try again.",
  // next-auth's own codes
  CredentialsSignin: "Cargo does not accept this API token.",
  AccessDenied: "Access was not allowed on Cargo's page. Nothing was changed.",
  OAuthSignin: "Cargo's sign-in service cannot be reached right now. Try again in a moment.",
  OAuthCallback: "Cargo's answer to the sign-in could not be verified. Start again.",
  Callback: "Cargo's answer to the sign-in could not be verified. Start again.",
  SessionRequired: "Sign in to see that page.",
  Configuration: "Sign-in is not configured correctly on the server. Its log says what is missing.",
};

/** In plain words, why the sign-in failed; codes that nobody told us of get a general answer. */
export function signInFailure(code: string): string {
  const failures = new Map(Object.entries({ ...others, ...ours }));
  return (
    failures.get(code) ??
    "The sign-in did not work. Try again; if it keeps failing, the server's log says why."
  );
}
