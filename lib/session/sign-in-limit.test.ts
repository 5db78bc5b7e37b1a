import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { SignInError } from "./sign-in-error";
import { countRefusedToken, tryToken } from "./sign-in-limit";

vi.stubEnv("NEXTAUTH_URL", "https://dash.example");
vi.stubEnv("NEXTAUTH_SECRET", "0123456789abcdefghijklmnopqrstuvwxyz");
vi.stubEnv("DATA_DIR", mkdtempSync(join(tmpdir(), "cargo-limit-")));

const limited = expect.objectContaining({ code: "RateLimited" });

test("of two hundred refused tokens at once twenty are asked, and then none for a minute", async () => {
  let asked = 0;
  const refuse = async (): Promise<never> => {
    asked += 1;
    await new Promise(setImmediate);
    await countRefusedToken("10.0.0.1");
    throw new SignInError("TokenRefused");
  };
  const tries = Array.from({ length: 200 }, () => tryToken("10.0.0.1", refuse));
  const settled = await Promise.allSettled(tries);
  expect(settled.every(({ status }) => status === "rejected")).toBe(true);
  expect(asked).toBe(20);
  await expect(tryToken("10.0.0.1", refuse)).rejects.toEqual(limited);
  expect(asked).toBe(20);
  await expect(tryToken("10.0.0.2", async () => "good")).resolves.toBe("good");
});

test("good tokens are never counted, however many come from one address", async () => {
  for (let round = 0; round < 10; round++) {
    const tries = Array.from({ length: 20 }, () => tryToken("10.0.0.3", async () => "good"));
    expect(new Set(await Promise.all(tries))).toEqual(new Set(["good"]));
  }
});
