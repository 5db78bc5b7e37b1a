import { CargoError } from "./errors";

const maxRunning = 128;
const maxWaiting = 512;
const sampleSize = 20;
const sampleAgeMs = 10_000;
const openMs = 1_000;

/**
 * Stands before an upstream: so many calls at a time, so many in the queue, and none for a moment when it has mostly been
 * failing. One probe then decides whether it opens again.
 */
export class UpstreamGate {
  #running = 0;
  readonly #waiting: (() => void)[] = [];
  #outcomes: { at: number; failed: boolean }[] = [];
  #closedUntil = 0;
  #probing = false;

  /** @throws {CargoError} `overloaded`, without having called */
  async pass<T>(call: () => Promise<T>, isFailure: (error: unknown) => boolean): Promise<T> {
    const isProbe = this.#admit();
    try {
      await this.#enter();
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
      this.#leave();
    }
  }

  #admit(): boolean {
    if (this.#closedUntil === 0) return false;
    if (Date.now() < this.#closedUntil || this.#probing) {
      throw new CargoError(
        "overloaded",
        "Cargo can't be reached right now. Try again in a moment.",
        {
          sent: false,
          retryAfterSeconds: 1,
        },
      );
    }
    this.#probing = true;
    return true;
  }

  async #enter(): Promise<void> {
    if (this.#running < maxRunning) {
      this.#running += 1;
      return;
    }
    if (this.#waiting.length >= maxWaiting) {
      throw new CargoError("overloaded", "Too many calls are waiting for Cargo. Try again.", {
        sent: false,
        retryAfterSeconds: 1,
      });
    }
    // The one who leaves hands over the place: `running` stays as it is.
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#running -= 1;
  }

  #record(failed: boolean, isProbe: boolean): void {
    const now = Date.now();
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
