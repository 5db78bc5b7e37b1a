import { z } from "zod";

export const faultSchema = z.strictObject({
  method: z.string().toUpperCase().optional(),
  /** A prefix of the path, or a regular expression over path and query when it begins with `^`. */
  path: z.string().min(1),
  /** How many requests it strikes; without it, every one until it is removed. */
  times: z.int().positive().optional(),
  latencyMs: z.int().min(0).max(600_000).optional(),
  status: z.int().min(200).max(599).optional(),
  body: z.string().optional(),
  contentType: z.string().optional(),
  headers: z.record(z.string().regex(/^[\w-]+$/), z.string().regex(/^[\x20-\x7e]*$/)).optional(),
  retryAfter: z.union([z.int().min(0), z.string()]).optional(),
  reset: z.literal(true).optional(),
  truncate: z.literal(true).optional(),
  dropAfterCommit: z.literal(true).optional(),
});

export type Fault = z.infer<typeof faultSchema>;

export class Faults {
  #faults: (Fault & { id: number })[] = [];
  #lastId = 0;

  add(fault: Fault): Fault & { id: number } {
    if (fault.path.startsWith("^")) new RegExp(fault.path);
    const added = { ...fault, id: ++this.#lastId };
    this.#faults.push(added);
    return added;
  }

  list(): Fault[] {
    return this.#faults;
  }

  clear(): void {
    this.#faults = [];
  }

  /** The first fault that is meant for this request; it counts as having struck. */
  take(method: string, url: string): Fault | undefined {
    const fault = this.#faults.find(
      (each) => (each.method === undefined || each.method === method) && concerns(each.path, url),
    );
    if (fault?.times !== undefined) {
      fault.times--;
      if (fault.times === 0) this.#faults = this.#faults.filter((each) => each !== fault);
    }
    return fault;
  }
}

function concerns(path: string, url: string): boolean {
  return path.startsWith("^") ? new RegExp(path).test(url) : url.startsWith(path);
}
