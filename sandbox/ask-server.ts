import type { z } from "zod";
import type { Json } from "./catalogue/entry";
import { isObject } from "./schema-check";
import { ServiceError } from "./service";

const answerLimitBytes = 2_000_000;
const patienceMs = 10_000;

/**
 * Asks a custom integration's own server: GET without a body, POST with one, JSON both ways. Nothing of Cargo's is sent along.
 *
 * @throws {ServiceError} saying in plain words what was wrong with the answer
 */
export async function askServer<Answer>(
  baseUrl: string,
  path: string,
  schema: z.ZodType<Answer>,
  body?: Json,
): Promise<Answer> {
  const url = `${baseUrl.replace(/\/+$/, "")}/${path}`;
  const { response, text } = await exchange(url, body);
  const location = response.headers.get("location");
  if (response.status >= 300 && response.status < 400 && location !== null) {
    const target = URL.canParse(location, url) ? new URL(location, url).href : location;
    throw new ServiceError(`${url} redirects to ${target}: give the address that it leads to.`);
  }
  const data = parseJson(text);
  if (!response.ok)
    throw new ServiceError(`${url} answered with status ${statusText(response, data)}`);
  if (data === undefined)
    throw new ServiceError(`${url} answered with something that is not JSON.`);
  const parsed = schema.safeParse(data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const place = issue?.path.join(".") || "the answer";
    throw new ServiceError(`${url} gave an answer that doesn't fit: ${place}: ${issue?.message}`);
  }
  return parsed.data;
}

async function exchange(url: string, body: Json | undefined) {
  try {
    const response = await fetch(url, {
      method: body === undefined ? "GET" : "POST",
      headers: {
        accept: "application/json",
        ...(body !== undefined && { "content-type": "application/json" }),
      },
      body: body === undefined ? null : JSON.stringify(body),
      redirect: "manual",
      signal: AbortSignal.timeout(patienceMs),
    });
    return { response, text: await readBounded(response, url) };
  } catch (cause) {
    if (cause instanceof ServiceError) throw cause;
    const isLate = cause instanceof DOMException && cause.name === "TimeoutError";
    const what = isLate
      ? `did not answer within ${patienceMs / 1000} seconds`
      : "could not be reached";
    throw new ServiceError(`${url} ${what}.`, { cause });
  }
}

async function readBounded(response: Response, url: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > answerLimitBytes) {
      throw new ServiceError(`${url} answered with more than ${answerLimitBytes / 1e6} MB.`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** The status and, where the server says something for people, its words. */
function statusText({ status }: Response, data: unknown): string {
  const words = isObject(data) ? (data.errorMessage ?? data.message ?? data.error) : undefined;
  return typeof words === "string" && words !== ""
    ? `${status}: ${words.slice(0, 300)}`
    : `${status}.`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
