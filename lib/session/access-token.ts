import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import { ResponseBodyError } from "oauth4webapi";
import type { TokenSource } from "@/lib/cargo/client";
import { audit } from "@/lib/log/audit";
import { describeError } from "@/lib/log/describe-error";
import { logger } from "@/lib/log/logger";
import { perProcess } from "@/lib/store/per-process";
import { StoreUnavailable } from "@/lib/store/store";
import { LockBusy, withLock } from "@/lib/store/with-lock";
import { refreshTokens, type Tokens } from "./oauth-client";
import { changeSession, endSession, findSession, type Session } from "./session-store";

const longestWaitMs = 10_000;
const longestBackoffMs = 30_000;

/** The session has ended, or can't be mended: the person has to sign in again. */
export class SessionEnded extends Error {
  override readonly name = "SessionEnded";
}

/** A fresh access token can't be had right now; the session stays. */
export class RefreshUnavailable extends Error {
  override readonly name = "RefreshUnavailable";
  readonly retryAfterSeconds: number;

  constructor(cause: unknown, retryAfterSeconds: number) {
    super("Cargo's sign-in can't be reached right now.", { cause });
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The session's access token, renewed before it ages out and when Cargo rejects it. */
export function tokensOf(session: Session): TokenSource {
  const { record } = session;
  return {
    async current() {
      if (!record.refreshToken || !record.refreshAt || Date.now() < record.refreshAt) {
        return record.accessToken;
      }
      try {
        return await renew(session, record.accessToken);
      } catch (error) {
        const stillGood = record.expiresAt !== undefined && Date.now() < record.expiresAt;
        if (error instanceof RefreshUnavailable && stillGood) return record.accessToken;
        throw error;
      }
    },
    async renew(rejected) {
      if (record.signInKind === "token") return undefined;
      return await renew(session, rejected);
    },
  };
}

/** Once for everybody in this process who waits, for no longer than they would. */
async function renew(session: Session, stale: string): Promise<string> {
  const underWay = perProcess("refreshes", () => new Map<string, Promise<string>>());
  const name = `${session.key} ${stale}`;
  let refresh = underWay.get(name);
  if (!refresh) {
    refresh = renewOnce(session, stale).finally(() => underWay.delete(name));
    // Whoever waits sees the error; when nobody does any more it must not end the process.
    refresh.catch(() => undefined);
    underWay.set(name, refresh);
  }
  return await Promise.race([refresh, tooLong()]);
}

/** Once for all instances: under the session's lock the record is read again, and only the first finds it stale. */
async function renewOnce(session: Session, stale: string): Promise<string> {
  const backoff = backoffs().get(session.key);
  if (backoff && performance.now() < backoff.until) throw new RefreshUnavailable("backing off", 1);
  try {
    return await withLock(`refresh:${session.key}`, longestWaitMs, async (isHeld) => {
      const found = await findSession(session.id);
      if (!found) throw new SessionEnded("signed out");
      const { accessToken, refreshToken } = found.record;
      if (accessToken !== stale) return accessToken;
      if (!refreshToken) throw new SessionEnded("no refresh token");
      if (!(await isHeld())) throw new LockBusy("the lock was lost");

      const tokens = await refreshTokens(refreshToken);
      const changed = await persist(found, tokens);
      if (!changed) throw new SessionEnded("signed out meanwhile");
      backoffs().delete(session.key);
      return tokens.accessToken;
    });
  } catch (error) {
    throw await judge(error, session);
  }
}

/** The old refresh token is spent: what came for it is kept even if the store is away for a moment. */
async function persist(found: Session, tokens: Tokens): Promise<Session | null> {
  const giveUpAt = performance.now() + longestWaitMs;
  for (;;) {
    try {
      return await changeSession(found, (record) => ({ ...record, ...tokens }));
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || performance.now() > giveUpAt) throw error;
      await pause(200);
    }
  }
}

/** What a failed refresh means. Only a dead refresh token ends a session. */
async function judge(error: unknown, session: Session): Promise<unknown> {
  if (error instanceof SessionEnded || error instanceof StoreUnavailable) return error;
  if (error instanceof LockBusy) return new RefreshUnavailable(error, 2);
  if (error instanceof ResponseBodyError && error.error === "invalid_grant") {
    await endSession(session.id);
    audit("sessionEnded", { userUuid: session.record.user.uuid, reason: "invalid_grant" });
    return new SessionEnded("the refresh token is no longer valid", { cause: error });
  }
  const reason = error instanceof ResponseBodyError ? error.error : "unreachable";
  logger().error({ event: "refreshFailed", reason, error: describeError(error) }, "refresh");
  const failures = (backoffs().get(session.key)?.failures ?? 0) + 1;
  const waitMs = Math.min(1_000 * 2 ** (failures - 1), longestBackoffMs);
  backoffs().set(session.key, { failures, until: performance.now() + waitMs });
  return new RefreshUnavailable(error, Math.ceil(waitMs / 1_000));
}

function backoffs(): LRUCache<string, { failures: number; until: number }> {
  return perProcess("refresh-backoffs", () => new LRUCache({ max: 10_000 }));
}

function tooLong(): Promise<never> {
  return new Promise((_, reject) => {
    const refuse = () => reject(new RefreshUnavailable("still waiting", 2));
    setTimeout(refuse, longestWaitMs).unref();
  });
}
