import type { Operation } from "./operations/operation";

/** The path of a call below `/v1/`, with its parameters encoded. @throws when one is missing. */
export function buildPath(
  operation: Pick<Operation, "path">,
  params: Record<string, unknown>,
): string {
  return operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (typeof value !== "string" || value === "") throw new TypeError(`no value for {${name}}`);
    return encodeURIComponent(value);
  });
}

/** A query as Cargo reads it: arrays as `key[]=a&key[]=b`, objects as `key[sub]=v`, absent values left out. */
export function buildQuery(query: Record<string, unknown>): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) append(search, key, value);
  return search.toString();
}

function append(search: URLSearchParams, key: string, value: unknown): void {
  if (value === undefined || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) append(search, `${key}[]`, item);
  } else if (typeof value === "object") {
    for (const [sub, item] of Object.entries(value)) append(search, `${key}[${sub}]`, item);
  } else {
    search.append(key, String(value));
  }
}
