import { problemMessage } from "@/lib/config-form/validate/problem-message";
import { validateConfig } from "@/lib/config-form/validate/validate-config";
import type { FieldProblem } from "./field-problems";

/** What is wrong with a config, in plain words, each at its field. */
export function findProblems(
  jsonSchema: unknown,
  config: unknown,
  options: { expressions: boolean },
): FieldProblem[] {
  return validateConfig(jsonSchema, config, options).map((problem) => ({
    path: problem.path,
    message: problemMessage(problem),
  }));
}
