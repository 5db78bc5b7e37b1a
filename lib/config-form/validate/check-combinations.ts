import { isJsonObject, type JsonObject, ownValue } from "../json-value";
import { type Check, checkPart, fail, type Problem, Seen } from "./run";

export function checkCombinations(schema: JsonObject, context: Check): boolean {
  return [checkAllOf, checkAnyOf, checkOneOf, checkNot, checkCondition].reduce(
    (valid, rule) => (!valid && !context.problems ? false : rule(schema, context) && valid),
    true,
  );
}

function checkAllOf(schema: JsonObject, context: Check): boolean {
  if (!Array.isArray(schema.allOf)) return true;
  let valid = true;
  for (const part of schema.allOf) {
    const seen = new Seen();
    valid = checkPart(part, context, { seen }) && valid;
    context.seen.add(seen);
  }
  return valid;
}

function checkAnyOf(schema: JsonObject, context: Check): boolean {
  if (!Array.isArray(schema.anyOf)) return true;
  let fits = false;
  // Every branch is tried, also after one fits: each may have seen properties that others have not.
  for (const part of schema.anyOf) {
    const seen = new Seen();
    if (!checkPart(part, context, { seen, problems: undefined })) continue;
    fits = true;
    context.seen.add(seen);
  }
  return fits || failNearest(schema, "anyOf", schema.anyOf, context);
}

function checkOneOf(schema: JsonObject, context: Check): boolean {
  if (!Array.isArray(schema.oneOf)) return true;
  const before = context.run.undecided;
  let fitting = 0;
  for (const part of schema.oneOf) {
    const seen = new Seen();
    if (!checkPart(part, context, { seen, problems: undefined })) continue;
    fitting += 1;
    context.seen.add(seen);
  }
  if (fitting === 0) return failNearest(schema, "oneOf", schema.oneOf, context);
  // Several branches can seem to fit only because an expression could become what tells them apart.
  return fitting === 1 || context.run.undecided > before || fail(context, schema, "oneOf");
}

function checkNot(schema: JsonObject, context: Check): boolean {
  if (schema.not === undefined) return true;
  const before = context.run.undecided;
  const fits = checkPart(schema.not, context, { problems: undefined });
  return !fits || context.run.undecided > before || fail(context, schema, "not");
}

function checkCondition(schema: JsonObject, context: Check): boolean {
  if (schema.if === undefined) return true;
  const before = context.run.undecided;
  const seen = new Seen();
  const holds = checkPart(schema.if, context, { seen, problems: undefined });
  // The condition hangs on an expression: which branch will apply, only the run can tell.
  if (context.run.undecided > before) return true;
  if (holds) context.seen.add(seen);
  const branch = holds ? schema.then : schema.else;
  if (branch === undefined) return true;
  const branchSeen = new Seen();
  const valid = checkPart(branch, context, { seen: branchSeen });
  context.seen.add(branchSeen);
  return valid;
}

/**
 * Says what is wrong with the branch that was most likely meant, rather than that none fits: the one whose constants
 * the value has, else the one with the fewest problems.
 */
function failNearest(
  schema: JsonObject,
  keyword: string,
  branches: unknown[],
  context: Check,
): false {
  if (!context.problems || branches.length > 50) return fail(context, schema, keyword);
  let best: { problems: Problem[]; rank: number } | undefined;
  for (const branch of branches) {
    const problems: Problem[] = [];
    checkPart(branch, context, { problems });
    const wrongKind = problems.some(
      (problem) =>
        problem.path.length === context.path.length &&
        ["type", "const", "enum"].includes(problem.keyword),
    );
    if (wrongKind) continue;
    const rank = problems.length - 1000 * sharedConstants(branch, context.value);
    if (!best || rank < best.rank) best = { problems, rank };
  }
  if (!best || best.problems.length === 0) return fail(context, schema, keyword);
  context.problems.push(...best.problems);
  return false;
}

export function sharedConstants(branch: unknown, value: unknown): number {
  const properties = ownValue(branch, "properties");
  return Object.entries(isJsonObject(properties) ? properties : {}).filter(
    ([key, part]) =>
      isJsonObject(part) && Object.hasOwn(part, "const") && ownValue(value, key) === part.const,
  ).length;
}
