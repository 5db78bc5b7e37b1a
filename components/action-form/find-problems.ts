import { readPath } from "@/lib/config-form/data-path";
import { problemMessage } from "@/lib/config-form/validate/problem-message";
import type { Problem } from "@/lib/config-form/validate/run";
import { validateConfig } from "@/lib/config-form/validate/validate-config";
import { inexactNumber } from "@/lib/json/inexact-number";
import type { FieldProblem } from "./field-problems";

/** What is wrong with a config, in plain words, each at its field. */
export function findProblems(
  jsonSchema: unknown,
  config: unknown,
  options: { expressions: boolean },
): FieldProblem[] {
  return validateConfig(jsonSchema, config, options).map((problem) => ({
    path: problem.path,
    message: tooLong(problem, config) ?? problemMessage(problem),
  }));
}

/** A field for numbers keeps as text what no number can hold. */
function tooLong({ keyword, path }: Problem, config: unknown): string | undefined {
  const text = readPath(config, path);
  if (keyword !== "type" || typeof text !== "string" || Number.isNaN(Number(text)))
    return undefined;
  return inexactNumber(text) === undefined
    ? undefined
    : `${text} has too many digits to be kept as a number. Shorten it, or make it an expression.`;
}
