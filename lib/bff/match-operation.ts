import type { Method, Operation } from "@/lib/cargo/operations/operation";
import { operations } from "@/lib/cargo/operations/table";
import { ApiError } from "./api-error";

export type Match = { operation: Operation; params: Record<string, string> };

/** A segment of a template: the name of a parameter, or what must stand there. */
type Part = { name: string } | { literal: string };

const routes = operations.map((operation) => ({
  operation,
  template: operation.path.split("/").map((segment): Part => {
    const name = /^\{(\w+)\}$/.exec(segment)?.[1];
    return name ? { name } : { literal: segment };
  }),
}));

/**
 * The operation that `path` (below `/v1/`, still encoded) and `method` name, with its parameters decoded and checked.
 *
 * @throws {ApiError} 404 for what is not in the table, 405 for another method of something that is, 400 for bad encoding
 */
export function matchOperation(method: string, path: string): Match {
  const segments = path.split("/").map(decode);
  const matches = routes.flatMap(({ operation, template }) => {
    const params = fill(template, segments);
    return params && operation.params.safeParse(params).success ? [{ operation, params }] : [];
  });
  // `connectors/list` is not a connector named "list": the more literal of two templates holds.
  const fewest = Math.min(...matches.map(({ params }) => Object.keys(params).length));
  const literal = matches.filter(({ params }) => Object.keys(params).length === fewest);

  const wanted = method === "HEAD" ? "GET" : method;
  const match = literal.find(({ operation }) => operation.method === wanted);
  if (match) return match;
  if (literal.length === 0) throw new ApiError(404, "There is no such call.");
  const allowed = [...new Set(literal.map(({ operation }): Method => operation.method))];
  throw new ApiError(405, `This call has no ${method}.`, {
    headers: { allow: allowed.join(", ") },
  });
}

function fill(template: Part[], segments: string[]): Record<string, string> | undefined {
  if (template.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of template.entries()) {
    const segment = segments[index] ?? "";
    if ("name" in part) params[part.name] = segment;
    else if (part.literal !== segment) return undefined;
  }
  return params;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (cause) {
    throw new ApiError(400, "The address is badly encoded.", { cause });
  }
}
