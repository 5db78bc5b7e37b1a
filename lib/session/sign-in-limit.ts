import { store } from "@/lib/store/open-store";
import { perProcess } from "@/lib/store/per-process";
import { fingerprint } from "@/lib/store/seal";
import { SignInError } from "./sign-in-error";

const windowMs = 60_000;
const perAddress = 5;
const inTotal = 300;
/** A burst is not known to be refused until it has been asked: so many of one address are asked at a time. */
const mostAtOnce = 20;

/** Refused tokens are counted per client address and in all; good ones never are. */
export async function countRefusedToken(address: string): Promise<void> {
  await Promise.all(keysFor(address).map(({ key }) => store().increment(key, windowMs)));
}

/** @throws {SignInError} `RateLimited` while there have been too many refused ones, or too many are being tried */
export async function tryToken<T>(address: string, attempt: () => Promise<T>): Promise<T> {
  const running = perProcess("token sign-ins", () => new Map<string, number>());
  const own = running.get(address) ?? 0;
  if (own >= mostAtOnce) throw new SignInError("RateLimited", { retryAfterSeconds: 1 });
  running.set(address, own + 1);
  try {
    await assertMayTry(address);
    return await attempt();
  } finally {
    const left = (running.get(address) ?? 1) - 1;
    if (left > 0) running.set(address, left);
    else running.delete(address);
  }
}

async function assertMayTry(address: string): Promise<void> {
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
