import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { findRedisServer, startRedis } from "@/e2e/rig/redis";
import { EmbeddedStore } from "./embedded-store";
import { RedisStore } from "./redis-store";
import { type Store, StoreUnavailable } from "./store";

vi.stubEnv("NEXTAUTH_URL", "https://dash.example");
vi.stubEnv("NEXTAUTH_SECRET", "0123456789abcdefghijklmnopqrstuvwxyz");
vi.stubEnv("LOG_LEVEL", "silent");

const minute = 60_000;
const newDirectory = () => mkdtempSync(join(tmpdir(), "cargo-store-"));

type Driver = {
  name: string;
  skip: boolean;
  open: () => Promise<{ store: Store; stop: () => Promise<void> }>;
};
const drivers: Driver[] = [
  {
    name: "embedded",
    skip: false,
    open: async () => {
      const store = new EmbeddedStore(newDirectory());
      return { store, stop: () => store.close() };
    },
  },
  {
    name: "redis",
    // Runs where a redis-server is installed: `npm test` sees to that and says so otherwise.
    skip: findRedisServer() === undefined,
    open: async () => {
      const redis = await startRedis();
      const store = new RedisStore(redis.url);
      return {
        store,
        stop: async () => {
          await store.close();
          await redis.stop();
        },
      };
    },
  },
];

for (const { name, skip, open } of drivers) {
  describe.skipIf(skip)(`the ${name} store`, () => {
    let store: Store;
    let stop: () => Promise<void>;
    beforeAll(async () => ({ store, stop } = await open()));
    afterAll(() => stop());

    test("gives back what was set, until it is deleted", async () => {
      await store.set("a", "1", minute);
      expect(await store.get("a")).toBe("1");
      await store.delete("a");
      expect(await store.get("a")).toBeNull();
    });

    test("forgets after its time", async () => {
      await store.set("b", "1", 30);
      await pause(60);
      expect(await store.get("b")).toBeNull();
    });

    test("lets one of many claim a key", async () => {
      const claims = Array.from({ length: 50 }, (_, at) =>
        store.setIfAbsent("c", String(at), minute),
      );
      expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1);
    });

    test("gives a value to one of many takers", async () => {
      await store.set("d", "1", minute);
      const taken = await Promise.all(Array.from({ length: 50 }, () => store.take("d")));
      expect(taken.filter((value) => value === "1")).toHaveLength(1);
    });

    test("replaces only what it expects, and never brings a deleted key back", async () => {
      await store.set("e", "1", minute);
      expect(await store.replace("e", "0", "2", minute)).toBe(false);
      expect(await store.replace("e", "1", "2", minute)).toBe(true);
      expect(await store.get("e")).toBe("2");
      await store.delete("e");
      expect(await store.replace("e", "2", "3", minute)).toBe(false);
      expect(await store.expire("e", minute)).toBe(false);
      expect(await store.get("e")).toBeNull();
    });

    test("deletes only what it expects", async () => {
      await store.set("f", "1", minute);
      expect(await store.deleteIf("f", "2")).toBe(false);
      expect(await store.deleteIf("f", "1")).toBe(true);
    });

    test("counts within a window", async () => {
      const counts = [await store.increment("rate:g", 80), await store.increment("rate:g", 80)];
      expect(counts.map(({ count }) => count)).toEqual([1, 2]);
      await pause(120);
      expect((await store.increment("rate:g", 80)).count).toBe(1);
    });
  });
}

test("the embedded store finds everything again after a restart, except locks", async () => {
  const directory = newDirectory();
  const before = new EmbeddedStore(directory);
  await before.set("session:a", "sealed", minute);
  await before.set("gone", "sealed", minute);
  await before.delete("gone");
  await before.set("lock:a", "holder", minute);
  await before.close();

  const after = new EmbeddedStore(directory);
  expect(await after.get("session:a")).toBe("sealed");
  expect(await after.get("gone")).toBeNull();
  expect(await after.get("lock:a")).toBeNull();
  await after.close();
});

test("a file that was cut short costs its own key and no other", async () => {
  const directory = newDirectory();
  const before = new EmbeddedStore(directory);
  await before.set("a", "1", minute);
  await before.close();
  writeFileSync(join(directory, "broken.json"), '{"key":"b","va');
  const after = new EmbeddedStore(directory);
  expect(await after.get("a")).toBe("1");
  await after.close();
});

test("of a hundred writes to one key at once the last one stays on the disk", async () => {
  const directory = newDirectory();
  const store = new EmbeddedStore(directory);
  await Promise.all(Array.from({ length: 100 }, (_, at) => store.set("a", String(at), minute)));
  await store.close();
  const [file = ""] = readdirSync(directory);
  expect(JSON.parse(readFileSync(join(directory, file), "utf8"))).toMatchObject({ value: "99" });
});

test("a Redis that isn't there is unavailable, which is not the same as empty", async () => {
  const store = new RedisStore("redis://127.0.0.1:1");
  await expect(store.get("a")).rejects.toBeInstanceOf(StoreUnavailable);
  await store.close();
});
