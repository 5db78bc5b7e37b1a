import type { RJSFSchema } from "@rjsf/utils";
import { customizeValidator } from "@rjsf/validator-ajv8";
import Ajv2020, { type ErrorObject } from "ajv/dist/2020.js";
import type { DataValidationCxt } from "ajv/dist/types/index.js";
import type { DataPath } from "@/lib/config-form/data-path";
import { isExpression, isKeptSecret } from "@/lib/config-form/expression";
import { isWebAddress } from "@/lib/config-form/validate/has-format";
import { problemMessage } from "@/lib/config-form/validate/problem-message";
import { toRegExp } from "./plain-keywords";
import { prepareSchema } from "./prepare-schema";
import { toProblems } from "./to-problems";
import { type WavedPlaces, waveExpressions } from "./wave-expressions";

export type Question = {
  /** As the integration's author wrote it. */
  schema: unknown;
  config: unknown;
  /** Accept an expression in place of any value. */
  expressions: boolean;
};

/** What is wrong with a config, in the words that the form has for it. */
export type CheckedProblem = { path: DataPath; keyword: string; message: string };
export type Judgement =
  | { outcome: "checked"; problems: CheckedProblem[] }
  | { outcome: "unchecked"; reason: "schema" };

const mostProblems = 100;

/**
 * The form's question asked of ajv, by way of the form library's own validator for it. It may take for ever: a pattern or
 * a schema that means harm is stopped from outside.
 */
export function judgeConfig(question: Question): Judgement {
  try {
    return judge(question);
  } catch (error) {
    // Parts within parts for ever end the stack.
    if (error instanceof RangeError) return { outcome: "unchecked", reason: "schema" };
    throw error;
  }
}

function judge({ schema, config, expressions }: Question): Judgement {
  const isWaved = (value: unknown) => isKeptSecret(value) || (expressions && isExpression(value));
  if (schema !== false && isWaved(config)) return { outcome: "checked", problems: [] };
  const prepared = prepareSchema(schema);
  const places = findPlaces(config, isWaved);
  const asked = places ? waveExpressions(prepared, places) : prepared;
  const { errors, validationError } = createValidator(isWaved).rawValidation<ErrorObject>(
    asked as RJSFSchema,
    config,
  );
  if (validationError) return { outcome: "unchecked", reason: "schema" };
  const problems = toProblems(errors ?? [], config, asked.$defs).slice(0, mostProblems);
  return {
    outcome: "checked",
    problems: problems.map((problem) => ({
      path: problem.path,
      keyword: problem.keyword,
      message: problemMessage(problem),
    })),
  };
}

function createValidator(isWaved: (value: unknown) => boolean) {
  let waved = 0;
  // One note for each place: a schema that refers to itself comes by again, deeper down.
  const notes = new Map<string, number>();
  const noteOf = (mark: unknown, at: DataValidationCxt | undefined) =>
    `${mark} ${at?.instancePath}`;

  return customizeValidator({
    AjvClass: Ajv2020,
    customFormats: { url: isWebAddress },
    ajvOptionsOverrides: {
      logger: false,
      // It was prepared for ajv, and an author's slip is no reason not to check the rest.
      validateSchema: false,
      // Without it `required: ["constructor"]` would be met by every object.
      ownProperties: true,
      code: { regExp: Object.assign((text: string) => toRegExp(text) ?? /(?:)/, { code: "" }) },
    },
    extenderFn: (ajv) =>
      ajv
        .addKeyword({
          keyword: "$waved",
          errors: false,
          validate: (_: unknown, value: unknown) => {
            if (!isWaved(value)) return false;
            waved += 1;
            return true;
          },
        })
        .addKeyword({
          keyword: "$mark",
          errors: false,
          validate: (mark: unknown, _: unknown, __?: unknown, at?: DataValidationCxt) => {
            notes.set(noteOf(mark, at), waved);
            return true;
          },
        })
        .addKeyword({
          keyword: "$settled",
          errors: false,
          validate: (mark: unknown, _: unknown, __?: unknown, at?: DataValidationCxt) =>
            notes.get(noteOf(mark, at)) === waved,
        }),
  });
}

/** Walks without recursion: depth is nothing to rely on. */
function findPlaces(data: unknown, isOne: (value: unknown) => boolean): WavedPlaces | undefined {
  const keys = new Set<string>();
  let lists = false;
  const open = [data];
  while (open.length > 0) {
    const level = open.pop();
    if (typeof level !== "object" || level === null) continue;
    for (const [key, value] of Object.entries(level)) {
      if (!isOne(value)) open.push(value);
      else if (Array.isArray(level)) lists = true;
      else keys.add(key);
    }
  }
  return keys.size > 0 || lists ? { keys, lists } : undefined;
}
