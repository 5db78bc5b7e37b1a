import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { UpstreamGate } from "./upstream-gate";

const fail = async () => {
  throw new Error("down");
};
const succeed = async () => "ok";
const always = () => true;

test("at most 128 calls run at once, the others wait their turn", async () => {
  const gate = new UpstreamGate();
  let running = 0;
  let most = 0;
  const call = async () => {
    running += 1;
    most = Math.max(most, running);
    await pause(5);
    running -= 1;
  };
  await Promise.all(Array.from({ length: 400 }, () => gate.pass(call, always)));
  expect(most).toBe(128);
});

test("beyond the queue a call is refused at once, unsent", async () => {
  const gate = new UpstreamGate();
  let open: (value?: unknown) => void = () => undefined;
  const blocked = new Promise((resolve) => {
    open = resolve;
  });
  const waiting = Array.from({ length: 640 }, () => gate.pass(() => blocked, always));
  await expect(gate.pass(succeed, always)).rejects.toMatchObject({
    code: "overloaded",
    sent: false,
  });
  open();
  await Promise.all(waiting);
  await expect(gate.pass(succeed, always)).resolves.toBe("ok");
});

test("after mostly failures nobody is asked for a second; then one probe decides", async () => {
  const gate = new UpstreamGate();
  for (let at = 0; at < 20; at++) await gate.pass(fail, always).catch(() => undefined);
  let asked = 0;
  const count = async () => {
    asked += 1;
    await pause(50);
  };
  await expect(gate.pass(count, always)).rejects.toMatchObject({ code: "overloaded" });
  expect(asked).toBe(0);
  await pause(1_050);
  const outcomes = await Promise.allSettled([gate.pass(count, always), gate.pass(count, always)]);
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
  expect(asked).toBe(1);
  await expect(gate.pass(succeed, always)).resolves.toBe("ok");
});

test("refusals by Cargo itself never close the gate", async () => {
  const gate = new UpstreamGate();
  for (let at = 0; at < 50; at++) await gate.pass(fail, () => false).catch(() => undefined);
  await expect(gate.pass(succeed, always)).resolves.toBe("ok");
});
