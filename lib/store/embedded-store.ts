import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { access, constants, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type Store, StoreUnavailable } from "./store";

const itemSchema = z.object({ key: z.string(), value: z.string(), expiresAt: z.number() });
type Item = z.infer<typeof itemSchema>;

/** Locks and counters end with the process: a restart must not find them closed. */
const isVolatile = (key: string) => /^(lock|rate):/.test(key);

/** The store of a single instance: in memory, with one file a key so that a restart loses nothing. */
export class EmbeddedStore implements Store {
  readonly #directory: string;
  readonly #items = new Map<string, Item>();
  readonly #writes = new Map<string, Promise<void>>();
  readonly #sweeper: NodeJS.Timeout;

  constructor(directory: string) {
    this.#directory = directory;
    this.#load();
    this.#sweeper = setInterval(() => this.#sweep(), 60_000);
    this.#sweeper.unref();
  }

  async get(key: string): Promise<string | null> {
    return this.#live(key)?.value ?? null;
  }

  async set(key: string, value: string, ttlMs: number): Promise<void> {
    await this.#put(key, value, ttlMs);
  }

  async setIfAbsent(key: string, value: string, ttlMs: number): Promise<boolean> {
    if (this.#live(key)) return false;
    await this.#put(key, value, ttlMs);
    return true;
  }

  async replace(key: string, expected: string, value: string, ttlMs: number): Promise<boolean> {
    if (this.#live(key)?.value !== expected) return false;
    await this.#put(key, value, ttlMs);
    return true;
  }

  async delete(key: string): Promise<void> {
    if (this.#items.delete(key)) await this.#save(key);
  }

  async deleteIf(key: string, expected: string): Promise<boolean> {
    if (this.#live(key)?.value !== expected) return false;
    await this.delete(key);
    return true;
  }

  async take(key: string): Promise<string | null> {
    const value = this.#live(key)?.value ?? null;
    await this.delete(key);
    return value;
  }

  async expire(key: string, ttlMs: number): Promise<boolean> {
    const item = this.#live(key);
    if (!item) return false;
    await this.#put(key, item.value, ttlMs);
    return true;
  }

  async increment(key: string, ttlMs: number): Promise<{ count: number; ttlMs: number }> {
    const item = this.#live(key);
    const count = Number(item?.value ?? 0) + 1;
    const expiresAt = item?.expiresAt ?? Date.now() + ttlMs;
    this.#items.set(key, { key, value: String(count), expiresAt });
    return { count, ttlMs: expiresAt - Date.now() };
  }

  async ping(): Promise<void> {
    await access(this.#directory, constants.W_OK).catch((cause: unknown) => {
      throw new StoreUnavailable(cause);
    });
  }

  async close(): Promise<void> {
    clearInterval(this.#sweeper);
    await Promise.allSettled(this.#writes.values());
  }

  #live(key: string): Item | undefined {
    const item = this.#items.get(key);
    return item && item.expiresAt > Date.now() ? item : undefined;
  }

  #put(key: string, value: string, ttlMs: number): Promise<void> {
    this.#items.set(key, { key, value, expiresAt: Date.now() + ttlMs });
    return this.#save(key);
  }

  /** Writes what the key holds when its turn comes: saves of one key never overtake each other. */
  #save(key: string): Promise<void> {
    if (isVolatile(key)) return Promise.resolve();
    const write = (this.#writes.get(key) ?? Promise.resolve())
      .catch(() => undefined)
      .then(() => this.#write(key));
    this.#writes.set(key, write);
    const forget = () => {
      if (this.#writes.get(key) === write) this.#writes.delete(key);
    };
    write.then(forget, forget);
    return write.catch((cause: unknown) => {
      throw new StoreUnavailable(cause);
    });
  }

  async #write(key: string): Promise<void> {
    const item = this.#items.get(key);
    const file = join(this.#directory, `${nameOf(key)}.json`);
    if (!item) return rm(file, { force: true });
    await mkdir(this.#directory, { recursive: true, mode: 0o700 });
    const draft = join(this.#directory, `${randomUUID()}.tmp`);
    await writeFile(draft, JSON.stringify(item), { mode: 0o600 });
    await rename(draft, file);
  }

  #load(): void {
    mkdirSync(this.#directory, { recursive: true, mode: 0o700 });
    for (const name of readdirSync(this.#directory)) {
      const file = join(this.#directory, name);
      const item = name.endsWith(".json") ? readItem(file) : undefined;
      if (item && item.expiresAt > Date.now()) this.#items.set(item.key, item);
      else rmSync(file, { force: true });
    }
  }

  #sweep(): void {
    for (const item of this.#items.values()) {
      if (item.expiresAt <= Date.now()) this.delete(item.key).catch(() => undefined);
    }
  }
}

function readItem(file: string): Item | undefined {
  try {
    return itemSchema.safeParse(JSON.parse(readFileSync(file, "utf8"))).data;
  } catch {
    // Half a file, from before writes were whole or from another hand: as good as none.
    return undefined;
  }
}

function nameOf(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}
