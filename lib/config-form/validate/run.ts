import type { DataPath } from "../data-path";
import { isExpression, isKeptSecret } from "../expression";
import { isJsonObject, type JsonObject } from "../json-value";

/** One thing wrong with a config, at the field a person can mend. */
export type Problem = {
  path: DataPath;
  keyword: string;
  /** What the keyword asks for, as the schema writes it. */
  expected: unknown;
  /** The schema that asks, for its title and the like. */
  schema: JsonObject;
};

export type Leniency = {
  /** Accept an expression object in place of any value: only the run can tell its type. */
  expressions: boolean;
};

/** What one subschema has looked at, for `unevaluatedProperties` and `unevaluatedItems`. */
export class Seen {
  readonly keys = new Set<string>();
  readonly items = new Set<number>();

  add(other: Seen): void {
    for (const key of other.keys) this.keys.add(key);
    for (const item of other.items) this.items.add(item);
  }
}

const MAX_STEPS = 100_000;
const MAX_REFS = 100;
/** Parts within parts: far beyond what anybody writes, far below what ends the stack. */
const MAX_DEPTH = 400;

/** The check of one value against one schema. */
export type Check = {
  value: unknown;
  path: DataPath;
  run: Run;
  /** Where problems go; without it the first one ends the check. */
  problems: Problem[] | undefined;
  seen: Seen;
};

/** One validation: its rules, its budget and what it has learnt on the way. */
export class Run {
  /** How often something was let pass unseen, an expression or a kept secret: what hangs on it cannot be decided. */
  undecided = 0;
  readonly root: unknown;
  /** Handed in rather than imported: every keyword's file needs it, and it needs all of them. */
  readonly check: (schema: unknown, context: Check) => boolean;
  readonly #leniency: Leniency;
  #steps = 0;
  #refs = 0;
  #depth = 0;

  constructor(root: unknown, leniency: Leniency, check: Run["check"]) {
    this.root = root;
    this.check = check;
    this.#leniency = leniency;
  }

  /** False once a schema has cost so much that going on would freeze the page: the rest counts as valid. */
  step(): boolean {
    this.#steps += 1;
    return this.#steps <= MAX_STEPS || this.#giveUp();
  }

  /** What was not looked at decides nothing: else `oneOf` and `not` would take it for a second branch that fits. */
  #giveUp(): false {
    this.undecided += 1;
    return false;
  }

  waves(value: unknown): boolean {
    if (!isJsonObject(value)) return false;
    const waved = isKeptSecret(value) || (this.#leniency.expressions && isExpression(value));
    if (waved) this.undecided += 1;
    return waved;
  }

  /** False once parts lie within parts for too long: what is below counts as valid. Else to be left again. */
  enter(): boolean {
    if (this.#depth >= MAX_DEPTH) return this.#giveUp();
    this.#depth += 1;
    return true;
  }

  leave(): void {
    this.#depth -= 1;
  }

  /** Follows a reference unless references have led nowhere but to each other for too long. */
  following(follow: () => boolean): boolean {
    if (this.#refs >= MAX_REFS) return !this.#giveUp();
    this.#refs += 1;
    try {
      return follow();
    } finally {
      this.#refs -= 1;
    }
  }
}

/** Notes a problem at the check's place, or below it when a key is given. */
export function fail(
  context: Check,
  schema: JsonObject,
  keyword: string,
  key?: string | number,
): false {
  const path = key === undefined ? context.path : [...context.path, key];
  context.problems?.push({ path, keyword, expected: schema[keyword], schema });
  return false;
}

/** Checks a part of the value, or the same value against a part of the schema, with marks of its own. */
export function checkPart(schema: unknown, context: Check, change: Partial<Check>): boolean {
  return context.run.check(schema, { ...context, seen: new Seen(), ...change });
}

/** Checks a property or item against the schema of those that have no schema of their own. */
export function checkExtra(
  schema: JsonObject,
  keyword: string,
  key: string | number,
  value: unknown,
  context: Check,
): boolean {
  if (schema[keyword] === false) return fail(context, schema, keyword, key);
  return checkPart(schema[keyword], context, { value, path: [...context.path, key] });
}
