import type { ErrorObject } from "ajv/dist/2020.js";
import type { DataPath } from "@/lib/config-form/data-path";
import { isJsonObject, type JsonObject, ownValue } from "@/lib/config-form/json-value";
import { sharedConstants } from "@/lib/config-form/validate/check-combinations";
import type { Problem } from "@/lib/config-form/validate/run";

/** Say that something inside them was said. */
const wrappers = new Set(["if", "$waved", "$mark", "$settled"]);

/** ajv's errors as the form tells them: at the field that can be mended, and of a choice only the branch that was meant. */
export function toProblems(
  errors: readonly ErrorObject[],
  config: unknown,
  defs: JsonObject,
): Problem[] {
  let kept: ErrorObject[] = [];
  for (const error of errors) {
    // What is wrong with a key's name is said at the key.
    if (wrappers.has(error.keyword) || error.propertyName !== undefined) continue;
    const branches = branchesOf(error);
    if (!branches) {
      kept.push(error);
      continue;
    }
    const inside = branches.map((branch) => reachable(branch, defs));
    const first = kept.findLastIndex(
      (one) =>
        !isBelow(one.instancePath, error.instancePath) ||
        !inside.some((schemas) => schemas.has(one.parentSchema)),
    );
    const own = kept.slice(first + 1);
    kept = [...kept.slice(0, first + 1), ...nearest(error, branches, inside, own)];
  }
  return kept.map((error) => toProblem(error, config));
}

/** The schemas that an error of a choice comes after the errors of. */
function branchesOf({ keyword, schema }: ErrorObject): unknown[] | undefined {
  if (keyword === "contains") return [schema];
  return (keyword === "anyOf" || keyword === "oneOf") && Array.isArray(schema) ? schema : undefined;
}

/** By the form's own rule: the branch whose constants the value has, else the one with the fewest problems. */
function nearest(
  error: ErrorObject,
  branches: unknown[],
  inside: ReadonlySet<unknown>[],
  own: readonly ErrorObject[],
): readonly ErrorObject[] {
  const severalFit = Array.isArray(error.params.passingSchemas);
  if (error.keyword === "contains" || severalFit || branches.length > 50) return [error];
  const ranked = branches.flatMap((branch, index) => {
    const errors = own.filter((one) => inside[index]?.has(one.parentSchema));
    const isOfWrongKind = errors.some(
      ({ instancePath, keyword }) =>
        instancePath === error.instancePath && ["type", "const", "enum"].includes(keyword),
    );
    if (isOfWrongKind || errors.length === 0) return [];
    return [{ errors, rank: errors.length - 1000 * sharedConstants(branch, error.data) }];
  });
  const [best] = ranked.sort((a, b) => a.rank - b.rank);
  return best?.errors ?? [error];
}

const isBelow = (path: string, ancestor: string) =>
  path === ancestor || path.startsWith(`${ancestor}/`);

/** Every schema that a schema consists of, also by way of references. */
function reachable(schema: unknown, defs: JsonObject): ReadonlySet<unknown> {
  const found = new Set<unknown>();
  const open = [schema];
  while (open.length > 0) {
    const next = open.pop();
    if (found.has(next)) continue;
    found.add(next);
    if (typeof next !== "object" || next === null) continue;
    open.push(...Object.values(next));
    if (isJsonObject(next) && typeof next.$ref === "string")
      open.push(ownValue(defs, next.$ref.replace("#/$defs/", "")));
  }
  return found;
}

function toProblem(error: ErrorObject, config: unknown): Problem {
  const { keyword, params, instancePath } = error;
  const schema = isJsonObject(error.parentSchema) ? error.parentSchema : {};
  const base = toPath(instancePath, config);
  const at = (key: unknown): DataPath =>
    typeof key === "string" || typeof key === "number" ? [...base, key] : base;
  const problem = { path: base, keyword, expected: error.schema, schema };
  switch (keyword) {
    case "required":
    case "dependentRequired":
      return { ...problem, keyword: "required", path: at(params.missingProperty) };
    case "additionalProperties":
      return { ...problem, path: at(params.additionalProperty) };
    case "unevaluatedProperties":
      return { ...problem, path: at(params.unevaluatedProperty) };
    case "propertyNames":
      return { ...problem, path: at(params.propertyName) };
    case "items":
      return { ...problem, path: at(params.limit) };
    case "false schema":
      return { ...problem, keyword: "notAllowed" };
    default:
      return problem;
  }
}

/** A JSON pointer as a path: a step is a number where the config has a list. */
function toPath(pointer: string, config: unknown): DataPath {
  let level = config;
  return pointer
    .split("/")
    .slice(1)
    .map((token) => {
      const key = token.replaceAll("~1", "/").replaceAll("~0", "~");
      const step = Array.isArray(level) ? Number(key) : key;
      level = ownValue(level, step);
      return step;
    });
}
