import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { randomId } from "./session-cookie";
import { openTransaction, takeTransaction } from "./sign-in-transaction";

vi.stubEnv("NEXTAUTH_URL", "https://dash.example");
vi.stubEnv("NEXTAUTH_SECRET", "0123456789abcdefghijklmnopqrstuvwxyz");
vi.stubEnv("DATA_DIR", mkdtempSync(join(tmpdir(), "cargo-signin-")));

afterEach(() => vi.useRealTimers());

async function begin(browser = randomId()) {
  const checks = await openTransaction(
    { issuer: "https://as.test", returnPath: "/connectors" },
    browser,
  );
  return { browser, state: checks.state, checks };
}

test("a sign-in is found by its state, in the browser that began it, once", async () => {
  const { browser, state, checks } = await begin();
  expect(checks).toMatchObject({ code_challenge_method: "S256" });
  expect(await takeTransaction(state, browser)).toMatchObject({ state, returnPath: "/connectors" });
  expect(await takeTransaction(state, browser)).toBeNull();
});

test("two tabs of one browser both finish", async () => {
  const first = await begin();
  const second = await begin(first.browser);
  expect(await takeTransaction(second.state, first.browser)).not.toBeNull();
  expect(await takeTransaction(first.state, first.browser)).not.toBeNull();
});

test("of six tabs the oldest gives way", async () => {
  const first = await begin();
  for (let tab = 0; tab < 4; tab++) await begin(first.browser);
  const sixth = await begin(first.browser);
  expect(await takeTransaction(first.state, first.browser)).toBeNull();
  expect(await takeTransaction(sixth.state, first.browser)).not.toBeNull();
});

test("of two callbacks at once one goes on", async () => {
  const { browser, state } = await begin();
  const taken = await Promise.all(
    Array.from({ length: 20 }, () => takeTransaction(state, browser)),
  );
  expect(taken.filter(Boolean)).toHaveLength(1);
});

test.each([
  ["no state", undefined],
  ["an unknown state", randomId()],
])("%s finds nothing", async (_, state) => {
  expect(await takeTransaction(state, randomId())).toBeNull();
});

test("another browser finds nothing, and spoils it for everybody", async () => {
  const { browser, state } = await begin();
  expect(await takeTransaction(state, randomId())).toBeNull();
  expect(await takeTransaction(state, browser)).toBeNull();
});

test("no browser at all finds nothing", async () => {
  const { state } = await begin();
  expect(await takeTransaction(state, undefined)).toBeNull();
});

test("after ten minutes it is too late", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
  const { browser, state } = await begin();
  vi.setSystemTime(Date.now() + 10 * 60_000 + 1);
  expect(await takeTransaction(state, browser)).toBeNull();
});
