import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const saveDelayMs = 100;

/** A value that outlives the process: changed in memory, written shortly after, whole or not at all. */
export class JsonFile<Value> {
  value: Value;
  #path: string;
  #timer: NodeJS.Timeout | undefined;

  constructor(path: string, initial: () => Value) {
    this.#path = path;
    const stored = read<Value>(path);
    this.value = stored ?? initial();
    if (stored === undefined) this.changed();
  }

  /** Call after every change of `value`. */
  changed(): void {
    this.#timer ??= setTimeout(() => this.flush(), saveDelayMs);
  }

  replace(value: Value): void {
    this.value = value;
    this.changed();
  }

  /** Writes what has not been written yet: at exit nothing may be lost. */
  flush(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    mkdirSync(dirname(this.#path), { recursive: true, mode: 0o700 });
    const draft = `${this.#path}.${process.pid}.tmp`;
    try {
      writeFileSync(draft, JSON.stringify(this.value), { mode: 0o600 });
      renameSync(draft, this.#path);
    } catch (error) {
      rmSync(draft, { force: true });
      throw error;
    }
  }
}

function read<Value>(path: string): Value | undefined {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
  try {
    return JSON.parse(text) as Value;
  } catch (cause) {
    throw new Error(`${path} is not JSON. Start the sandbox with --reset to begin anew.`, {
      cause,
    });
  }
}
