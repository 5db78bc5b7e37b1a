import { parseLossless } from "@/lib/json/lossless";
import { complaintAbout } from "@/lib/json/plain-json";
import { ApiError } from "./api-error";

/** The body as text, counted while it comes in. @throws {ApiError} 413, or 400 when it is not whole or not UTF-8 */
export async function readText(request: Request, maxBytes: number): Promise<string> {
  const tooLarge = () => new ApiError(413, `The body is larger than ${maxBytes} bytes.`);
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw tooLarge();
  if (!request.body) return "";

  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of request.body) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (cause) {
    if (cause instanceof ApiError) throw cause;
    // The browser went away, or sent so slowly that it was cut off: nothing of ours is broken.
    throw new ApiError(400, "The body did not arrive whole.", { cause });
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch (cause) {
    throw new ApiError(400, "The body is not UTF-8.", { cause });
  }
}

/** The body's JSON; undefined for an empty one. @throws {ApiError} 400, 413 or 422 */
export async function readJson(request: Request, maxBytes: number): Promise<unknown> {
  const text = await readText(request, maxBytes);
  if (text === "") return undefined;
  let data: unknown;
  try {
    data = parseLossless(text);
  } catch (cause) {
    throw new ApiError(400, "The body is not JSON.", { cause });
  }
  const complaint = complaintAbout(data);
  if (complaint) throw new ApiError(422, complaint);
  return data;
}
