import type * as oauth from "oauth4webapi";
import { z } from "zod";
import { env, isLoopback, isTrustworthy } from "@/lib/env";
import { perProcess } from "@/lib/store/per-process";

const freshMs = 3_600_000;
const usableMs = 24 * 3_600_000;
const timeoutMs = 10_000;
const maxBytes = 256 * 1024;

export type AuthorizationServer = oauth.AuthorizationServer & {
  authorization_endpoint: string;
  token_endpoint: string;
};

/** The metadata can't be had, or says something that a sign-in must not follow. */
export class MetadataError extends Error {
  override readonly name = "MetadataError";
}

/**
 * What the configured issuer says of itself, asked once an hour; while it can't be asked, what it said during the last day.
 *
 * @throws {MetadataError}
 */
export async function authorizationServer(): Promise<AuthorizationServer> {
  const issuer = env().CARGO_OAUTH_ISSUER;
  if (!issuer) throw new MetadataError("no issuer is configured");
  const cache = perProcess("authorization-server", () => new Map<string, Known>());
  const known = cache.get(issuer);
  if (known && performance.now() - known.at < freshMs) return known.server;
  try {
    const server = await discover(issuer);
    cache.set(issuer, { server, at: performance.now() });
    return server;
  } catch (error) {
    if (known && performance.now() - known.at < usableMs) return known.server;
    throw error;
  }
}

type Known = { server: AuthorizationServer; at: number };

/** OpenID Connect Discovery and RFC 8414, each with the path behind the issuer and between host and path. */
export function metadataAddresses(issuer: string): string[] {
  const { origin, pathname } = new URL(issuer);
  const path = pathname.replace(/\/+$/, "");
  const documents = ["openid-configuration", "oauth-authorization-server"];
  const behind = documents.map((name) => `${origin}${path}/.well-known/${name}`);
  const between = documents.map((name) => `${origin}/.well-known/${name}${path}`);
  return [...new Set([behind[0], between[1], behind[1], between[0]])].filter(
    (address) => address !== undefined,
  );
}

/** The first document that is the issuer's own; else the first reason why there is none. */
async function discover(issuer: string): Promise<AuthorizationServer> {
  const failures: unknown[] = [];
  for (const address of metadataAddresses(issuer)) {
    try {
      return checkMetadata(await fetchDocument(address), issuer);
    } catch (error) {
      failures.push(error);
    }
  }
  const [first] = failures;
  if (first instanceof MetadataError) throw first;
  throw new MetadataError(`${issuer} did not answer`, { cause: first });
}

async function fetchDocument(address: string): Promise<unknown> {
  const response = await fetch(address, {
    headers: { accept: "application/json" },
    redirect: "manual",
    cache: "no-store",
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new MetadataError(`${address} answered ${response.status}`);
  }
  const text = await response.text();
  if (text.length > maxBytes) throw new MetadataError(`${address} is too large`);
  try {
    return JSON.parse(text);
  } catch {
    throw new MetadataError(`${address} is not JSON`);
  }
}

const strings = z.array(z.string()).optional();
const metadataSchema = z.object({
  issuer: z.string(),
  authorization_endpoint: z.string(),
  token_endpoint: z.string(),
  revocation_endpoint: z.string().optional(),
  scopes_supported: strings,
  subject_types_supported: strings,
  code_challenge_methods_supported: strings,
  token_endpoint_auth_methods_supported: strings,
  authorization_response_iss_parameter_supported: z.boolean().optional(),
});

/** Believes the metadata only as far as it speaks for the configured issuer and stays with its host. */
export function checkMetadata(document: unknown, issuer: string): AuthorizationServer {
  const parsed = metadataSchema.safeParse(document);
  if (!parsed.success) throw new MetadataError(`${issuer}: its metadata is incomplete`);
  const server = parsed.data;

  if (trimSlash(server.issuer) !== trimSlash(issuer)) {
    throw new MetadataError(`${issuer}: its metadata is another issuer's`);
  }
  for (const name of ["authorization_endpoint", "token_endpoint", "revocation_endpoint"] as const) {
    const endpoint = server[name];
    if (endpoint === undefined) continue;
    if (!isTrustworthy(endpoint) || siteOf(endpoint) !== siteOf(issuer)) {
      throw new MetadataError(`${issuer}: its ${name} is not its own`);
    }
  }
  const challenges = server.code_challenge_methods_supported;
  if (challenges && !challenges.includes("S256")) {
    throw new MetadataError(`${issuer}: it does not support PKCE with S256`);
  }
  return server;
}

const trimSlash = (text: string) => text.replace(/\/$/, "");

/** The host, without what stands before its last two labels. This machine is one site; any other address by number is its own. */
function siteOf(address: string): string {
  const { hostname } = new URL(address);
  if (isLoopback(hostname)) return "localhost";
  const isNumber = /^[\d.]+$|^\[/.test(hostname);
  return isNumber ? hostname : hostname.split(".").slice(-2).join(".");
}
