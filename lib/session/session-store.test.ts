import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { canary, findLeaks } from "@/e2e/rig/canary";
import { store } from "@/lib/store/open-store";
import {
  changeSession,
  createSession,
  endAllSessions,
  endSession,
  findSession,
} from "./session-store";

const directory = mkdtempSync(join(tmpdir(), "cargo-session-"));
vi.stubEnv("NEXTAUTH_URL", "https://dash.example");
vi.stubEnv("NEXTAUTH_SECRET", "0123456789abcdefghijklmnopqrstuvwxyz");
vi.stubEnv("DATA_DIR", directory);
vi.stubEnv("SESSION_IDLE_HOURS", "8");
vi.stubEnv("SESSION_ABSOLUTE_HOURS", "24");

const minuteMs = 60_000;
const hourMs = 3_600_000;
const record = (uuid = "u") => ({
  user: { uuid, name: "Ada", email: "ada@test" },
  signInKind: "token" as const,
  accessToken: "token",
});

afterEach(() => vi.useRealTimers());

test("ten thousand ids are 256 bits each and never the same", async () => {
  const { randomId } = await import("./session-cookie");
  const ids = Array.from({ length: 10_000 }, randomId);
  expect(new Set(ids).size).toBe(10_000);
  for (const id of ids) expect(Buffer.from(id, "base64url")).toHaveLength(32);
});

test("neither the id nor a token can be read in the store", async () => {
  const secret = canary("token");
  const { id } = await createSession({ ...record(), accessToken: secret });
  const files = join(directory, "store");
  const text = readdirSync(files)
    .map((name) => name + readFileSync(join(files, name), "utf8"))
    .join();
  expect(text).toContain("session:");
  expect(findLeaks(text, secret)).toEqual([]);
  expect(text).not.toContain(id);
});

test("an id that was never given out finds nothing", async () => {
  expect(await findSession("A".repeat(43))).toBeNull();
});

test("an ended session stays ended, whatever a request in flight still writes", async () => {
  const { id } = await createSession(record());
  const found = await findSession(id);
  if (!found) throw new Error("not found");
  await endSession(id);
  expect(await changeSession(found, (before) => ({ ...before, accessToken: "new" }))).toBeNull();
  expect(await findSession(id)).toBeNull();
});

test("two changes at once are both kept", async () => {
  const { id } = await createSession(record());
  const found = await findSession(id);
  if (!found) throw new Error("not found");
  await Promise.all([
    changeSession(found, (before) => ({ ...before, accessToken: "new" })),
    changeSession(found, (before) => ({ ...before, currentWorkspaceUuid: "w" })),
  ]);
  expect((await findSession(id))?.record).toMatchObject({
    accessToken: "new",
    currentWorkspaceUuid: "w",
  });
});

test("signing out everywhere ends all of one person's sessions, and later ones begin anew", async () => {
  const [first, second, others] = [
    await createSession(record("a")),
    await createSession(record("a")),
    await createSession(record("b")),
  ];
  await endAllSessions("a");
  expect(await findSession(first.id)).toBeNull();
  expect(await findSession(second.id)).toBeNull();
  expect(await findSession(others.id)).not.toBeNull();
  const later = await createSession(record("a"));
  expect(await findSession(later.id)).not.toBeNull();
});

test("signing out everywhere asks no clock: neither one that is ahead nor one that is behind", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
  const now = Date.now();
  vi.setSystemTime(now + 5 * minuteMs);
  const ahead = await createSession(record("skewed"));
  vi.setSystemTime(now);
  await endAllSessions("skewed");
  expect(await findSession(ahead.id)).toBeNull();
  vi.setSystemTime(now - 5 * minuteMs);
  const behind = await createSession(record("skewed"));
  vi.setSystemTime(now);
  expect(await findSession(behind.id)).not.toBeNull();
});

test("a session that was ended elsewhere stays ended after the server's secret was changed", async () => {
  const { id } = await createSession(record("rotated"));
  await endAllSessions("rotated");
  vi.resetModules();
  vi.stubEnv("NEXTAUTH_SECRET", "another-0123456789abcdefghijklmnopqrstuvwxyz");
  vi.stubEnv("NEXTAUTH_SECRET_PREVIOUS", "0123456789abcdefghijklmnopqrstuvwxyz");
  const later = await import("./session-store");
  expect(await later.findSession(id)).toBeNull();
  const { id: fresh } = await later.createSession(record("rotated"));
  expect(await later.findSession(fresh)).not.toBeNull();
});

test("a clock that is put back doesn't let a session that is in use grow idle", async () => {
  vi.useFakeTimers({ toFake: ["Date", "performance"], now: Date.now() });
  const { touchSession } = await import("./session-store");
  const { id } = await createSession(record());
  const found = await findSession(id);
  if (!found) throw new Error("not found");
  await touchSession(found);
  const expire = vi.spyOn(store(), "expire");
  vi.setSystemTime(Date.now() - hourMs);
  await touchSession(found);
  expect(expire).not.toHaveBeenCalled();
  vi.advanceTimersByTime(minuteMs);
  await touchSession(found);
  expect(expire).toHaveBeenCalledOnce();
});

test("a session ends after eight idle hours, and after a day however busy", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
  const { touchSession } = await import("./session-store");
  const { id } = await createSession(record());
  for (let hours = 0; hours < 23; hours += 7) {
    vi.setSystemTime(Date.now() + 7 * hourMs);
    const found = await findSession(id);
    if (!found) break;
    await touchSession(found);
  }
  expect(await findSession(id)).toBeNull();

  const { id: idle } = await createSession(record());
  vi.setSystemTime(Date.now() + 8 * hourMs + 1);
  expect(await findSession(idle)).toBeNull();
});
