import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { canary, findLeaks } from "@/e2e/rig/canary";
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
  await new Promise((resolve) => setTimeout(resolve, 2));
  const later = await createSession(record("a"));
  expect(await findSession(later.id)).not.toBeNull();
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
