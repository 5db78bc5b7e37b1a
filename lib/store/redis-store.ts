import { Redis } from "ioredis";
import { logger } from "@/lib/log/logger";
import { type Store, StoreUnavailable } from "./store";

const replaceScript = `
if redis.call('get', KEYS[1]) ~= ARGV[1] then return 0 end
redis.call('set', KEYS[1], ARGV[2], 'PX', ARGV[3])
return 1`;

const deleteIfScript = `
if redis.call('get', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('del', KEYS[1])`;

const incrementScript = `
local count = redis.call('incr', KEYS[1])
if count == 1 then redis.call('pexpire', KEYS[1], ARGV[1]) end
return { count, redis.call('pttl', KEYS[1]) }`;

/** The store that several instances share. Expiry runs by Redis' clock. */
export class RedisStore implements Store {
  readonly #redis: Redis;

  constructor(url: string) {
    this.#redis = new Redis(url, {
      keyPrefix: "cargo-connections:",
      connectTimeout: 2_000,
      commandTimeout: 1_500,
      // A connection that has gone mute is given up, or it would be trusted until TCP itself gives up.
      socketTimeout: 2_000,
      maxRetriesPerRequest: 1,
      // Whether a command was done before its connection broke is not known: the caller decides.
      autoResendUnfulfilledCommands: false,
      retryStrategy: (attempt) => Math.min(50 * 2 ** attempt, 1_000) * (0.5 + Math.random() / 2),
    });
    this.#redis.on("error", (error: Error) => {
      logger().warn({ event: "storeError", message: error.message }, "redis");
    });
  }

  get(key: string): Promise<string | null> {
    return ask(this.#redis.get(key));
  }

  async set(key: string, value: string, ttlMs: number): Promise<void> {
    await ask(this.#redis.set(key, value, "PX", whole(ttlMs)));
  }

  async setIfAbsent(key: string, value: string, ttlMs: number): Promise<boolean> {
    return (await ask(this.#redis.set(key, value, "PX", whole(ttlMs), "NX"))) === "OK";
  }

  async replace(key: string, expected: string, value: string, ttlMs: number): Promise<boolean> {
    const run = this.#redis.eval(replaceScript, 1, key, expected, value, whole(ttlMs));
    return (await ask(run)) === 1;
  }

  async delete(key: string): Promise<void> {
    await ask(this.#redis.del(key));
  }

  async deleteIf(key: string, expected: string): Promise<boolean> {
    return (await ask(this.#redis.eval(deleteIfScript, 1, key, expected))) === 1;
  }

  take(key: string): Promise<string | null> {
    return ask(this.#redis.getdel(key));
  }

  async expire(key: string, ttlMs: number): Promise<boolean> {
    return (await ask(this.#redis.pexpire(key, whole(ttlMs)))) === 1;
  }

  async increment(key: string, ttlMs: number): Promise<{ count: number; ttlMs: number }> {
    const answer = await ask(this.#redis.eval(incrementScript, 1, key, whole(ttlMs)));
    const [count, left] = Array.isArray(answer) ? answer.map(Number) : [];
    return { count: count ?? 1, ttlMs: left ?? ttlMs };
  }

  async ping(): Promise<void> {
    await ask(this.#redis.ping());
  }

  async close(): Promise<void> {
    this.#redis.disconnect();
  }
}

const whole = (ttlMs: number) => Math.max(1, Math.round(ttlMs));

async function ask<T>(command: Promise<T>): Promise<T> {
  try {
    return await command;
  } catch (cause) {
    throw new StoreUnavailable(cause);
  }
}
