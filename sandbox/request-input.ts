import type { Context } from "hono";
import { z } from "zod";
import { ApiError } from "./api-error";
import type { Env } from "./caller";

export const slugSchema = z
  .string()
  .regex(/^[A-Za-z0-9_]+$/, "only letters, digits and _ are allowed");
export const jsonSchema = z.record(z.string(), z.unknown());

export async function readBody<Body>(c: Context<Env>, schema: z.ZodType<Body>): Promise<Body> {
  if (!c.req.header("content-type")?.toLowerCase().startsWith("application/json")) {
    throw new ApiError(400, "Invalid body: the content type must be application/json.");
  }
  let body: unknown;
  try {
    body = JSON.parse(await c.req.text());
  } catch {
    throw new ApiError(400, "Invalid body: it is not JSON.");
  }
  return check("body", schema, body);
}

export function readQuery<Query>(c: Context<Env>, schema: z.ZodType<Query>): Query {
  const query: Record<string, unknown> = {};
  for (const [name, values] of Object.entries(c.req.queries())) {
    const isList = name.endsWith("[]");
    if (!isList && values.length > 1)
      throw new ApiError(400, `Invalid query: ${name} is repeated.`);
    query[isList ? name.slice(0, -2) : name] = isList ? values : values[0];
  }
  return check("query", schema, query);
}

/** Booleans in a query are `true` and `false`, nothing else. */
export const queryBoolean = z.enum(["true", "false"]).transform((text) => text === "true");

function check<Value>(what: string, schema: z.ZodType<Value>, value: unknown): Value {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => {
    const place = issue.path.join(".");
    return place ? `${place}: ${issue.message}` : issue.message;
  });
  throw new ApiError(400, `Invalid ${what}: ${problems.join("; ")}`);
}
