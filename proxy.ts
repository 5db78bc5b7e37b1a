import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "@/lib/bff/content-security-policy";
import { isDevelopment } from "@/lib/env";

/**
 * Headers of pages, and nothing else: who may see what is decided where it is read. It must not stand before `/api`, where
 * it would hold and cut request bodies.
 */
export function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce, isDevelopment());
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  // Layouts are not told their address; signing in comes back to it.
  headers.set("x-requested-address", request.nextUrl.pathname + request.nextUrl.search);
  // Next reads the nonce from the request's policy and puts it on its own scripts.
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("cache-control", "private, no-store");
  return response;
}

export const config = {
  matcher: ["/((?!api/|_next/static|_next/image|favicon.ico|icon).*)"],
};
