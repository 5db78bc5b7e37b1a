import { afterEach, expect, test, vi } from "vitest";
import { canary, findLeaks } from "@/e2e/rig/canary";

const first = "first-0123456789abcdefghijklmnopqrstuvwxyz";
const second = "second-0123456789abcdefghijklmnopqrstuvwxyz";

afterEach(() => vi.resetModules());

/** A server that was started with these secrets. */
async function serverWith(secret: string, previous = "") {
  vi.stubEnv("NEXTAUTH_URL", "https://dash.example");
  vi.stubEnv("NEXTAUTH_SECRET", secret);
  vi.stubEnv("NEXTAUTH_SECRET_PREVIOUS", previous);
  vi.resetModules();
  return await import("./seal");
}

test("what was sealed opens again, and shows nothing meanwhile", async () => {
  const { seal, unseal } = await serverWith(first);
  const secret = canary("token");
  const sealed = seal(secret, "session", "cookie");
  expect(findLeaks(sealed, secret)).toEqual([]);
  expect(unseal(sealed, "session", "cookie")).toBe(secret);
});

test.each([
  ["another purpose", "draft", "cookie"],
  ["another cookie", "session", "other"],
  ["no cookie", "session", ""],
])("it doesn't open with %s", async (_, purpose, holder) => {
  const { seal, unseal } = await serverWith(first);
  expect(unseal(seal("x", "session", "cookie"), purpose, holder)).toBeNull();
});

test("a changed byte is noticed", async () => {
  const { seal, unseal } = await serverWith(first);
  const bytes = Buffer.from(seal("x".repeat(50), "session"), "base64url");
  bytes[30] = (bytes[30] ?? 0) ^ 1;
  expect(unseal(bytes.toString("base64url"), "session")).toBeNull();
  expect(unseal("", "session")).toBeNull();
});

test("after the secret was changed, the previous one still opens what it sealed", async () => {
  const sealed = (await serverWith(first)).seal("x", "session", "cookie");
  expect((await serverWith(second, first)).unseal(sealed, "session", "cookie")).toBe("x");
  expect((await serverWith(second)).unseal(sealed, "session", "cookie")).toBeNull();
});
