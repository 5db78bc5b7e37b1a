import { CargoError } from "./errors";
import { type Patience, watch } from "./patience";

const maxRunning = 64;
/** Of one kind of call: one that hangs leaves places to the others. */
const maxAlike = 48;
/** With those that run 200 of a kind: what one person's pages may ask for at once has to get through. */
const maxWaiting = 152;
const sampleSize = 20;
const sampleAgeMs = 10_000;
const openMs = 1_000;
/** Calls that were not tried again save up for those that are: one in ten, and a few to begin with. */
const savedPerCall = 0.1;
const mostSaved = 10;

type Visitor = { kind: string; patience: Patience };
type Waiting = Visitor & { start: () => void };

/**
 * Stands before an upstream: so many calls at a time, so many in the queue, and none for a moment when it has mostly been
 * failing. One probe then decides whether it opens again.
 */
export class UpstreamGate {
  #running = 0;
  readonly #alike = new Map<string, number>();
  readonly #waiting: Waiting[] = [];
  #outcomes: { at: number; failed: boolean }[] = [];
  #closedUntil = 0;
  #probing = false;
  #saved = mostSaved;

  /** Whether a failed call may be tried again: an outage must not be met with three times the calls. */
  mayTryAgain(): boolean {
    if (this.#saved < 1) return false;
    this.#saved -= 1;
    return true;
  }

  /** @throws {CargoError} `overloaded`, or `timeout` or `aborted` in the queue: then without having called */
  async pass<T>(
    visitor: Visitor,
    call: () => Promise<T>,
    isFailure: (error: unknown) => boolean,
  ): Promise<T> {
    const isProbe = this.#admit();
    this.#saved = Math.min(this.#saved + savedPerCall, mostSaved);
    try {
      if (this.#hasPlace(visitor)) this.#enter(visitor);
      else await this.#wait(visitor);
    } catch (error) {
      if (isProbe) this.#probing = false;
      throw error;
    }
    try {
      const result = await call();
      this.#record(false, isProbe);
      return result;
    } catch (error) {
      this.#record(isFailure(error), isProbe);
      throw error;
    } finally {
      this.#leave(visitor);
    }
  }

  #admit(): boolean {
    if (this.#closedUntil === 0) return false;
    if (performance.now() < this.#closedUntil || this.#probing) {
      throw refusal("Cargo can't be reached right now. Try again in a moment.");
    }
    this.#probing = true;
    return true;
  }

  #hasPlace({ kind }: Visitor): boolean {
    return this.#running < maxRunning && (this.#alike.get(kind) ?? 0) < maxAlike;
  }

  #enter({ kind }: Visitor): void {
    this.#running += 1;
    this.#alike.set(kind, (this.#alike.get(kind) ?? 0) + 1);
  }

  async #wait(visitor: Visitor): Promise<void> {
    if (this.#waiting.length >= maxWaiting) {
      throw refusal("Too many calls are waiting for Cargo. Try again.");
    }
    await new Promise<void>((resolve, reject) => {
      const waiting = { ...visitor, start: resolve };
      this.#waiting.push(waiting);
      const stop = watch(visitor.patience, (reason) => {
        stop();
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        reject(reason);
      });
      waiting.start = () => {
        stop();
        resolve();
      };
    });
  }

  /** The first in the queue whose kind has a place takes it at once: nobody gets in between. */
  #leave({ kind }: Visitor): void {
    this.#running -= 1;
    this.#alike.set(kind, (this.#alike.get(kind) ?? 1) - 1);
    const next = this.#waiting.find((waiting) => this.#hasPlace(waiting));
    if (!next) return;
    this.#waiting.splice(this.#waiting.indexOf(next), 1);
    this.#enter(next);
    next.start();
  }

  #record(failed: boolean, isProbe: boolean): void {
    const now = performance.now();
    if (isProbe) {
      this.#probing = false;
      this.#outcomes = [];
      this.#closedUntil = failed ? now + openMs : 0;
      return;
    }
    this.#outcomes.push({ at: now, failed });
    this.#outcomes = this.#outcomes
      .slice(-sampleSize)
      .filter((outcome) => now - outcome.at < sampleAgeMs);
    const failures = this.#outcomes.filter((outcome) => outcome.failed).length;
    if (this.#outcomes.length === sampleSize && failures * 2 > sampleSize) {
      this.#closedUntil = now + openMs;
    }
  }
}

function refusal(message: string): CargoError {
  return new CargoError("overloaded", message, { sent: false, retryAfterSeconds: 1 });
}
