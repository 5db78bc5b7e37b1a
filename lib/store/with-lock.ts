import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { store } from "./open-store";

const ttlMs = 5_000;
const renewEveryMs = ttlMs / 3;
const pollMs = 25;

/** Somebody else holds the lock for longer than the caller would wait. */
export class LockBusy extends Error {
  override readonly name = "LockBusy";
}

/**
 * Does `work` while nobody else, on any instance, does work under the same name. Renewed while it runs; when the holder
 * dies it is free after 5 s. `isHeld` is the fence: ask it before writing what another holder might have written.
 *
 * @throws {LockBusy} after `waitMs`
 */
export async function withLock<T>(
  name: string,
  waitMs: number,
  work: (isHeld: () => Promise<boolean>) => Promise<T>,
): Promise<T> {
  const key = `lock:${name}`;
  const holder = randomUUID();
  const giveUpAt = performance.now() + waitMs;
  while (!(await store().setIfAbsent(key, holder, ttlMs))) {
    if (performance.now() >= giveUpAt) throw new LockBusy(`The lock ${name} is held by another.`);
    await pause(pollMs * (0.5 + Math.random()));
  }

  const renew = () => store().replace(key, holder, holder, ttlMs);
  // A renewal that fails is noticed by `isHeld`, where it matters.
  const renewal = setInterval(() => renew().catch(() => false), renewEveryMs);
  renewal.unref();
  try {
    return await work(renew);
  } finally {
    clearInterval(renewal);
    await store()
      .deleteIf(key, holder)
      .catch(() => false);
  }
}
