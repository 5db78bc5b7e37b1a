import type { NextRequest } from "next/server";
import { z } from "zod";
import { ApiError } from "@/lib/bff/api-error";
import { clientAddressOf } from "@/lib/bff/client-address";
import { readText } from "@/lib/bff/read-body";
import { env } from "@/lib/env";
import type { Flow } from "./auth-options";
import { toReturnPath } from "./return-path";
import { asSessionId, readCookie, sessionCookieName } from "./session-cookie";
import { bindingCookieName } from "./sign-in-transaction";

type Fields = Record<string, string>;

/** One request of signing in or out, read. */
export type Attempt = {
  request: NextRequest;
  requestId: string;
  segments: string[];
  fields: Fields;
};

const maxFormBytes = 16 * 1024;

/** @throws {ApiError} 400 or 413 for a body that is no set of fields */
export async function readAttempt(
  request: NextRequest,
  requestId: string,
  segments: string[],
): Promise<Attempt> {
  return { request, requestId, segments, fields: await readFields(request) };
}

export function newFlow({ request, fields }: Attempt): Flow {
  return {
    clientAddress: clientAddressOf(request),
    returnPath: toReturnPath(fields.callbackUrl, env().NEXTAUTH_URL),
  };
}

/** What binds a sign-in to the browser that began it. */
export function browserOf({ request }: Attempt): string | undefined {
  return readCookie(request.headers.get("cookie"), bindingCookieName());
}

export function sessionIdOf(request: NextRequest): string | undefined {
  return asSessionId(readCookie(request.headers.get("cookie"), sessionCookieName()));
}

const fieldsSchema = z.record(z.string(), z.string().or(z.boolean()).transform(String));

/** A form's fields, sent as a form (as next-auth's client does) or as JSON. */
async function readFields(request: NextRequest): Promise<Fields> {
  if (request.method !== "POST") return {};
  const text = await readText(request, maxFormBytes);
  if (!request.headers.get("content-type")?.includes("json")) {
    return Object.fromEntries(new URLSearchParams(text));
  }
  try {
    return fieldsSchema.parse(JSON.parse(text || "{}"));
  } catch {
    throw new ApiError(400, "The body is not an object of fields.");
  }
}
