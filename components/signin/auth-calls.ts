import { z } from "zod";
import { announceSignOut } from "./sign-out-news";

const csrfSchema = z.object({ csrfToken: z.string() });
const outcomeSchema = z.object({ url: z.string() });

/** What next-auth's endpoints answer to a form post: where to go on, or the code of what went wrong. */
export type AuthOutcome = { url: string } | { failure: string };

async function post(path: string, fields: Record<string, string>): Promise<AuthOutcome> {
  try {
    const csrf = csrfSchema.parse(await (await fetch("/api/auth/csrf")).json());
    const response = await fetch(`/api/auth/${path}`, {
      method: "POST",
      body: new URLSearchParams({ ...fields, csrfToken: csrf.csrfToken, json: "true" }),
    });
    if (response.status === 429) return { failure: "RateLimited" };
    const { url } = outcomeSchema.parse(await response.json());
    const failure = new URL(url, window.location.origin).searchParams.get("error");
    if (failure !== null && !response.ok) return { failure };
    return response.ok ? { url } : { failure: "Unknown" };
  } catch (error) {
    // fetch rejects with a TypeError when there was no answer at all.
    return { failure: error instanceof TypeError ? "Unreachable" : "Unknown" };
  }
}

export const signInWithToken = (token: string, returnTo: string) =>
  post("callback/token", { token, callbackUrl: returnTo });

/** Its `url` is Cargo's own page. */
export const signInWithCargo = (returnTo: string) =>
  post("signin/cargo", { callbackUrl: returnTo });

/** Ends the session on the server and leaves for the sign-in page, whatever the server says. */
export async function signOut(): Promise<void> {
  await post("signout", { callbackUrl: "/signin" });
  announceSignOut();
  window.location.assign("/signin");
}

/** Ends this person's sessions in all browsers. False when the server did not do it: then nothing has changed. */
export async function signOutEverywhere(): Promise<boolean> {
  const response = await fetch("/api/dashboard/sign-out-everywhere", { method: "POST" }).catch(
    () => undefined,
  );
  // 401: somebody was quicker.
  if (!response?.ok && response?.status !== 401) return false;
  announceSignOut();
  window.location.assign("/signin");
  return true;
}

export async function isSignedIn(): Promise<boolean> {
  try {
    const session: unknown = await (await fetch("/api/auth/session")).json();
    return typeof session === "object" && session !== null && "user" in session;
  } catch {
    return false;
  }
}
