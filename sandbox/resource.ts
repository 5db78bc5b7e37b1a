import type { Context, Hono } from "hono";
import { ApiError } from "./api-error";
import type { Env } from "./caller";

type Method = "GET" | "POST" | "PUT" | "DELETE";
type Handler = (c: Context<Env>) => Response | Promise<Response>;

/**
 * A path and the methods that it has; any other method is a 405. Hono matches in the order of registration, so a path with
 * a literal segment is registered before the one that would swallow it.
 */
export function resource(
  app: Hono<Env>,
  path: string,
  handlers: Partial<Record<Method, Handler>>,
): void {
  const methods = Object.keys(handlers);
  for (const [method, handler] of Object.entries(handlers)) app.on(method, path, handler);
  app.all(path, (c) => {
    c.header("allow", methods.join(", "));
    throw new ApiError(405, `${c.req.method} isn't possible here, only ${methods.join(", ")}.`);
  });
}

/** A path parameter that the route's own pattern guarantees. */
export function param(c: Context<Env>, name: string): string {
  return c.req.param(name) ?? "";
}
