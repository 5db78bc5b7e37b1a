import { CargoError } from "@/lib/cargo/errors";
import { jsonType, respondText } from "./respond";

const heldBytes = 1024 * 1024;
const maxBytes = 50 * 1024 * 1024;
const json = { type: jsonType };

/**
 * Passes a large JSON answer on as it comes. Up to 1 MB it is checked whole; of a longer one the end is checked when it
 * comes, and a broken one breaks the transfer, so that nobody takes half a list for a whole.
 */
export async function passVerbatim(response: Response): Promise<Response> {
  if (!response.body) throw unreadable();
  const reader: ReadableStreamDefaultReader<Uint8Array> = response.body.getReader();
  const held: Uint8Array[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await read(reader);
    if (done) return respondText(checkWhole(Buffer.concat(held)), json);
    held.push(value);
    bytes += value.byteLength;
    if (bytes > heldBytes) break;
  }

  const balance = new Balance();
  for (const chunk of held) balance.add(chunk);
  if (balance.state !== "open") {
    await reader.cancel();
    throw unreadable();
  }
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const first = held.shift();
      if (first) return controller.enqueue(first);
      const { done, value } = await read(reader);
      if (!done) {
        bytes += value.byteLength;
        balance.add(value);
        if (bytes > maxBytes) throw unreadable();
        controller.enqueue(value);
      } else if (balance.state !== "closed") {
        throw unreadable();
      } else {
        controller.close();
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return respondText(stream, json);
}

function checkWhole(bytes: Buffer): string {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const data: unknown = JSON.parse(text);
    if (typeof data === "object" && data !== null) return text;
  } catch (cause) {
    throw unreadable(cause);
  }
  throw unreadable();
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

async function read(reader: ReadableStreamDefaultReader<Uint8Array>) {
  return await reader.read().catch((cause: unknown) => {
    throw unreadable(cause);
  });
}

function unreadable(cause?: unknown): CargoError {
  return new CargoError(
    "unreadable",
    "Cargo answered in a form that this dashboard doesn't know.",
    {
      cause,
    },
  );
}
