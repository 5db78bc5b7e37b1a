import type { IncomingMessage, ServerResponse } from "node:http";
import { env } from "../lib/env";

/** Headers by which Next's own parts speak to each other, or a proxy to us: never a client's to set. */
const reserved =
  /^(x-middleware-|x-forwarded-|x[-_]real[-_]ip|forwarded$|next-action$|next-resume$|x-nonce$|x-invoke-|x-matched-path$|x-now-|x_)/;

/** By these the browser's router asks for parts of a page. An API has no parts: Next would redirect. */
const ofPages = /^(rsc$|next-|x-nextjs-)/;

const ofApi = ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"];
/** Nothing is ever sent to a page: Next would look for a Server Action in it, and there are none. */
const ofFiles = ["GET", "HEAD"];

/** Refuses what no page of ours asks for, before Next reads, folds or redirects it. True when it has answered. */
export function refuseRequest(request: IncomingMessage, response: ServerResponse): boolean {
  const [path = ""] = (request.url ?? "").split("?");
  const isApi = path.startsWith("/api/");
  const methods = isApi ? ofApi : ofFiles;
  const status = refusalOf(path) ?? (methods.includes(request.method ?? "") ? undefined : 405);
  if (status === undefined) return false;
  response.writeHead(status, {
    ...(status === 405 && { allow: methods.join(", ") }),
    "content-type": isApi ? "application/json; charset=utf-8" : "text/plain; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    connection: "close",
  });
  const errorMessage = words[status];
  response.end(isApi ? JSON.stringify({ errorMessage }) : errorMessage);
  return true;
}

const words = {
  400: "The address is badly encoded.",
  404: "There is nothing here.",
  405: "This address doesn't have that method.",
} as const;

function refusalOf(path: string): 400 | 404 | undefined {
  if (!path.startsWith("/")) return 400;
  try {
    decodeURIComponent(path);
  } catch {
    return 400;
  }
  // Next would fold dots away, and answer the rest with a redirect to another spelling: one address has one.
  return /\/\/|\\|\/(\.|%2e){1,2}(\/|$)/i.test(path) ? 404 : undefined;
}

/** The host is the configured one and the client's address the peer's, whatever the headers say. */
export function tameHeaders(request: IncomingMessage): void {
  const forwarded = request.headers["x-forwarded-for"];
  const isApi = request.url?.startsWith("/api/") ?? false;
  for (const name of Object.keys(request.headers)) {
    if (reserved.test(name) || (isApi && ofPages.test(name))) delete request.headers[name];
  }
  const origin = new URL(env().NEXTAUTH_URL);
  request.headers.host = origin.host;
  request.headers["x-forwarded-host"] = origin.host;
  request.headers["x-forwarded-proto"] = origin.protocol.slice(0, -1);
  const peer = request.socket.remoteAddress?.replace(/^::ffff:/, "") ?? "unknown";
  const claimed = typeof forwarded === "string" ? forwarded.split(",").at(-1)?.trim() : undefined;
  const isTrusted = env().TRUSTED_PROXIES.includes(peer);
  request.headers["x-forwarded-for"] = isTrusted && claimed ? claimed : peer;
}

/** Where a provider sends the browser back to. */
const oauthReturn = /^\/oauth\/callback\/?\?/;

/**
 * The code in the address is read by the page, from its own address bar. Next would write the address into the page and its
 * errors: it gets the state alone, which is no secret.
 */
export function hideCode(request: IncomingMessage): void {
  const url = request.url ?? "";
  if (!oauthReturn.test(url)) return;
  const [path = "", query] = url.split("?");
  const state = new URLSearchParams(query).getAll("state");
  const rest = new URLSearchParams(state.map((value) => ["state", value])).toString();
  request.url = rest ? `${path}?${rest}` : path;
}
