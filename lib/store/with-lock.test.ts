import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { store } from "./open-store";
import { LockBusy, withLock } from "./with-lock";

vi.stubEnv("NEXTAUTH_URL", "https://dash.example");
vi.stubEnv("NEXTAUTH_SECRET", "0123456789abcdefghijklmnopqrstuvwxyz");
vi.stubEnv("DATA_DIR", mkdtempSync(join(tmpdir(), "cargo-lock-")));

test("work under one name never runs twice at a time, and all of it is done", async () => {
  let running = 0;
  let done = 0;
  const work = async () => {
    running += 1;
    expect(running).toBe(1);
    await pause(2);
    running -= 1;
    done += 1;
  };
  await Promise.all(Array.from({ length: 30 }, () => withLock("a", 20_000, work)));
  expect(done).toBe(30);
});

test("who waits too long is told that it is busy", async () => {
  const holder = withLock("b", 1_000, () => pause(300));
  await expect(withLock("b", 100, async () => undefined)).rejects.toBeInstanceOf(LockBusy);
  await holder;
});

test("a failure frees the lock", async () => {
  const failing = withLock("c", 100, async () => {
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  await expect(withLock("c", 100, async () => "free")).resolves.toBe("free");
});

test("work that outlasts the lock's life keeps it", async () => {
  await withLock("d", 100, async (isHeld) => {
    await pause(6_000);
    expect(await isHeld()).toBe(true);
    expect(await store().setIfAbsent("lock:d", "thief", 1_000)).toBe(false);
  });
}, 15_000);

test("a holder that lost the lock notices, and doesn't free the next one's", async () => {
  await withLock("e", 100, async (isHeld) => {
    await store().set("lock:e", "thief", 5_000);
    expect(await isHeld()).toBe(false);
  });
  expect(await store().get("lock:e")).toBe("thief");
});
