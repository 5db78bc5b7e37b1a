import type { Worker } from "node:worker_threads";
import type { WorkerQuestion } from "./check-worker";
import type { Judgement } from "./judge-config";

/** Why there is no judgement: it took too long or too much memory, the schema is beyond checking, the thread died, or nobody waits. */
export type Verdict =
  | Judgement
  | { outcome: "unchecked"; reason: "timeout" | "memory" | "crashed" | "schema" | "abandoned" };

export type PoolOptions = {
  start: () => Worker;
  size: number;
  /** For one question, from when a thread has it. */
  timeLimitMs: number;
  mostWaiting: number;
  /** For one person, running and waiting together. */
  mostOfOne: number;
};

/** There are as many questions as the pool takes. */
export class PoolBusy extends Error {
  override readonly name = "PoolBusy";
}

type Job = { question: WorkerQuestion; resolve: (verdict: Verdict) => void };

const startLimitMs = 10_000;

/**
 * A few threads for what somebody else's schema decides the duration of. A thread that takes too long is ended, one that
 * dies costs its own question only; both are started anew with the next.
 */
export class CheckPool {
  readonly #options: PoolOptions;
  readonly #idle: Worker[] = [];
  readonly #waiting: Job[] = [];
  readonly #ofOne = new Map<string, number>();
  #busy = 0;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** What still waits when `signal` is aborted is not begun. @throws {PoolBusy} */
  async check(question: WorkerQuestion, owner: string, signal?: AbortSignal): Promise<Verdict> {
    const { size, mostWaiting, mostOfOne } = this.#options;
    const own = this.#ofOne.get(owner) ?? 0;
    if (own >= mostOfOne) throw new PoolBusy("too many of one");
    if (this.#busy >= size && this.#waiting.length >= mostWaiting) throw new PoolBusy("full");

    this.#ofOne.set(owner, own + 1);
    try {
      return await new Promise<Verdict>((resolve) => {
        const job = { question, resolve };
        this.#waiting.push(job);
        signal?.addEventListener("abort", () => this.#drop(job), { once: true });
        if (signal?.aborted) this.#drop(job);
        this.#next();
      });
    } finally {
      const left = (this.#ofOne.get(owner) ?? 1) - 1;
      if (left > 0) this.#ofOne.set(owner, left);
      else this.#ofOne.delete(owner);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#idle.splice(0).map((worker) => worker.terminate()));
  }

  #drop(job: Job): void {
    const at = this.#waiting.indexOf(job);
    if (at < 0) return;
    this.#waiting.splice(at, 1);
    job.resolve({ outcome: "unchecked", reason: "abandoned" });
  }

  #next(): void {
    if (this.#busy >= this.#options.size) return;
    const job = this.#waiting.shift();
    if (!job) return;
    this.#busy += 1;
    void this.#run(job.question)
      .catch((): Verdict => ({ outcome: "unchecked", reason: "crashed" }))
      .then((verdict) => {
        this.#busy -= 1;
        job.resolve(verdict);
        this.#next();
      });
  }

  async #run(question: WorkerQuestion): Promise<Verdict> {
    const worker = this.#idle.pop() ?? (await this.#start());
    worker.ref();
    worker.postMessage(question);
    const said = await hear(worker, this.#options.timeLimitMs);
    if (said.kind === "message") {
      // A server that stops does not wait for a thread that has nothing to do.
      worker.unref();
      this.#idle.push(worker);
      return said.message as Judgement;
    }
    await worker.terminate();
    return { outcome: "unchecked", reason: said.kind };
  }

  async #start(): Promise<Worker> {
    const worker = this.#options.start();
    // An idle thread that dies is only forgotten.
    worker.on("error", () => {});
    worker.once("exit", () => {
      const at = this.#idle.indexOf(worker);
      if (at >= 0) this.#idle.splice(at, 1);
    });
    const said = await hear(worker, startLimitMs);
    if (said.kind === "message") return worker;
    await worker.terminate();
    throw new Error(`the thread did not start: ${said.kind}`);
  }
}

type Said = { kind: "message"; message: unknown } | { kind: "timeout" | "memory" | "crashed" };

/** The next thing that becomes of a thread. */
function hear(worker: Worker, limitMs: number): Promise<Said> {
  return new Promise((resolve) => {
    const end = (said: Said) => {
      clearTimeout(timer);
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      resolve(said);
    };
    const onMessage = (message: unknown) => end({ kind: "message", message });
    const onExit = () => end({ kind: "crashed" });
    const onError = (error: unknown) => end({ kind: isOutOfMemory(error) ? "memory" : "crashed" });
    const timer = setTimeout(() => end({ kind: "timeout" }), limitMs);
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
