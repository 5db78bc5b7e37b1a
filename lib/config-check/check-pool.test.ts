import { readdirSync, readFileSync } from "node:fs";
import { getPriority } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { afterEach, expect, test } from "vitest";
import { CheckPool, PoolBusy, type PoolOptions } from "./check-pool";
import { workerLimits } from "./worker-limits";

/** The real thread's program, in TypeScript as it stands here: no bundler has been at it. */
function start(program = fileURLToPath(new URL("./check-worker.ts", import.meta.url))): Worker {
  const code = `require("tsx/cjs/api").register(); require(${JSON.stringify(program)});`;
  return new Worker(code, { eval: true, resourceLimits: workerLimits });
}

const pools: CheckPool[] = [];
function createPool(options: Partial<PoolOptions> = {}): CheckPool {
  const usual = { start: () => start(), size: 1, timeLimitMs: 2_000, mostWaiting: 8, mostOfOne: 8 };
  const pool = new CheckPool({ ...usual, ...options });
  pools.push(pool);
  return pool;
}
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

const question = (schema: unknown, config: unknown) => ({
  schema: JSON.stringify(schema),
  config: JSON.stringify(config),
  expressions: true,
});
const text = { properties: { a: { type: "string" } } };
const good = question(text, { a: "x" });
const evil = question(
  { properties: { a: { type: "string", pattern: "^(a+)+$" } } },
  { a: `${"a".repeat(60)}!` },
);
const timeout = { outcome: "unchecked", reason: "timeout" };
const fine = { outcome: "checked", problems: [] };

test("a good config has no problems, a bad one has them at their fields", async () => {
  const pool = createPool();
  expect(await pool.check(good, "ada")).toEqual(fine);
  expect(await pool.check(question(text, { a: 1 }), "ada")).toEqual({
    outcome: "checked",
    problems: [{ path: ["a"], keyword: "type", message: "Must be text." }],
  });
});

test("a pattern that would take for ever is given up at the limit, and the next one is checked by another thread", async () => {
  const pool = createPool({ timeLimitMs: 400 });
  await pool.check(good, "ada");
  const began = performance.now();
  expect(await pool.check(evil, "ada")).toEqual(timeout);
  expect(performance.now() - began).toBeLessThan(1_500);
  expect(await pool.check(good, "ada")).toEqual(fine);
});

test("whoever asks is not held up while a thread is", async () => {
  const pool = createPool({ timeLimitMs: 800 });
  await pool.check(good, "ada");
  const verdict = pool.check(evil, "ada");
  let longest = 0;
  for (let round = 0; round < 20; round += 1) {
    const before = performance.now();
    await pause(20);
    longest = Math.max(longest, performance.now() - before - 20);
  }
  expect(longest).toBeLessThan(300);
  expect(await verdict).toEqual(timeout);
});

/** Each level refers to the next one many times over: small to write, endless to follow. */
const bomb = {
  $ref: "#/$defs/l0",
  $defs: Object.fromEntries(
    Array.from({ length: 40 }, (_, level) => [
      `l${level}`,
      { allOf: Array.from({ length: 8 }, () => ({ $ref: `#/$defs/l${level + 1}` })) },
    ]),
  ),
};
/** Whose errors are more than there is memory for. */
const flood = {
  schema: { items: { allOf: Array.from({ length: 2_000 }, () => ({ type: "string" })) } },
  config: Array.from({ length: 20_000 }, () => 1),
};

test.each([
  ["a schema of endless branches", question(bomb, {}), ["timeout", "memory"]],
  ["more errors than memory", question(flood.schema, flood.config), ["timeout", "memory"]],
  ["a schema that holds nothing but itself", question({ allOf: [{ $ref: "#" }] }, {}), ["schema"]],
])("%s ends in a verdict, and the pool goes on", async (_, hostile, reasons) => {
  const pool = createPool();
  const verdict = await pool.check(hostile, "ada");
  expect(verdict).toMatchObject({ outcome: "unchecked" });
  expect(reasons).toContain("reason" in verdict ? verdict.reason : "");
  expect(await pool.check(good, "ada")).toEqual(fine);
});

test("a hundred at once: as many as there is room for are checked, the others are told at once", async () => {
  const pool = createPool({ mostWaiting: 10, mostOfOne: 100 });
  const settled = await Promise.allSettled(
    Array.from({ length: 100 }, (_, at) => pool.check(good, `person ${at}`)),
  );
  const checked = settled.filter((one) => one.status === "fulfilled");
  expect(checked.map(({ value }) => value)).toEqual(Array.from({ length: 11 }, () => fine));
  for (const one of settled)
    if (one.status === "rejected") expect(one.reason).toBeInstanceOf(PoolBusy);
  expect(await pool.check(good, "ada")).toEqual(fine);
});

test("one person does not take all the room", async () => {
  const pool = createPool({ timeLimitMs: 400, mostOfOne: 2 });
  const own = [pool.check(evil, "mallory"), pool.check(evil, "mallory")];
  await expect(pool.check(good, "mallory")).rejects.toBeInstanceOf(PoolBusy);
  expect(await pool.check(good, "ada")).toEqual(fine);
  expect(await Promise.all(own)).toEqual([timeout, timeout]);
  expect(await pool.check(good, "mallory")).toEqual(fine);
});

test("a thread that dies, busy or idle, costs at most its own question", async () => {
  const workers: Worker[] = [];
  const pool = createPool({
    start: () => {
      const worker = start();
      workers.push(worker);
      return worker;
    },
  });
  await pool.check(good, "ada");
  const interrupted = pool.check(evil, "ada");
  await workers[0]?.terminate();
  expect(await interrupted).toEqual({ outcome: "unchecked", reason: "crashed" });
  expect(await pool.check(good, "ada")).toEqual(fine);
  await workers[1]?.terminate();
  expect(await pool.check(good, "ada")).toEqual(fine);
  expect(workers).toHaveLength(3);
});

test("where no thread can start there is no verdict, and no error either", async () => {
  const pool = createPool({ start: () => start("/nowhere.ts") });
  expect(await pool.check(good, "ada")).toEqual({ outcome: "unchecked", reason: "crashed" });
});

test("what still waits when its browser has left is never begun", async () => {
  const pool = createPool({ timeLimitMs: 600 });
  await pool.check(good, "ada");
  const abandoned = { outcome: "unchecked", reason: "abandoned" };
  const leaving = new AbortController();
  const running = pool.check(evil, "mallory");
  const waiting = Array.from({ length: 5 }, () => pool.check(evil, "mallory", leaving.signal));
  leaving.abort();
  expect(await Promise.all(waiting)).toEqual(Array(5).fill(abandoned));
  expect(await pool.check(evil, "mallory", leaving.signal)).toEqual(abandoned);
  // Its turn comes after the one that runs, not after six of them.
  const began = performance.now();
  expect(await pool.check(good, "ada")).toEqual(fine);
  expect(performance.now() - began).toBeLessThan(2_000);
  expect(await running).toEqual(timeout);
});

test.runIf(process.platform === "linux")(
  "a thread gives way to everything else that the process does",
  async () => {
    const pool = createPool({ timeLimitMs: 400 });
    const verdict = pool.check(evil, "mallory");
    const nices = () =>
      readdirSync("/proc/self/task").map((thread) => {
        const stat = readFileSync(`/proc/self/task/${thread}/stat`, "utf8");
        return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[16]);
      });
    await expect.poll(nices, { timeout: 5_000 }).toContain(19);
    expect(getPriority()).toBeLessThan(19);
    await verdict;
  },
);
