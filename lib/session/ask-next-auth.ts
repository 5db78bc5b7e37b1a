import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { env } from "@/lib/env";
import type { Attempt } from "./auth-attempt";
import { authOptions, type Flow } from "./auth-options";
import { cookieName } from "./session-cookie";

/**
 * Hands next-auth a request with nothing in it but what was checked: the fields of the form, and none of the address's
 * parameters, which it would add to the authorization request.
 */
export async function askNextAuth(attempt: Attempt, flow: Flow): Promise<Response> {
  const { request, segments, fields } = attempt;
  const { csrfToken = "", json = "", token = "" } = fields;
  const callbackUrl = env().NEXTAUTH_URL + flow.returnPath;
  const address = new URL(`/api/auth/${segments.join("/")}`, env().NEXTAUTH_URL);
  if (request.method === "GET") address.searchParams.set("callbackUrl", callbackUrl);
  const inner = new NextRequest(address, {
    method: request.method,
    ...(request.method === "POST" && {
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ csrfToken, json, token, callbackUrl }),
    }),
  });
  const context = { params: { nextauth: segments } };
  const response: Response = await NextAuth(inner, context, authOptions(flow));

  // Where to return to is kept in the transaction: its cookie would only be one more thing to plant.
  const cookies = response.headers.getSetCookie();
  response.headers.delete("set-cookie");
  for (const cookie of new Set(cookies)) {
    if (!cookie.startsWith(`${cookieName("cargo-return")}=`))
      response.headers.append("set-cookie", cookie);
  }
  response.headers.set("cache-control", "private, no-store");
  return response;
}
