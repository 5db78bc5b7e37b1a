import { setTimeout as pause } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import type { Patience } from "./patience";
import { UpstreamGate } from "./upstream-gate";

const fail = async () => {
  throw new Error("down");
};
const succeed = async () => "ok";
const always = () => true;
const visitor = (kind = "list", patience: Partial<Patience> = {}) => ({
  kind,
  patience: { firstByteMs: 60_000, deadline: performance.now() + 60_000, ...patience },
});
/** A call that runs until it is let go. */
function hanging() {
  let open: (value?: unknown) => void = () => undefined;
  const blocked = new Promise((resolve) => {
    open = resolve;
  });
  return { call: () => blocked, open };
}

test("at most 64 calls run at once, 48 of a kind, and the others wait their turn", async () => {
  const gate = new UpstreamGate();
  const running = { all: 0, list: 0 };
  const most = { all: 0, list: 0 };
  const call = (kind: string) => async () => {
    const counted = kind === "list" ? (["all", "list"] as const) : (["all"] as const);
    for (const name of counted) most[name] = Math.max(most[name], ++running[name]);
    await pause(5);
    for (const name of counted) running[name] -= 1;
  };
  const kinds = Array.from({ length: 200 }, (_, at) => (at < 120 ? "list" : `other ${at % 3}`));
  await Promise.all(kinds.map((kind) => gate.pass(visitor(kind), call(kind), always)));
  expect(most).toEqual({ all: 64, list: 48 });
});

test("200 calls of a kind all get through; one more is refused at once, unsent", async () => {
  const gate = new UpstreamGate();
  const { call, open } = hanging();
  const waiting = Array.from({ length: 200 }, () => gate.pass(visitor(), call, always));
  const since = performance.now();
  await expect(gate.pass(visitor(), succeed, always)).rejects.toMatchObject({
    code: "overloaded",
    sent: false,
  });
  expect(performance.now() - since).toBeLessThan(50);
  open();
  expect(await Promise.all(waiting)).toHaveLength(200);
  await expect(gate.pass(visitor(), succeed, always)).resolves.toBe("ok");
});

test("a kind of call that hangs keeps no other from its place", async () => {
  const gate = new UpstreamGate();
  const { call, open } = hanging();
  const stuck = Array.from({ length: 200 }, () => gate.pass(visitor("slow"), call, always));
  const others = Array.from({ length: 16 }, () => gate.pass(visitor("quick"), succeed, always));
  expect(await Promise.all(others)).toHaveLength(16);
  open();
  await Promise.all(stuck);
});

test("whoever waits is told when their time is up or their browser has gone, and leaves the queue", async () => {
  const gate = new UpstreamGate();
  const { call, open } = hanging();
  const running = Array.from({ length: 48 }, () => gate.pass(visitor(), call, always));
  const leaving = new AbortController();
  let asked = 0;
  const count = async () => ++asked;
  const late = gate.pass(visitor("list", { deadline: performance.now() + 20 }), count, always);
  const left = gate.pass(visitor("list", { leaving: leaving.signal }), count, always);
  const last = gate.pass(visitor(), count, always);
  leaving.abort();
  await expect(left).rejects.toMatchObject({ code: "aborted" });
  await expect(late).rejects.toMatchObject({ code: "timeout" });
  await expect(
    gate.pass(visitor("list", { leaving: leaving.signal }), count, always),
  ).rejects.toMatchObject({ code: "aborted" });
  open();
  await Promise.all(running);
  await expect(last).resolves.toBe(1);
});

test("after mostly failures nobody is asked for a second; then one probe decides", async () => {
  const gate = new UpstreamGate();
  for (let at = 0; at < 20; at++) await gate.pass(visitor(), fail, always).catch(() => undefined);
  let asked = 0;
  const count = async () => {
    asked += 1;
    await pause(50);
  };
  await expect(gate.pass(visitor(), count, always)).rejects.toMatchObject({ code: "overloaded" });
  expect(asked).toBe(0);
  await pause(1_050);
  const outcomes = await Promise.allSettled([
    gate.pass(visitor(), count, always),
    gate.pass(visitor(), count, always),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
  expect(asked).toBe(1);
  await expect(gate.pass(visitor(), succeed, always)).resolves.toBe("ok");
});

test("it opens again after a second though the clock is put back by an hour meanwhile", async () => {
  const gate = new UpstreamGate();
  for (let at = 0; at < 20; at++) await gate.pass(visitor(), fail, always).catch(() => undefined);
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() - 3_600_000 });
  await pause(1_050);
  await expect(gate.pass(visitor(), succeed, always)).resolves.toBe("ok");
  vi.useRealTimers();
});

test("refusals by Cargo itself never close the gate", async () => {
  const gate = new UpstreamGate();
  for (let at = 0; at < 50; at++)
    await gate.pass(visitor(), fail, () => false).catch(() => undefined);
  await expect(gate.pass(visitor(), succeed, always)).resolves.toBe("ok");
});
