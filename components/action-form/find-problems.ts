import { readPath } from "@/lib/config-form/data-path";
import { problemMessage } from "@/lib/config-form/validate/problem-message";
import type { Problem } from "@/lib/config-form/validate/run";
import { validateConfig } from "@/lib/config-form/validate/validate-config";
import { whatBecomesOf } from "@/lib/json/exact-json";
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
  const becomes = keyword === "type" && typeof text === "string" ? whatBecomesOf(text) : undefined;
  return becomes === undefined
    ? undefined
    : `${text} cannot be kept as a number: it would become ${becomes}. Shorten it, or make it an expression.`;
}
