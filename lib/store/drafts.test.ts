import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { draftLimits, drafts } from "./drafts";
import { sharedGraphLimits, sharedGraphs } from "./shared-graphs";

vi.stubEnv("NEXTAUTH_URL", "https://dash.example");
vi.stubEnv("NEXTAUTH_SECRET", "0123456789abcdefghijklmnopqrstuvwxyz");
vi.stubEnv("DATA_DIR", mkdtempSync(join(tmpdir(), "cargo-drafts-")));

const place = (key: string, userUuid = "ada") => ({ userUuid, workspaceUuid: "w", key });
const megabyte = "x".repeat(1024 * 1024);

test("what one person keeps is limited in number: what was written longest ago gives way, and nothing of others", async () => {
  await drafts.set(place("theirs", "bo"), "theirs");
  for (const key of ["first", "second"]) await drafts.set(place(key), key);
  for (let at = 2; at < draftLimits.items; at++) await drafts.set(place(String(at)), at);
  await drafts.set(place("first"), "first again");
  await drafts.set(place("one more"), "one more");
  expect(await drafts.get(place("second"))).toBeUndefined();
  expect(await drafts.get(place("first"))).toBe("first again");
  expect(await drafts.get(place("2"))).toBe(2);
  expect(await drafts.get(place("one more"))).toBe("one more");
  expect(await drafts.get(place("theirs", "bo"))).toBe("theirs");
});

test("and in bytes, also when all is written at once", async () => {
  const many = Array.from({ length: draftLimits.bytes / megabyte.length + 2 }, (_, at) =>
    place(`big ${at}`, "cy"),
  );
  await Promise.all(many.map((one) => drafts.set(one, megabyte)));
  const left = await Promise.all(many.map((one) => drafts.get(one)));
  expect(left.filter((draft) => draft !== undefined)).toHaveLength(31);
});

test("a shared graph is found in its workspace alone, and the oldest of one person's give way", async () => {
  const sharer = { userUuid: "ada", workspaceUuid: "w" };
  const keys: string[] = [];
  for (let at = 0; at <= sharedGraphLimits.items; at++) {
    keys.push(await sharedGraphs.add(sharer, { at }));
  }
  const [oldest = "", second = ""] = keys;
  expect(second).toMatch(/^[\da-f]{8}-[\da-f]{4}-4/);
  expect(await sharedGraphs.get("w", oldest)).toBeUndefined();
  expect(await sharedGraphs.get("w", second)).toEqual({ at: 1 });
  expect(await sharedGraphs.get("other", second)).toBeUndefined();
});

test("a draft and a shared graph are found again after the server's secret was changed", async () => {
  await drafts.set(place("kept", "dee"), "kept");
  const key = await sharedGraphs.add({ userUuid: "dee", workspaceUuid: "w" }, "shared");
  vi.resetModules();
  vi.stubEnv("NEXTAUTH_SECRET", "another-0123456789abcdefghijklmnopqrstuvwxyz");
  vi.stubEnv("NEXTAUTH_SECRET_PREVIOUS", "0123456789abcdefghijklmnopqrstuvwxyz");
  const later = { ...(await import("./drafts")), ...(await import("./shared-graphs")) };
  expect(await later.drafts.get(place("kept", "dee"))).toBe("kept");
  expect(await later.sharedGraphs.get("w", key)).toBe("shared");
});
