import { expect, test } from "vitest";
import { canary, findLeaks } from "@/e2e/rig/canary";
import { describeError, scrub } from "./describe-error";

test.each([
  ["in its message", (secret: string) => new Error(`refused: ${secret}`)],
  ["in its cause", (secret: string) => new Error("refused", { cause: new Error(secret) })],
  ["as a bearer token", (secret: string) => new TypeError(`Bearer ${secret} is no header`)],
  ["as the thing thrown", (secret: string) => secret],
  [
    "in a field of its own",
    (secret: string) => Object.assign(new Error("x"), { config: { key: secret } }),
  ],
])("a secret %s doesn't reach the log", (_, make) => {
  const secret = canary("log");
  expect(findLeaks(JSON.stringify(describeError(make(secret))), secret)).toEqual([]);
});

test("a line break in a message forges no line of the log", () => {
  expect(scrub('x\r\n{"level":30}\u001b[2J')).toBe('x {"level":30} [2J');
});

test("what happened and where can still be told", () => {
  expect(describeError(new RangeError("too long"))).toMatchObject({
    kind: "RangeError",
    message: "too long",
    at: [expect.stringContaining("describe-error.test.ts"), ...Array(7).fill(expect.any(String))],
  });
});
