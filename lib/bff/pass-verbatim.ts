import type { Answer } from "@/lib/cargo/exchange";
import { asUnreadable, decodeText, readBounded } from "@/lib/cargo/read-bounded";
import { jsonType, respondText } from "./respond";

const heldBytes = 1024 * 1024;
const maxBytes = 20 * 1024 * 1024;
const json = { type: jsonType };

/**
 * Passes a JSON answer on as it came. Up to 1 MB it is checked whole; of a longer one the end is checked when it comes, and
 * a broken one breaks the transfer, so that nobody takes half a list for a whole.
 */
export async function passVerbatim({ headers, body }: Answer): Promise<Response> {
  if (isKnownToBeSmall(headers)) return passWhole(await readBounded(body, heldBytes));
  const chunks: AsyncIterator<Buffer> = body[Symbol.asyncIterator]();
  const held: Buffer[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await next(chunks);
    if (done) return passWhole(decodeText(Buffer.concat(held)));
    held.push(value);
    bytes += value.byteLength;
    if (bytes > heldBytes) break;
  }

  const balance = new Balance();
  for (const chunk of held) balance.add(chunk);
  if (balance.state !== "open") {
    body.destroy();
    throw asUnreadable(undefined);
  }
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const first = held.shift();
      if (first) return controller.enqueue(first);
      const { done, value } = await next(chunks);
      if (!done) {
        bytes += value.byteLength;
        balance.add(value);
        if (bytes > maxBytes) {
          body.destroy();
          throw asUnreadable(undefined);
        }
        controller.enqueue(value);
      } else if (balance.state !== "closed") {
        throw asUnreadable(undefined);
      } else {
        controller.close();
      }
    },
    cancel: () => void body.destroy(),
  });
  return respondText(stream, json);
}

/** It said how long it is, and what it says can't grow: most answers, read in one go. */
function isKnownToBeSmall(headers: Answer["headers"]): boolean {
  const length = headers["content-length"];
  return Number(length ?? Infinity) <= heldBytes && headers["content-encoding"] === undefined;
}

function passWhole(text: string): Response {
  if (!isDocument(text)) throw asUnreadable(undefined);
  return respondText(text, json);
}

function isDocument(text: string): boolean {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === "object" && data !== null;
  } catch {
    // The caller says in its own words that it is none.
    return false;
  }
}
/** Follows how deep a JSON text is, chunk by chunk: open until the object that it starts with has ended. */
class Balance {
  #depth = 0;
  #inString = false;
  #escaped = false;
  #broken = false;

  add(chunk: Uint8Array): void {
    for (const byte of chunk) {
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (byte === 0x5c) this.#escaped = true;
        else if (byte === 0x22) this.#inString = false;
      } else if (byte === 0x22) this.#inString = true;
      else if (byte === 0x7b || byte === 0x5b) this.#depth += 1;
      else if (byte === 0x7d || byte === 0x5d) this.#depth -= 1;
      else if (this.#depth === 0 && byte > 0x20) this.#broken = true;
    }
  }

  get state(): "open" | "closed" | "broken" {
    if (this.#broken) return "broken";
    return this.#inString || this.#depth > 0 ? "open" : "closed";
  }
}

async function next(chunks: AsyncIterator<Buffer>): Promise<IteratorResult<Buffer>> {
  try {
    return await chunks.next();
  } catch (cause) {
    throw asUnreadable(cause);
  }
}
