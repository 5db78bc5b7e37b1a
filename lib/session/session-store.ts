import "server-only";
import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { env } from "@/lib/env";
import { store } from "@/lib/store/open-store";
import { seal, unseal } from "@/lib/store/seal";
import { randomId } from "./session-cookie";
import { type SessionRecord, sessionRecordSchema } from "./session-record";

/** A session as found: `id` is the cookie's value, `key` its hashed name in the store, for logs and cache keys too. */
export type Session = { id: string; key: string; record: SessionRecord; sealed: string };

const purpose = "session";
const hourMs = 3_600_000;
const touchEveryMs = 60_000;

export async function createSession(
  record: Omit<SessionRecord, "createdAt" | "epoch">,
): Promise<{ id: string }> {
  const id = randomId();
  const epoch = (await store().get(epochKey(record.user.uuid))) ?? undefined;
  const complete = { ...record, createdAt: Date.now(), ...(epoch && { epoch }) };
  await store().set(storeKey(id), sealRecord(complete, id), lifeMs(complete));
  return { id };
}

/** @throws {StoreUnavailable}, which is not the same as having no session */
export async function findSession(id: string): Promise<Session | null> {
  const session = await openSession(id);
  return session && !(await wasEndedElsewhere(session)) ? session : null;
}

/** A session that was ended from another browser, once: its record is gone after this. */
export async function takeEndedSession(id: string): Promise<Session | null> {
  const session = await openSession(id);
  if (!session || !(await wasEndedElsewhere(session))) return null;
  return (await store().deleteIf(session.key, session.sealed)) ? session : null;
}

async function openSession(id: string): Promise<Session | null> {
  const key = storeKey(id);
  const sealed = await store().get(key);
  const record = sealed === null ? null : openRecord(sealed, id);
  if (sealed === null || !record || lifeMs(record) <= 0) return null;
  return { id, key, record, sealed };
}

async function wasEndedElsewhere({ record }: Session): Promise<boolean> {
  const epoch = await store().get(epochKey(record.user.uuid));
  return epoch !== null && epoch !== record.epoch;
}

/** Starts the idle time anew, at most once a minute. */
export async function touchSession({ key, record }: Session): Promise<void> {
  const now = performance.now();
  if (now - (lastTouches.get(key) ?? Number.NEGATIVE_INFINITY) < touchEveryMs) return;
  lastTouches.set(key, now);
  if (lastTouches.size > 10_000) lastTouches.clear();
  await store().expire(key, lifeMs(record));
}

const lastTouches = new Map<string, number>();

/**
 * Changes a session that still exists; tries again when another request changed it in between. Null when it has ended:
 * a request in flight never brings a signed-out session back.
 */
export async function changeSession(
  session: Session,
  change: (record: SessionRecord) => SessionRecord,
): Promise<Session | null> {
  for (;;) {
    const found = await findSession(session.id);
    if (!found) return null;
    const record = change(found.record);
    const sealed = sealRecord(record, found.id);
    if (await store().replace(found.key, found.sealed, sealed, lifeMs(record))) {
      return { ...found, record, sealed };
    }
  }
}

export async function endSession(id: string): Promise<void> {
  await store().delete(storeKey(id));
}

/**
 * Ends each session that this person has so far, on every instance at once: those of another epoch. By no clock, as those of
 * two instances differ; and under a name that a change of the server's secret leaves as it is.
 */
export async function endAllSessions(userUuid: string): Promise<void> {
  const ttlMs = 2 * env().SESSION_ABSOLUTE_HOURS * hourMs;
  await store().set(epochKey(userUuid), randomId(), ttlMs);
}

const storeKey = (id: string) => `session:${hash(id)}`;
const epochKey = (userUuid: string) => `epoch:${hash(userUuid)}`;

function hash(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

/** Sealed with the cookie's value as well: a copy of the store and the server's key together open nothing. */
function sealRecord(record: SessionRecord, id: string): string {
  return seal(JSON.stringify(record), purpose, id);
}

/** What was opened lately: the store gives the same sealed text for each of a page's many requests. */
const opened = new LRUCache<string, { sealed: string; record: SessionRecord }>({ max: 2_000 });

function openRecord(sealed: string, id: string): SessionRecord | null {
  const known = opened.get(id);
  if (known?.sealed === sealed) return known.record;
  const record = unsealRecord(sealed, id);
  if (record) opened.set(id, { sealed, record });
  return record;
}

function unsealRecord(sealed: string, id: string): SessionRecord | null {
  const plain = unseal(sealed, purpose, id);
  return plain === null ? null : (sessionRecordSchema.safeParse(JSON.parse(plain)).data ?? null);
}

function lifeMs({ createdAt }: { createdAt: number }): number {
  const { SESSION_IDLE_HOURS, SESSION_ABSOLUTE_HOURS } = env();
  const left = createdAt + SESSION_ABSOLUTE_HOURS * hourMs - Date.now();
  return Math.min(SESSION_IDLE_HOURS * hourMs, left);
}
