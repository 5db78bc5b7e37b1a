import { store } from "@/lib/store/open-store";
import { fingerprint } from "@/lib/store/seal";
import { SignInError } from "./sign-in-error";

const windowMs = 60_000;
const perAddress = 5;
const inTotal = 300;

/** Refused tokens are counted per client address and in all; good ones never are. @throws {SignInError} */
export async function countRefusedToken(address: string): Promise<void> {
  await Promise.all(keysFor(address).map(({ key }) => store().increment(key, windowMs)));
}

/** @throws {SignInError} `RateLimited` while there have been too many */
export async function assertMayTryToken(address: string): Promise<void> {
  for (const { key, limit } of keysFor(address)) {
    const count = Number((await store().get(key)) ?? 0);
    if (count >= limit) throw new SignInError("RateLimited", { retryAfterSeconds: 60 });
  }
}

function keysFor(address: string) {
  return [
    { key: `rate:signin:${fingerprint(address, "client address")}`, limit: perAddress },
    { key: "rate:signin:all", limit: inTotal },
  ];
}
