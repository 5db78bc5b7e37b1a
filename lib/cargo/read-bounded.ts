import { CargoError } from "./errors";

/** The whole body as text, if it is no longer than `maxBytes`. Bytes that are not UTF-8 make it unreadable. */
export async function readBounded(response: Response, maxBytes: number): Promise<string> {
  if (!response.body) return "";
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let bytes = 0;
  let text = "";
  try {
    if (isKnownToFit(response, maxBytes)) return decoder.decode(await response.arrayBuffer());
    for await (const chunk of response.body) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) {
        throw new CargoError("unreadable", "Cargo's answer is larger than expected.");
      }
      text += decoder.decode(chunk, { stream: true });
    }
    return text + decoder.decode();
  } catch (cause) {
    if (
      cause instanceof TypeError &&
      "code" in cause &&
      cause.code === "ERR_ENCODING_INVALID_ENCODED_DATA"
    ) {
      throw new CargoError("unreadable", "Cargo's answer is not text.", { cause });
    }
    throw cause;
  }
}

/** It said how long it is, and what it says can't grow: most answers, read in one go. */
function isKnownToFit({ headers }: Response, maxBytes: number): boolean {
  const length = headers.get("content-length");
  return length !== null && Number(length) <= maxBytes && !headers.has("content-encoding");
}
