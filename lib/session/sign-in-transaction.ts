import { createHash, timingSafeEqual } from "node:crypto";
import {
  calculatePKCECodeChallenge,
  generateRandomCodeVerifier,
  generateRandomState,
} from "oauth4webapi";
import { z } from "zod";
import { sealedRecord } from "@/lib/store/sealed-record";
import { cookieName } from "./session-cookie";

export const signInLifeMs = 10 * 60_000;

const transactionSchema = z.object({
  state: z.string(),
  verifier: z.string(),
  /** Hash of the cookie of the browser that started it. */
  binding: z.string(),
  issuer: z.string(),
  returnPath: z.string(),
});
export type SignInTransaction = z.infer<typeof transactionSchema>;

const transactions = sealedRecord("signin", transactionSchema);

const mostPerBrowser = 5;
/** The names of a browser's sign-ins under way, oldest first. */
const openByBrowser = sealedRecord("signins", z.array(z.string()));

/** Ties a sign-in under way to the browser that started it; several tabs share it. */
export const bindingCookieName = () => cookieName("cargo-signin");

/** Starts one; gives what goes into the authorization request. */
export async function openTransaction(
  { issuer, returnPath }: Pick<SignInTransaction, "issuer" | "returnPath">,
  browser: string,
): Promise<Record<string, string>> {
  const state = generateRandomState();
  const verifier = generateRandomCodeVerifier();
  const transaction = { state, verifier, issuer, returnPath, binding: hash(browser) };
  await transactions.set(hash(state), transaction, signInLifeMs);
  await dropOldest(hash(browser), hash(state));
  return {
    state,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
  };
}

/** The sign-in that `state` names, once, and only for the browser that started it. */
export async function takeTransaction(
  state: string | undefined,
  browser: string | undefined,
): Promise<SignInTransaction | null> {
  if (!state || !browser) return null;
  const transaction = await transactions.take(hash(state));
  if (!transaction) return null;
  const isSameBrowser = timingSafeEqual(
    Buffer.from(transaction.binding),
    Buffer.from(hash(browser)),
  );
  return isSameBrowser ? transaction : null;
}

/** A browser has a few tabs signing in, not hundreds: the oldest give way. */
async function dropOldest(browser: string, newest: string): Promise<void> {
  const names = [...((await openByBrowser.get(browser)) ?? []), newest];
  for (const name of names.slice(0, -mostPerBrowser)) await transactions.delete(name);
  await openByBrowser.set(browser, names.slice(-mostPerBrowser), signInLifeMs);
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
