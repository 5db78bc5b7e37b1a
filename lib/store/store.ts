/**
 * Where everything lives that must outlast a request or be known to another instance: sessions, sign-ins under way,
 * idempotency keys, drafts, locks, counters. Values are sealed before they come here: see `seal.ts`.
 */
export interface Store {
  get(key: string): Promise<string | null>;
  set(key: string, value: string, ttlMs: number): Promise<void>;
  /** False when the key is taken. */
  setIfAbsent(key: string, value: string, ttlMs: number): Promise<boolean>;
  /** Compare and swap. False, and nothing is written, unless the value is still `expected`. */
  replace(key: string, expected: string, value: string, ttlMs: number): Promise<boolean>;
  delete(key: string): Promise<void>;
  deleteIf(key: string, expected: string): Promise<boolean>;
  /** Reads and deletes in one step: of two takers one gets it. */
  take(key: string): Promise<string | null>;
  /** Never brings a deleted key back. */
  expire(key: string, ttlMs: number): Promise<boolean>;
  /** Counts within a window that starts with the first count. */
  increment(key: string, ttlMs: number): Promise<{ count: number; ttlMs: number }>;
  /** @throws {StoreUnavailable} */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** The store can't be asked now. Says nothing about whether a key exists. */
export class StoreUnavailable extends Error {
  override readonly name = "StoreUnavailable";

  constructor(cause: unknown) {
    super("The session store can't be reached.", { cause });
  }
}
