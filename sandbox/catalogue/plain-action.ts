import { action } from "./action";
import type { Action, Cost } from "./entry";
import { type Fields, form } from "./form";
import { fieldsNamed } from "./vocabulary";

type More = { costs?: Cost[]; first?: Fields; last?: Fields };

/** An action whose fields are all in the vocabulary: `email! firstName` in, `id status` out. */
export const plainAction = (
  name: string,
  description: string,
  inputs: string,
  outputs: string,
  { costs, first, last }: More = {},
): Action =>
  action(name, description, form({ ...first, ...fieldsNamed(inputs), ...last }), {
    ...(outputs ? { output: fieldsNamed(outputs) } : {}),
    ...(costs ? { costs } : {}),
  });
