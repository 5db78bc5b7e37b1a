import { isTrapKey } from "@/lib/json/trap-key";
import { ApiError } from "./api-error";

type Query = Record<string, unknown>;

const mostParameters = 100;
const deepest = 4;
const namePattern = /^([^[\]]+)((?:\[[^[\]]*\])*)$/;

/**
 * A query as Cargo writes it: `key[]=a&key[]=b` is a list, `key[sub]=v` an object. A key that comes twice is refused, as
 * two programs could read it in two ways.
 *
 * @throws {ApiError} 400
 */
export function parseQuery(search: URLSearchParams): Query {
  if (search.size > mostParameters) throw badQuery("it has too many parameters");
  const query: Query = Object.create(null);
  for (const [name, value] of search) {
    const [, first, rest = ""] = namePattern.exec(name) ?? [];
    if (first === undefined) throw badQuery("a parameter's name can't be read");
    const path = [first, ...[...rest.matchAll(/\[([^[\]]*)\]/g)].map((match) => match[1] ?? "")];
    if (path.length > deepest || path.some(isTrapKey)) {
      throw badQuery("a parameter's name is not allowed");
    }
    place(query, path, value);
  }
  return query;
}

function place(target: Query | unknown[], path: string[], value: string): void {
  const [key = "", next, ...rest] = path;
  if (Array.isArray(target)) {
    if (key !== "" || next !== undefined) throw badQuery("a list holds something else than values");
    target.push(value);
  } else if (next === undefined) {
    if (key in target) throw badQuery("a parameter comes twice");
    target[key] = value;
  } else {
    target[key] ??= next === "" ? [] : Object.create(null);
    const inner = target[key];
    if (typeof inner !== "object" || Array.isArray(inner) !== (next === "")) {
      throw badQuery("a parameter comes in two shapes");
    }
    place(inner as Query | unknown[], [next, ...rest], value);
  }
}

function badQuery(why: string): ApiError {
  return new ApiError(400, `The query can't be used: ${why}.`);
}
