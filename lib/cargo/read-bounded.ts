import { isUtf8 } from "node:buffer";
import type { Readable } from "node:stream";
import { CargoError } from "./errors";

/**
 * The whole body as text, if it is no longer than `maxBytes`, counted while it comes in.
 *
 * @throws {CargoError} also for bytes that are not UTF-8, and for a body that ends too early
 */
export async function readBounded(body: Readable, maxBytes: number): Promise<string> {
  return decodeText(await collect(body, maxBytes));
}

/** By events: an iterator costs a promise for each chunk, and this is what every call goes through. */
function collect(body: Readable, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    // A body that has come whole closes too.
    const fail = () => body.readableEnded || reject(asUnreadable(body.errored));
    if (body.destroyed) return void fail();
    body.on("data", (chunk: Buffer) => {
      bytes += chunk.byteLength;
      chunks.push(chunk);
      if (bytes > maxBytes) {
        body.destroy(new CargoError("unreadable", "Cargo's answer is larger than expected."));
      }
    });
    body.on("end", () => resolve(Buffer.concat(chunks, bytes)));
    body.on("error", fail);
    body.on("close", fail);
  });
}

/** @throws {CargoError} for bytes that are not UTF-8 */
export function decodeText(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new CargoError("unreadable", "Cargo's answer is not text.");
  const text = bytes.toString("utf8");
  return text.charCodeAt(0) === byteOrderMark ? text.slice(1) : text;
}

const byteOrderMark = 0xfeff;

/** The answer had begun: what is missing from it is the answerer's fault, unless we gave it up ourselves. */
export function asUnreadable(cause: unknown): CargoError {
  if (cause instanceof CargoError) return cause;
  const message = "Cargo answered in a form that this dashboard doesn't know.";
  return new CargoError("unreadable", message, { cause });
}
