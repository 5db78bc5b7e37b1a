import { check } from "./check";
import { type Leniency, type Problem, Run, Seen } from "./run";

/** Everything that is wrong with a config, each at its field, as far as the browser can tell. */
export function validateConfig(schema: unknown, config: unknown, leniency: Leniency): Problem[] {
  const problems: Problem[] = [];
  check(schema, {
    value: config,
    path: [],
    run: new Run(schema, leniency, check),
    problems,
    seen: new Seen(),
  });
  return problems;
}

/** Whether a value fits a part of a schema; `root` is where its references lead. */
export function fits(schema: unknown, value: unknown, root: unknown, leniency: Leniency): boolean {
  return check(schema, {
    value,
    path: [],
    run: new Run(root, leniency, check),
    problems: undefined,
    seen: new Seen(),
  });
}
